import { describe, expect, it } from 'vitest';
import type { After } from '#discord/router/acknowledge.ts';
import type { Engine } from '#engine/types.ts';
import { type LocalDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { openStage, QUESTION, quoted } from './setup.ts';

const FERRY = {
  title: 'Ferry',
  publication: 'The Post',
  text: 'A ferry ran aground.',
};

/** Seconds that pass when a test says so, for all who wait for one to pass. */
function openSeconds() {
  const waiting = new Set<() => void>();
  const after: After = (_, call) => {
    waiting.add(call);
    return () => waiting.delete(call);
  };
  return {
    after,
    pass() {
      for (const call of waiting) call();
    },
  };
}

/** An engine that answers once it is let. */
function openGate() {
  let [open, reached] = [() => {}, () => {}];
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const alter = (engine: Engine): Engine => ({
    ...engine,
    async ask(...question) {
      reached();
      await gate;
      return engine.ask(...question);
    },
  });
  return { alter, asked, open };
}

/** A store that, when it is told to, does not say at once whether a server's articles have changed. */
function openHeldStore() {
  let held = Promise.resolve();
  let reached = () => {};
  const inner = openSqlite(IN_MEMORY);
  const store: Store = {
    ...inner,
    async articlesVersion(guild) {
      reached();
      await held;
      return inner.articlesVersion(guild);
    },
  };
  return {
    ...store,
    hold() {
      let go = () => {};
      held = new Promise((resolve) => {
        go = resolve;
      });
      const asked = new Promise<void>((resolve) => {
        reached = resolve;
      });
      return { reached: asked, go };
    },
  };
}

async function openSlowStore() {
  const { after, pass } = openSeconds();
  const store = openHeldStore();
  const { discord } = await openStage({ after, store });
  return { discord, store, pass };
}

async function openSlowStage() {
  const { after, pass } = openSeconds();
  const { alter, asked, open } = openGate();
  const { discord } = await openStage({ after, alter });
  return { discord, asked, open, pass };
}

/** How many first answers to interactions were sent. */
function answersIn({ requests }: LocalDiscord): number {
  return requests.filter(({ path }) => path.endsWith('/callback')).length;
}

describe('who has no answer within a second is promised one', () => {
  it.each([
    ['in public', {}, false],
    ['to the asker alone', { private: true }, true],
  ])('%s, and the answer takes the place of the promise', async (_, options, ephemeral) => {
    const { discord, asked, open, pass } = await openSlowStage();
    const asking = discord.user('ana').slash(discord.general, 'ask', { question: QUESTION, ...options });
    await asked;
    pass();
    await discord.until(() => answersIn(discord) === 1 || undefined);
    open();
    const reply = await asking;
    expect(reply).toMatchObject({ deferred: true, ephemeral, followUps: [] });
    expect(quoted(reply.message)).toContain(9);
  });

  it('where the answer is for the asker alone, and the promise was in public, the promise goes', async () => {
    const { discord, store, pass } = await openSlowStore();
    const read = store.hold();
    const asking = discord.user('ana').slash(discord.general, 'summary', { article: 'no such' });
    await read.reached;
    pass();
    await discord.until(() => answersIn(discord) === 1 || undefined);
    read.go();
    const { followUps } = await (await asking).until((reply) => reply.followUps.length > 0);
    expect(followUps.map(textOf)).toMatchInlineSnapshot(`
      [
        "I do not have that article. Choose one from the list that appears as you type.",
      ]
    `);
    expect(discord.messages(discord.general)).toEqual([]);
  });

  it('where a button is pressed, without a change of its card', async () => {
    const { discord, store, pass } = await openSlowStore();
    const ana = discord.user('ana');
    const { message } = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const before = answersIn(discord);
    const read = store.hold();
    const pressing = ana.click(message, 'Surrounding text');
    await read.reached;
    pass();
    await discord.until(() => answersIn(discord) > before || undefined);
    read.go();
    const reply = await (await pressing).until(({ followUps }) => followUps.length > 0);
    expect(reply).toMatchObject({ deferred: true });
    expect(reply.edits).toEqual([]);
    expect(reply.followUps.map(textOf).join()).not.toBe('');
  });

  it('and whoever would have had a form opened is asked to press again', async () => {
    const { discord, store, pass } = await openSlowStore();
    const eve = discord.user('eve', { permissions: ['ManageGuild'] });
    const preview = await eve.submit(
      await eve.slash(discord.general, 'articles add'),
      discord.general,
      FERRY,
    );
    await eve.click(preview.message, 'Add');
    const before = answersIn(discord);
    const read = store.hold();
    const asking = eve.slash(discord.general, 'articles refresh', {
      article: 'ferry',
      paste: true,
    });
    await read.reached;
    pass();
    await discord.until(() => answersIn(discord) > before || undefined);
    read.go();
    expect(textOf((await asking).message)).toMatchInlineSnapshot(
      `"That took me too long. Please try again."`,
    );
  });
});

it('promises answers to a burst before it works on them', async () => {
  const { discord, open } = await openSlowStage();
  const people = [...Array(30)].map((_, at) => discord.user(`user ${at}`));
  const asking = people.map((person) => person.slash(discord.general, 'ask', { question: QUESTION }));
  await discord.until(() => answersIn(discord) >= 4 || undefined);
  open();
  const replies = await Promise.all(asking);
  expect(replies.filter(({ deferred }) => deferred)).toHaveLength(30 - 26);
  for (const { message } of replies) expect(quoted(message)).toContain(9);
});
