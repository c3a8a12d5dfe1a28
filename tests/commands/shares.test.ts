import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { MODERATOR, maskedText, openStage, QUESTION } from '../discord/bot/setup.ts';

async function share(discord: LocalDiscord, mod: Person, channel = discord.general): Promise<void> {
  const asked = await mod.slash(channel, 'ask', { question: QUESTION, private: true });
  const confirm = await mod.click(asked.message, 'Share');
  const done = await mod.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
}

async function list(person: Person, discord: LocalDiscord, values = {}): Promise<APIMessage> {
  const reply = await person.slash(discord.general, 'shares list', values);
  expect(reply.ephemeral).toBe(true);
  return reply.message;
}

describe('/shares list', () => {
  it('lists what was shared, with links, by channel, member and article', async () => {
    const { discord } = await openStage();
    const [mod, other] = [discord.user('mod', MODERATOR), discord.user('other', MODERATOR)];
    const there = discord.channel('there');
    expect(maskedText(await list(mod, discord))).toMatchInlineSnapshot(`"I found no shared cards."`);
    await share(discord, mod);
    await share(discord, other, there);
    const posted = discord.messages(there).at(-1);
    if (!posted) return expect.unreachable();
    expect(maskedText(await list(mod, discord), { mod, posted, other })).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@other> · https://discord.com/channels/posted · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9
      - <t:…> · <@mod> · https://discord.com/channels/… · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9"
    `);
    expect(maskedText(await list(mod, discord, { member: mod }), { mod })).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@mod> · https://discord.com/channels/… · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9"
    `);
    expect(
      maskedText(await list(mod, discord, { channel: there }), { posted, other }),
    ).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@other> · https://discord.com/channels/posted · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9"
    `);
    expect(maskedText(await list(mod, discord, { article: 'nowhere' }))).toMatchInlineSnapshot(
      `"I found no shared cards."`,
    );
    await other.click(posted, 'Retract');
    await expect.poll(async () => textOf(await list(mod, discord))).toContain('retracted');
    expect(maskedText(await list(mod, discord), { mod, posted, other })).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@other> · https://discord.com/channels/posted · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9 · retracted by <@other>
      - <t:…> · <@mod> · https://discord.com/channels/… · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9"
    `);
  });

  it('goes on with older ones by a button, as they were chosen, for moderators of the server alone', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const other = discord.guild('Other');
    const there = discord.channel('there', { guild: other });
    const mod = discord.user('mod', MODERATOR);
    await share(discord, mod);
    const [shared] = await store.sharesOf(discord.home.id, {}, 1);
    if (!shared) return expect.unreachable();
    const ids = Array.from({ length: 70 }, (_, at) => String(7_000_000 + at));
    for (const [at, message] of ids.entries()) {
      const channel = at % 10 === 0 ? there.id : discord.general.id;
      const id = message.padStart(25, '0');
      await store.beginShare({ ...shared, id, channel, begunAt: at });
      await store.completeShare(id, message);
    }
    const general = { channel: discord.general, member: mod, article: 'lavrov-pyongyang' };
    let page = await mod.slash(discord.general, 'shares list', general);
    const seen: string[] = [];
    let [first] = ['', ''];
    for (;;) {
      seen.push(...[...textOf(page.message).matchAll(/\/(\d+) · Lavrov/g)].map(([, id = '']) => id));
      const older = buttonsOf(page.message).find(({ label }) => label === 'Older')?.customId;
      if (older === undefined) break;
      first ||= older;
      page = await mod.click(page.message, 'Older');
      expect(page.ephemeral).toBe(true);
    }
    expect(seen).toEqual([shared.message, ...ids.filter((_, at) => at % 10 !== 0).toReversed()]);

    const [ana, far] = [discord.user('ana'), discord.user('far', { ...MODERATOR, guilds: [other] })];
    const pressed = async (person: Person, channel: typeof there, forgedCustomId: string) => {
      const { message } = await person.slash(channel, 'help');
      return textOf((await person.click(message, 'x', { forgedCustomId })).message);
    };
    expect(await pressed(ana, discord.general, first)).toMatchInlineSnapshot(
      `"Only members with the Manage Messages permission can do that."`,
    );
    expect(await pressed(far, there, first)).toMatchInlineSnapshot(`"I found no shared cards."`);
    for (const broken of ['', '1:2:3:ffffffff', 'x:::', '1::::', '99999999:::']) {
      const id = `older~${broken.replaceAll(':', '~')}`;
      expect(await pressed(mod, discord.general, id), id).toBe(
        'This button no longer works. Please ask again.',
      );
    }
  });

  it('shows no other server’s, and is for members who may manage messages', async () => {
    const { discord } = await openStage();
    const other = discord.guild('Other');
    const [mod, far] = [
      discord.user('mod', MODERATOR),
      discord.user('far', { ...MODERATOR, guilds: [other] }),
    ];
    await share(discord, mod);
    const reply = await far.slash(discord.channel('there', { guild: other }), 'shares list');
    expect(textOf(reply.message)).toMatchInlineSnapshot(`"I found no shared cards."`);
    await expect(discord.user('bob').slash(discord.general, 'shares list')).rejects.toThrow(/not shown/);
  });
});

describe('/privacy', () => {
  it('shows what names somebody, and forgets it', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const nothing = await mod.slash(discord.general, 'privacy');
    expect(maskedText(nothing.message)).toMatchInlineSnapshot(`
      "### What I keep about you
      Nothing. I answer your questions and forget them."
    `);
    await share(discord, mod);
    const some = await mod.slash(discord.general, 'privacy');
    expect(maskedText(some.message)).toMatchInlineSnapshot(`
      "### What I keep about you
      Your Discord ID is on 1 shared card. I answer your other questions and forget them.
      **Forget me** removes your ID from these records. The records stay, without your name. Shared cards stay in their channels."
    `);
    const done = await mod.click(some.message, 'Forget me');
    expect(maskedText(done.message)).toMatchInlineSnapshot(`"Done. Nothing that I keep names you any more."`);
    expect(maskedText(await list(discord.user('other', MODERATOR), discord))).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · someone who removed their name · https://discord.com/channels/… · Lavrov meets Kim Jong-un in Pyongyang ¶7 ¶9"
    `);
  });
});
