import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '#app/commands.ts';
import { languages } from '#app/languages.ts';
import { commandData } from '#discord/router/command.ts';
import { buttonsOf, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { maskedText, openStage, QUESTION, quoted } from './setup.ts';

/** A command's option, as Discord is told of it. */
interface ListedOption {
  readonly name: string;
  readonly options?: readonly ListedOption[];
  readonly choices?: readonly {
    readonly name: string;
    readonly value: string;
    readonly name_localizations?: Readonly<Record<string, string>>;
  }[];
}

const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;

/** A role of the server, which a member may be given. */
function role(discord: LocalDiscord, id = '900000000000000001') {
  discord.home.roles.set(id, { id, name: 'Librarians', permissions: 0n });
  return {
    id,
    give(person: Person) {
      const member = discord.home.members.get(person.id);
      if (member) discord.home.members.set(person.id, { ...member, roleIds: [...member.roleIds, id] });
    },
    take(person: Person) {
      const member = discord.home.members.get(person.id);
      if (member) discord.home.members.set(person.id, { ...member, roleIds: [] });
    },
  };
}

const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('/settings', () => {
  it('lets members with a role share, and refuses them at the click once they have it no longer', async () => {
    const { discord } = await openStage();
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    const librarians = role(discord);
    librarians.give(ana);
    const ask = () => ana.slash(discord.general, 'ask', { question: QUESTION, private: true });
    expect(labels((await ask()).message)).not.toContain('Share');
    await eve.slash(discord.general, 'settings sharing', { role: librarians.id, allowed: true });
    const asked = await ask();
    const confirm = await ana.click(asked.message, 'Share');
    const done = await ana.click(confirm.message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));

    const again = await ana.click((await ask()).message, 'Share');
    librarians.take(ana);
    const refused = await ana.click(again.message, 'Share now');
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"To share answers here, you need the Manage Messages permission or a role that may share."`,
    );
    librarians.give(ana);
    await eve.slash(discord.general, 'settings sharing', { role: librarians.id, allowed: false });
    const after = await ana.click(again.message, 'Share now');
    expect(textOf(after.message)).toMatchInlineSnapshot(
      `"To share answers here, you need the Manage Messages permission or a role that may share."`,
    );
  });

  it('never opens sharing to everybody', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const said = await eve.slash(discord.general, 'settings sharing', {
      role: discord.home.id,
      allowed: true,
    });
    expect(textOf(said.message)).toMatchInlineSnapshot(
      `"Everyone has that role. Please choose a role for the members who may share."`,
    );
  });

  it('makes answers private in the server, or in one channel and its threads', async () => {
    const { discord } = await openStage();
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    const quiet = discord.channel('quiet');
    const thread = discord.thread(quiet, 'a thread', ana);
    await eve.slash(discord.general, 'settings answers', { visibility: 'private', channel: quiet.id });
    const isPrivate = async (channel = discord.general, more = {}) =>
      (await ana.slash(channel, 'ask', { question: QUESTION, ...more })).ephemeral;
    expect([await isPrivate(), await isPrivate(quiet), await isPrivate(thread)]).toEqual([false, true, true]);
    expect(await isPrivate(quiet, { private: false })).toBe(false);
    await eve.slash(discord.general, 'settings answers', { visibility: 'private' });
    await eve.slash(discord.general, 'settings answers', { visibility: 'public', channel: quiet.id });
    expect([await isPrivate(), await isPrivate(quiet)]).toEqual([true, false]);
    await eve.slash(discord.general, 'settings answers', { visibility: 'as_server', channel: quiet.id });
    expect(await isPrivate(quiet)).toBe(true);
  });

  it('turns an article that all servers have off here alone, and on again', async () => {
    const { discord } = await openStage();
    const other = discord.guild('Other');
    const there = discord.channel('there', { guild: other });
    const [eve, bob] = [discord.user('eve', MANAGER), discord.user('bob', { guilds: [other] })];
    await eve.slash(discord.general, 'settings article', { article: 'lavrov-pyongyang', on: false });
    const here = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(quoted(here.message)).toEqual([]);
    const elsewhere = await bob.slash(there, 'ask', { question: QUESTION });
    expect(quoted(elsewhere.message)).toContain(9);
    const shown = await eve.slash(discord.general, 'settings show');
    expect(maskedText(shown.message)).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: none
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord
      - Turned off here: Lavrov meets Kim Jong-un in Pyongyang"
    `);
    await eve.slash(discord.general, 'settings article', { article: 'lavrov-pyongyang', on: true });
    const again = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(quoted(again.message)).toContain(9);
  });

  it('has a log channel that it tells at once, or says that it may not write there', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const log = discord.channel('log');
    discord.fail({
      method: 'POST',
      route: `/channels/${log.id}/messages`,
      with: { status: 403, code: 50001 },
    });
    const refused = await eve.slash(discord.general, 'settings log', { channel: log.id });
    expect(maskedText(refused.message, { log })).toMatchInlineSnapshot(
      `"I do not have permission to write in <#log>. Choose another channel, or let me write there."`,
    );
    const set = await eve.slash(discord.general, 'settings log', { channel: log.id });
    expect(maskedText(set.message, { log })).toMatchInlineSnapshot(
      `"I now report in <#log> what is shared and retracted, and which articles change."`,
    );
    expect(discord.messages(log)).toHaveLength(1);
    const { message: shown } = await eve.slash(discord.general, 'settings show');
    expect(maskedText(shown, { log })).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: <#log>
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord"
    `);
  });

  it.each([
    ['an error', { status: 503 }],
    ['a cut', 'cut'],
  ] as const)('tells its log channel once, through %s after Discord has taken it', async (_, trouble) => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const log = discord.channel('log');
    await eve.slash(discord.general, 'settings log', { channel: log.id });
    const asked = await eve.slash(discord.general, 'ask', { question: QUESTION, private: true });
    const confirm = await eve.click(asked.message, 'Share');
    const route = `/channels/${log.id}/messages`;
    discord.fail({ method: 'POST', route, when: 'after', with: trouble });
    const done = await eve.click(confirm.message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));
    expect(maskedText(done.message)).toBe('Shared: https://discord.com/channels/…');
    expect(discord.messages(log).filter((each) => textOf(each).includes('> shared https'))).toHaveLength(1);
  });

  it('says after a share and a retraction that the log channel is gone; both are done', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const log = discord.channel('log');
    await eve.slash(discord.general, 'settings log', { channel: log.id });
    discord.fail({
      method: 'POST',
      route: `/channels/${log.id}/messages`,
      times: 9,
      with: { status: 404, code: 10003 },
    });
    const asked = await eve.slash(discord.general, 'ask', { question: QUESTION, private: true });
    const confirm = await eve.click(asked.message, 'Share');
    const done = await eve.click(confirm.message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));
    expect(maskedText(done.message)).toMatchInlineSnapshot(`
      "Shared: https://discord.com/channels/…
      I could not post in the log channel. It is gone, or I do not have permission to write there."
    `);
    const shared = discord.messages(discord.general).find((each) => textOf(each).includes('Shared by'));
    if (!shared) return expect.unreachable();
    const retracted = await eve.click(shared, 'Retract');
    expect(maskedText(discord.find(shared.id) ?? shared, { eve })).toMatchInlineSnapshot(
      `"An answer was shared here. <@eve> retracted it."`,
    );
    const told = await discord.until(() => retracted.followUps[0]);
    expect(maskedText(told)).toMatchInlineSnapshot(
      `"I could not post in the log channel. It is gone, or I do not have permission to write there."`,
    );
  });

  it('is not shown to members, and is each server’s own', async () => {
    const { discord } = await openStage();
    const other = discord.guild('Other');
    const there = discord.channel('there', { guild: other });
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    const bob = discord.user('bob', { ...MANAGER, guilds: [other] });
    await expect(ana.slash(discord.general, 'settings show')).rejects.toThrow(/not shown to members/);
    await eve.slash(discord.general, 'settings answers', { visibility: 'private' });
    const answer = await bob.slash(there, 'ask', { question: QUESTION });
    expect(answer.ephemeral).toBe(false);
    const shown = await bob.slash(there, 'settings show');
    expect(maskedText(shown.message)).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: none
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord"
    `);
  });
});

