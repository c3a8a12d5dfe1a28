import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { openSqlite } from '#store/sqlite.ts';
import { type Store, StoreError } from '#store/types.ts';
import { MODERATOR, openStage, QUESTION } from './setup.ts';

let path: string;
let store: Store;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'verbatim.db');
  store = openSqlite(path);
});
afterEach(() => store.close());

/** As if the process had ended right after Discord had posted, before the ledger heard of it. */
function forgetPosting(id: string): void {
  const database = new Database(path);
  database.prepare("UPDATE shares SET state = 'begun', message = NULL WHERE id = ?").run(id);
  database.close();
}

/** Shares an answer under a message, and waits until that is said. */
async function shareUnder(discord: LocalDiscord, mod: Person) {
  const heated = await discord.user('ana').send(discord.general, QUESTION);
  const found = await mod.messageCommand(heated, 'Find context');
  const asked = await mod.click(found.message, 'Share');
  const reply = await mod.click(asked.message, 'Share now');
  await reply.until(({ message }) => textOf(message).includes('Shared:'));
  const shared = discord.messages(discord.general).at(-1);
  if (!shared) throw new Error('nothing was shared');
  return { heated, shared };
}

describe('the ledger', () => {
  it('has an entry for what was shared: who, where, under what, which quotes', async () => {
    const { discord } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const { heated, shared } = await shareUnder(discord, mod);
    const [entry, ...others] = await store.sharesOf(discord.home.id, {}, 10);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      state: 'posted',
      guild: discord.home.id,
      channel: discord.general.id,
      target: heated.id,
      sharer: mod.id,
      message: shared.id,
    });
    expect(entry?.quotes.map(({ article, paragraph }) => `${article} ${paragraph}`)).toContain(
      'lavrov-pyongyang 9',
    );
    await mod.click(shared, 'Retract');
    await expect
      .poll(async () => (await store.sharesOf(discord.home.id, {}, 10))[0])
      .toMatchObject({ state: 'retracted', retractedBy: mod.id });
  });

  it('says of a share that was refused that it failed', async () => {
    const { discord } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const heated = await mod.send(discord.general, QUESTION);
    const found = await mod.messageCommand(heated, 'Find context');
    const asked = await mod.click(found.message, 'Share');
    await mod.delete(heated);
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('is gone'));
    expect((await store.sharesOf(discord.home.id, {}, 10)).map(({ state }) => state)).toEqual(['failed']);
  });

  it('settles at the start what a process has left: posted, never posted, half taken back', async () => {
    const { discord, restart } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const log = discord.channel('log');
    await store.changeSetting(discord.home.id, { name: 'log_channel', channel: log.id });
    const { shared } = await shareUnder(discord, mod);
    const [entry] = await store.sharesOf(discord.home.id, {}, 10);
    if (!entry) throw new Error('there is no entry');
    forgetPosting(entry.id);
    await store.beginShare({ ...entry, id: 'f'.repeat(25) });
    await restart();
    await expect
      .poll(async () => (await store.sharesOf(discord.home.id, {}, 10)).map(({ id, state }) => [id, state]))
      .toEqual(
        expect.arrayContaining([
          [entry.id, 'posted'],
          ['f'.repeat(25), 'failed'],
        ]),
      );
    expect((await store.sharesOf(discord.home.id, {}, 10)).find(({ id }) => id === entry.id)?.message).toBe(
      shared.id,
    );

    await store.beginRetraction(discord.home.id, entry.id, mod.id, 1);
    await restart();
    await discord.until(() =>
      discord.messages(discord.general).find((each) => textOf(each).includes('retracted it')),
    );
    await expect.poll(() => store.unsettledShares()).toEqual([]);
    await expect
      .poll(() => discord.messages(log).map((each) => textOf(each).replace(/<.*> | http.*$/g, '')))
      .toEqual(['shared', 'shared', 'retracted']);
    const link = `https://discord.com/channels/${discord.home.id}/${discord.general.id}/${shared.id}`;
    expect(discord.messages(log).every((each) => textOf(each).includes(link))).toBe(true);
  });

  it('settles nothing where it may not read the history, which Discord shows as empty', async () => {
    const { discord, restart, logged } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const { shared } = await shareUnder(discord, mod);
    const [entry] = await store.sharesOf(discord.home.id, {}, 10);
    forgetPosting(entry?.id ?? '');
    discord.permit(discord.general, [{ of: 'bot', deny: ['ReadMessageHistory'] }]);
    await restart();
    await expect.poll(() => logged.join()).toContain('cannot be looked for without Read Message History');
    expect((await store.unsettledShares()).map(({ id }) => id)).toEqual([entry?.id]);
    discord.permit(discord.general, []);
    await restart();
    await expect.poll(() => store.unsettledShares()).toEqual([]);
    expect((await store.sharesOf(discord.home.id, {}, 10))[0]).toMatchObject({
      state: 'posted',
      message: shared.id,
    });
  });

  it('says that it cannot look for a share where it may not read the history', async () => {
    const { discord } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const channel = discord.channel('unread', { denyBot: ['ReadMessageHistory'] });
    const found = await mod.slash(channel, 'context', { topic: QUESTION });
    const asked = await mod.click(found.message, 'Share');
    const route = `/channels/${channel.id}/messages`;
    discord.fail({ method: 'POST', route, when: 'after', times: 9, with: { status: 503 } });
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('Discord did not answer'));
    expect(textOf(reply.message)).toMatchInlineSnapshot(
      `"Discord did not answer, and I may not read older messages here, so I do not know whether this was shared. Give me **Read Message History** in this channel, and I will check in a few minutes."`,
    );
    expect((await store.unsettledShares()).map(({ channel: where }) => where)).toEqual([channel.id]);
  });

  it('settles at the start what was left by a clock that is hours ahead of its own', async () => {
    const { discord, restart } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    await shareUnder(discord, mod);
    const [entry] = await store.sharesOf(discord.home.id, {}, 10);
    if (!entry) throw new Error('there is no entry');
    await store.beginShare({ ...entry, id: 'f'.repeat(25), begunAt: Date.now() + 4 * 60 * 60_000 });
    await restart();
    await expect.poll(() => store.unsettledShares()).toEqual([]);
  });

  it('does not settle what it is just posting', async () => {
    let tend = async () => {};
    const every = (_: number, work: () => Promise<void>) => {
      tend = work;
      return () => {};
    };
    const { discord } = await openStage({ store, every, now: () => Date.now() + 60 * 60_000 });
    const mod = discord.user('mod', MODERATOR);
    const { message } = await mod.messageCommand(await mod.send(discord.general, QUESTION), 'Find context');
    const asked = await mod.click(message, 'Share');
    const posting = discord.hold({ method: 'POST', route: '/channels/:channel/messages' });
    const clicking = mod.click(asked.message, 'Share now');
    await posting.arrived;
    const [entry] = await store.sharesOf(discord.home.id, {}, 10);
    if (!entry) throw new Error('there is no entry');
    await store.beginShare({ ...entry, id: 'f'.repeat(25), begunAt: entry.begunAt + 1 });
    await tend();
    const states = async () => (await store.sharesOf(discord.home.id, {}, 10)).map(({ state }) => state);
    expect(await states()).toEqual(['failed', 'begun']);
    posting.release();
    await (await clicking).until((reply) => textOf(reply.message).includes('Shared:'));
    expect(await states()).toEqual(['failed', 'posted']);
  });

  it.each(['begun', 'failed'] as const)(
    'knows a card that is taken back, of which it said: %s',
    async (state) => {
      const { discord, restart } = await openStage({ store });
      const mod = discord.user('mod', MODERATOR);
      const { shared } = await shareUnder(discord, mod);
      const [entry] = await store.sharesOf(discord.home.id, {}, 10);
      forgetPosting(entry?.id ?? '');
      if (state === 'failed') await store.failShare(entry?.id ?? '');
      await mod.click(shared, 'Retract');
      const expected = { state: 'retracted', message: shared.id, retractedBy: mod.id };
      await expect
        .poll(async () => (await store.sharesOf(discord.home.id, {}, 10))[0])
        .toMatchObject(expected);
      await restart();
      expect((await store.sharesOf(discord.home.id, {}, 10))[0]).toMatchObject(expected);
    },
  );

  it('shares nothing that it cannot write down', async () => {
    const full = { ...store, beginShare: () => Promise.reject(new StoreError('The disk is full.')) };
    const { discord } = await openStage({ store: full });
    const mod = discord.user('mod', MODERATOR);
    const heated = await mod.send(discord.general, QUESTION);
    const found = await mod.messageCommand(heated, 'Find context');
    const asked = await mod.click(found.message, 'Share');
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('could not write to my database'));
    expect(discord.messages(discord.general).at(-1)?.id).toBe(heated.id);
  });
});
