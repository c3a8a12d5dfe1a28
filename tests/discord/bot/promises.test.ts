import { describe, expect, it, onTestFinished } from 'vitest';
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

/** A store that, once it is told to, says nothing more of settings. */
function openSilentStore() {
  const inner = openSqlite(IN_MEMORY);
  let settingsOf = inner.settingsOf;
  const store: Store = { ...inner, settingsOf: (guild) => settingsOf(guild) };
  return {
    store,
    silence() {
      let go = () => {};
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      settingsOf = (guild) => held.then(() => inner.settingsOf(guild));
      return () => go();
    },
  };
}

it('opens forms at once, whatever the database is busy with', async () => {
  const { store, silence } = openSilentStore();
  const { after, pass } = openSeconds();
  const { discord } = await openStage({ after, store });
  const { general } = discord;
  const eve = discord.user('eve', { permissions: ['ManageGuild', 'ManageMessages'] });
  const card = await eve.slash(general, 'ask', { question: QUESTION });
  const setup = await eve.slash(general, 'setup');
  const preview = await eve.submit(await eve.slash(general, 'articles add'), general, FERRY);
  const refused = await eve.submit(await eve.slash(general, 'articles add'), general, {
    ...FERRY,
    text: '   ',
  });
  const go = silence();
  onTestFinished(go);
  const asking = eve.slash(general, 'summary');
  pass();
  const opened = [
    await eve.slash(general, 'articles add'),
    await eve.click(card.message, 'Report'),
    await eve.click(setup.message, 'Add an article'),
    await eve.click(preview.message, 'Details'),
    await eve.click(refused.message, 'Back to the form'),
  ];
  expect(opened.map(({ modal }) => modal.title)).toMatchInlineSnapshot(`
    [
      "Paste an article",
      "Report this card",
      "Paste an article",
      "About the article",
      "Paste an article",
    ]
  `);
  go();
  await asking;
});

/** A loop in which nobody's turn comes before a test says so. */
function openLoop() {
  let isOpen = false;
  const due: (() => void)[] = [];
  return {
    nextTurn: (call: () => void) => void (isOpen ? setImmediate(call) : due.push(call)),
    go() {
      isOpen = true;
      for (const call of due.splice(0)) setImmediate(call);
    },
  };
}

it('promises the answers to a burst before it works on them', async () => {
  const { nextTurn, go } = openLoop();
  const { discord } = await openStage({ nextTurn });
  const people = [...Array(40)].map((_, at) => discord.user(`user ${at}`));
  const asking = people.map((person) => person.startSlash(discord.general, 'ask', { question: QUESTION }));
  // The first is answered at once; eight wait so briefly that they are promised nothing.
  await discord.until(() => answersIn(discord) === 40 - 8 || undefined);
  expect(asking.filter(({ shown, loading }) => shown && !loading)).toHaveLength(1);
  go();
  await Promise.all(asking.map((reply) => reply.settled()));
  expect(asking.filter(({ deferred }) => deferred)).toHaveLength(40 - 9);
  for (const { message } of asking) expect(quoted(message)).toContain(9);
});

it('does no work for those of a burst that Discord has given up', async () => {
  let questions = 0;
  const alter = (engine: Engine): Engine => ({
    ...engine,
    ask(...question) {
      questions += 1;
      return engine.ask(...question);
    },
  });
  const { nextTurn, go } = openLoop();
  const { discord } = await openStage({ alter, nextTurn });
  // The first begins at once, and nobody's turn comes then.
  await discord.user('first').slash(discord.general, 'ask', { question: QUESTION });
  const people = [...Array(30)].map((_, at) => discord.user(`user ${at}`));
  for (let at = 0; at < 20; at++) {
    discord.fail({
      method: 'POST',
      route: '/interactions/:interaction/:token/callback',
      with: { status: 404, code: 10062 },
    });
  }
  const asking = people.map((person) => person.startSlash(discord.general, 'ask', { question: QUESTION }));
  const answered = () => asking.filter(({ shown, loading }) => shown && !loading).length;
  await discord.until(() => answersIn(discord) === 1 + 30 - 8 || undefined);
  go();
  await discord.until(() => answered() === 10 || undefined);
  expect(questions).toBe(1 + 30 - 20);
});
