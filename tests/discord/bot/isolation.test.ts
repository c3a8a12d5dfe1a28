import type { APIMessage } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import type { Store } from '#store/types.ts';
import { everyStore } from '../../store/every-store.ts';
import { QUESTION, startStage } from './setup.ts';

const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;
const SECRET = 'A walrus named Ottokar sleeps in the cellar of the town hall.';
const FIELDS = {
  title: 'The cellar of Wismar',
  publication: 'Inner Circle',
  text: SECRET,
};
const ASKED = 'Who sleeps in the cellar of the town hall?';
/** What nobody of the other server may see of it. */
const OURS = /walrus|Ottokar|cellar of Wismar|Inner Circle/i;

const kinds = await everyStore();
let store: Store;

/** A server with an article, a shared card of it, a report and settings; and a manager of another server. */
async function twoServers() {
  const { discord, logged, close } = await startStage({ store });
  const other = discord.guild('Other');
  const there = discord.channel('there', { guild: other });
  const eve = discord.user('eve', MANAGER);
  const bob = discord.user('bob', { ...MANAGER, guilds: [other] });
  const log = discord.channel('log');
  await eve.slash(discord.general, 'settings log', { channel: log.id });
  const form = await eve.slash(discord.general, 'articles add');
  const preview = await eve.submit(form, discord.general, FIELDS);
  const pending = await eve.submit(await eve.slash(discord.general, 'articles add'), discord.general, FIELDS);
  await eve.click(preview.message, 'Add');
  const asked = await eve.slash(discord.general, 'ask', { question: ASKED, private: true });
  const confirm = await eve.click(asked.message, 'Share');
  const done = await eve.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
  const shared = discord.messages(discord.general).findLast((each) => textOf(each).includes('Shared by'));
  if (!shared) throw new Error('nothing was shared');
  const report = await eve.click(shared, 'Report');
  await eve.submit(report, discord.general, { fault: ['wrong_passage'], expected: '' });
  return {
    discord,
    logged,
    close,
    there,
    eve,
    bob,
    log,
    asked: asked.message,
    pending: pending.message,
    shared,
    report,
  };
}

const idsOf = (...cards: readonly APIMessage[]) => [
  ...new Set(cards.flatMap((card) => buttonsOf(card).flatMap(({ customId }) => customId ?? []))),
];

/** All that the store holds of a server. */
async function heldOf({ home }: LocalDiscord): Promise<string> {
  const reports = await Promise.all(
    (['open', 'accepted', 'rejected'] as const).map((state) => store.reportsOf(home.id, state, 99)),
  );
  const settings = await store.settingsOf(home.id);
  return JSON.stringify([
    await store.articlesOf(home.id),
    await store.assignmentsOf(home.id),
    await store.sharesOf(home.id, {}, 99),
    reports,
    { ...settings, channelVisibility: [...settings.channelVisibility] },
  ]);
}

/** What a person sees in a channel, private answers and all. */
const seenBy = (person: Person, channel: Parameters<Person['sees']>[0]) =>
  person.sees(channel).map(textOf).join('\n');