describe('/settings language', () => {
  it('chooses what everyone sees, whatever Discord says of the server, and at once in every process', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord, restart } = await openStage({ store });
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    const headOf = async (options: object = {}) =>
      textOf((await ana.slash(discord.general, 'ask', { question: QUESTION, ...options })).message).split(
        '\n',
      )[0];
    const set = await eve.slash(discord.general, 'settings language', { language: 'de' });
    expect([textOf(set.message), set.ephemeral]).toMatchInlineSnapshot(`
      [
        "Cards that everyone sees are now in German.",
        true,
      ]
    `);
    expect([await headOf(), await headOf({ private: true })]).toMatchInlineSnapshot(`
      [
        "### Im Artikel steht",
        "### The article says",
      ]
    `);
    const hall = discord.channel('hall');
    await ana.send(hall, 'Thank you!', { mention: true });
    expect(textOf(await discord.waitForMessage(hall))).toMatchInlineSnapshot(`
      "### Gern geschehen!
      Frag mich jederzeit wieder."
    `);
    const log = discord.channel('log');
    await eve.slash(discord.general, 'settings log', { channel: log.id });
    expect(discord.messages(log).map((each) => textOf(each))).toMatchInlineSnapshot(`
      [
        "Ab jetzt melde ich hier, was auf diesem Server geteilt und zurückgezogen wird und welche Artikel sich ändern.",
      ]
    `);
    const shown = await eve.slash(discord.general, 'settings show');
    expect(maskedText(shown.message, { log })).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: <#log>
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: German"
    `);
    const setup = await eve.slash(discord.general, 'setup');
    expect(
      textOf(setup.message)
        .split('\n')
        .find((line) => line.startsWith('**Language**')),
    ).toMatchInlineSnapshot(
      `"**Language**: Cards that everyone sees are in German. **/settings language** changes that."`,
    );
    await restart();
    expect(await headOf()).toBe('### Im Artikel steht');
    // What another process has written.
    await store.changeSetting(discord.home.id, { name: 'language', language: 'ja' });
    expect(await headOf()).toMatchInlineSnapshot(`"### 記事にはこうあります"`);
    const automatic = await eve.slash(discord.general, 'settings language', { language: 'automatic' });
    expect(textOf(automatic.message)).toMatchInlineSnapshot(
      `"Cards that everyone sees are now in the language that this server has in Discord."`,
    );
    discord.setLocale(discord.home, 'fr');
    expect(await headOf()).toMatchInlineSnapshot(`"### L’article dit"`);
  });

  it('is each server’s own, and offers every language once, by the name that the moderator has for it', async () => {
    const { discord } = await openStage();
    const other = discord.guild('Other');
    const there = discord.channel('there', { guild: other });
    const [eve, bob] = [discord.user('eve', MANAGER), discord.user('bob', { guilds: [other] })];
    await eve.slash(discord.general, 'settings language', { language: 'uk' });
    const elsewhere = await bob.slash(there, 'ask', { question: QUESTION });
    expect(textOf(elsewhere.message).split('\n')[0]).toBe('### The article says');
    const offered = (locale: string) => {
      const command = commands.find(({ name }) => name === 'settings') ?? expect.unreachable();
      const data = commandData(command, languages) as RESTPostAPIChatInputApplicationCommandsJSONBody;
      const options = JSON.parse(JSON.stringify(data.options)) as ListedOption[];
      const choices = options.find(({ name }) => name === 'language')?.options?.[0]?.choices ?? [];
      return choices.map(
        (choice) => `${choice.value}: ${choice.name_localizations?.[locale] ?? choice.name}`,
      );
    };
    expect(offered('en-US')).toMatchInlineSnapshot(`
      [
        "automatic: Automatic: as this server has it in Discord",
        "en-US: English",
        "de: German",
        "es-ES: Spanish",
        "fr: French",
        "pt-BR: Portuguese",
        "uk: Ukrainian",
        "tr: Turkish",
        "ja: Japanese",
      ]
    `);
    expect(offered('fr').slice(1)).toMatchInlineSnapshot(`
      [
        "en-US: Anglais",
        "de: Allemand",
        "es-ES: Espagnol",
        "fr: Français",
        "pt-BR: Portugais",
        "uk: Ukrainien",
        "tr: Turc",
        "ja: Japonais",
      ]
    `);
  });

  it('greets in the language that the server chose when the bot was in it before', async () => {
    const { discord } = await openStage();
    const guild = discord.guild('Lesesaal');
    const hall = discord.channel('halle', { guild });
    const bo = discord.user('bo', { ...MANAGER, guilds: [guild] });
    await bo.slash(hall, 'settings language', { language: 'de' });
    discord.setMembership(guild, false);
    discord.setMembership(guild, true);
    const greetings = () => discord.messages(hall).map((each) => textOf(each).split(/[.!]/)[0]);
    await discord.until(() => greetings().length > 1 || undefined);
    expect(greetings()).toEqual(['Thank you for having me', 'Danke für die Einladung']);
  });
});