describe.each(kinds)('two servers, with %s,', (_, open) => {
  let servers: Awaited<ReturnType<typeof twoServers>>;

  // Once for all of them: each holds that nothing has changed.
  beforeAll(async () => {
    store = await open();
    servers = await twoServers();
    return async () => {
      await servers.close();
      await store.close();
    };
  });

  it('see nothing of each other by any command, option or choice', async () => {
    const { discord, there, bob, shared, log } = servers;
    const before = await heldOf(discord);
    const [share] = await store.sharesOf(discord.home.id, {}, 1);
    const [report] = await store.reportsOf(discord.home.id, 'open', 1);
    const article = 'the-cellar-of-wismar';
    const calls: [string, Record<string, string>][] = [
      ['ask', { question: ASKED }],
      ['ask', { question: ASKED, article }],
      ['summary', { article }],
      ['source', { article }],
      ['find', { phrase: 'in the cellar of the town hall' }],
      ['find', { phrase: 'in the cellar of the town hall', article }],
      ['context', { topic: ASKED, article }],
      ['articles list', {}],
      ['articles show', { article }],
      ['articles remove', { article }],
      ['articles refresh', { article }],
      ['articles assign', { article, channel: there.id }],
      ['shares list', {}],
      ['shares list', { article }],
      ['shares affected', {}],
      ['reports list', {}],
      ['reports resolve', { report: report?.id ?? '', decision: 'accepted' }],
      ['settings show', {}],
      ['settings article', { article, on: 'true' }],
      ['verify', { card: share?.id ?? '' }],
      ['privacy', {}],
    ];
    for (const [name, values] of calls) {
      const options = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, key === 'on' ? true : value]),
      );
      const reply = await bob.slash(there, name, options);
      expect(reply.error, name).toBeUndefined();
    }
    for (const [name, option, more] of [
      ['ask', 'article', { question: 'x' }],
      ['articles show', 'article', {}],
      ['shares list', 'article', {}],
      ['reports resolve', 'report', { decision: 'accepted' }],
    ] as const) {
      const { choices } = await bob.autocomplete(there, name, { ...more, [option]: '' }, option);
      expect(JSON.stringify(choices), name).not.toMatch(OURS);
      expect(JSON.stringify(choices)).not.toContain(report?.id);
    }
    const seen = seenBy(bob, there);
    expect(seen).not.toMatch(OURS);
    for (const id of [shared.id, log.id, report?.id ?? 'none']) expect(seen).not.toContain(id);
    expect(await heldOf(discord)).toBe(before);
  });

  it('do nothing to each other by custom ids, copied from real cards', async () => {
    const { discord, there, bob, asked, shared, pending } = servers;
    const ids = idsOf(asked, shared, pending);
    for (const kind of ['s~', 'x~', 'f~', 'add~', 'edit~', 'discard~'])
      expect(
        ids.some((id) => id.startsWith(kind)),
        kind,
      ).toBe(true);
    const posts = ids.filter((id) => id.startsWith('s~')).map((id) => id.replace(/^s/, 'p'));
    const before = await heldOf(discord);
    const cards = discord.messages(discord.general).length;
    const own = await bob.slash(there, 'ask', { question: QUESTION });
    for (const id of [...ids, ...posts, 'correct', 'remove~x', 'keep~x']) {
      const reply = await bob.click(own.message, 'x', { forgedCustomId: id });
      const followed =
        reply.openedModal === undefined
          ? undefined
          : await bob.submit(reply, there, { fault: ['outdated'], expected: '' }).catch(() => undefined);
      expect(followed?.error ?? reply.error, id).toBeUndefined();
    }
    expect(seenBy(bob, there)).not.toMatch(OURS);
    expect(await heldOf(discord)).toBe(before);
    expect(discord.messages(discord.general)).toHaveLength(cards);
    expect(discord.find(shared.id) && textOf(discord.find(shared.id) as APIMessage)).toContain('Shared by');
    const [kept] = await store.reportsOf(there.guildId ?? '', 'open', 9);
    expect(JSON.stringify(kept ?? {})).not.toMatch(/the-cellar-of-wismar/);
  });

  it('show nothing in direct messages, or where the app was brought along', async () => {
    const { discord, eve, asked } = servers;
    const direct = eve.directMessages;
    for (const [name, options] of [
      ['ask', { question: ASKED, article: 'the-cellar-of-wismar' }],
      ['ask', { question: ASKED }],
      ['find', { phrase: 'in the cellar of the town hall' }],
    ] as const)
      await eve.slash(direct, name, options);
    const own = await eve.slash(direct, 'ask', { question: QUESTION });
    for (const id of idsOf(asked)) await eve.click(own.message, 'x', { forgedCustomId: id });
    await eve.send(direct, ASKED);
    await discord.until(() => discord.messages(direct).findLast(({ author }) => author.id === discord.botId));
    expect(seenBy(eve, direct)).not.toMatch(/walrus named Ottokar sleeps|cellar of Wismar|Inner Circle/);
  });

  it('have no text of theirs in the log', () => {
    expect(servers.logged.join('')).not.toMatch(OURS);
  });
});
