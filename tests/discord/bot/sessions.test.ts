import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parts } from '#app/parts.ts';
import { oneEngine } from '#articles/library.ts';
import { BotError, startBot } from '#discord/gateway/bot.ts';
import { startDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownEngine } from '../../corpus-articles.ts';
import { forAsLongAsItTakes } from '../../patience.ts';
import { atOnce, openStage, QUESTION, quoted, type Stage } from './setup.ts';

const silent = pino({ level: 'silent' });

async function expectAnswer({ discord }: Stage): Promise<void> {
  const person = discord.user(`asker ${discord.requests.length}`);
  const reply = await person.slash(discord.general, 'ask', { question: QUESTION });
  expect(quoted(reply.message)).toContain(9);
}

describe('registration', () => {
  it('happens where the commands differ, and only there', async () => {
    const { discord, restart } = await openStage();
    const puts = () =>
      discord.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/commands')).length;
    expect(puts()).toBe(1);
    await restart();
    expect(puts()).toBe(1);
    expect(
      discord
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(parts.commands.map(({ name }) => name).sort());
  });
});

describe('logging in', () => {
  it.each([
    [
      'a wrong token',
      async () => {
        const discord = await startDiscord();
        onTestFinished(() => discord.close());
        return discord.api;
      },
      'wrong.token.entirely-wrong',
      /refuses the token/,
    ],
    ['a server that is not there', async () => 'http://127.0.0.1:9/api', undefined, /cannot reach/],
  ])('fails with one sentence for %s', async (_, where, token, sentence) => {
    const apiUrl = await where();
    const store = openSqlite(IN_MEMORY);
    onTestFinished(() => store.close());
    const started = startBot({
      token: token ?? 'a.b.c',
      apiUrl,
      library: oneEngine(ownEngine()),
      store,
      ...parts,
      log: silent,
      startTries: 1,
      pause: atOnce,
    });
    await expect(started).rejects.toThrow(sentence);
    await expect(started).rejects.toBeInstanceOf(BotError);
  });
});

describe('the gateway', () => {
  it('may drop the connection, ask for another, or forget the session', async () => {
    const stage = await openStage();
    const { gateway } = stage.discord;
    gateway.drop();
    await stage.discord.until(() => (gateway.counts.resumed > 0 && gateway.connected) || undefined);
    await expectAnswer(stage);
    gateway.reconnect();
    await stage.discord.until(() => (gateway.counts.resumed > 1 && gateway.connected) || undefined);
    await expectAnswer(stage);
    gateway.invalidateSession({ resumable: false });
    await stage.discord.until(() => (gateway.counts.identified > 1 && gateway.connected) || undefined);
    await expectAnswer(stage);
  });

  it('may stumble discord.js itself, and the bot comes back', async () => {
    const stage = await openStage();
    const { gateway } = stage.discord;
    const restore = withoutListeners('uncaughtException', 'unhandledRejection');
    try {
      gateway.invalidateSession({ afterResumed: true });
      gateway.drop();
      await stage.discord.until(() => (gateway.counts.identified > 1 && gateway.connected) || undefined);
      expect(stage.logged.join('')).toContain('discord.js stumbled over the gateway');
      await expectAnswer(stage);
    } finally {
      restore();
    }
  });
});

/** Takes the test runner's own listeners away, so that an error meets what a bot's process has. */
function withoutListeners(...events: readonly ('uncaughtException' | 'unhandledRejection')[]): () => void {
  const taken = events.flatMap((event) =>
    process
      .listeners(event as 'uncaughtException')
      .filter((listener) => listener.name !== 'survive')
      .map((listener) => ({ event: event as 'uncaughtException', listener })),
  );
  for (const { event, listener } of taken) process.off(event, listener);
  return () => {
    for (const { event, listener } of taken) process.on(event, listener);
  };
}

describe('trouble', () => {
  it('is waited out where Discord limits a burst', async () => {
    const stage = await openStage();
    stage.discord.limit({ method: 'POST', route: '/channels/:channel/messages', requests: 2, perMs: 1 });
    const people = [...Array(6)].map((_, at) => stage.discord.user(`asker ${at}`));
    for (const person of people) await person.send(stage.discord.general, QUESTION, { mention: true });
    const answers = () =>
      stage.discord.messages(stage.discord.general).filter(({ author }) => author.id === stage.discord.botId);
    for (const count of [2, 4, 6]) {
      await stage.discord.until(() => answers().length === count || undefined);
      stage.discord.clock.advance(1);
    }
  });

  it('ends in one sentence with a code, and a log without texts and tokens', async () => {
    const { discord, logged } = await openStage();
    const ana = discord.user('ana');
    discord.fail({
      method: 'POST',
      route: '/channels/:channel/messages',
      with: { status: 400, code: 50035, message: 'no' },
    });
    await ana.send(discord.general, `${QUESTION} secretword`, { mention: true });
    const apology = await discord.waitForMessage(discord.general);
    const code = /code: `(\w+)`/.exec(textOf(apology))?.[1] ?? 'none';
    expect(logged.join('')).toContain(code);
    expect(logged.join('')).not.toContain('secretword');
    expect(logged.join('')).not.toContain(discord.token);
  });

  it('does not keep a closing bot from finishing what it began', async () => {
    const { discord, stopBot } = await openStage();
    const ana = discord.user('ana');
    const answer = discord.hold({ method: 'POST', route: '/callback' });
    const asked = ana.startSlash(discord.general, 'ask', { question: QUESTION });
    await answer.arrived;
    const stopped = stopBot();
    answer.release();
    await stopped;
    expect(quoted((await asked.settled()).message)).toContain(9);
  });

  it('keeps a closing bot for no longer than its patience', async () => {
    let patience = forAsLongAsItTakes;
    const waits: number[] = [];
    const { discord, stopBot } = await openStage({
      patience: (ms, end) => {
        waits.push(ms);
        return patience(ms, end);
      },
    });
    const answer = discord.hold({ method: 'POST', route: '/callback' });
    const asked = discord.user('ana').startSlash(discord.general, 'ask', { question: QUESTION });
    await answer.arrived;
    patience = atOnce;
    await stopBot();
    expect(waits.at(-1)).toBe(5000);
    answer.release();
    await asked.settled();
  });

  it('in getting an attached file is not waited out', async () => {
    const { discord } = await openStage({
      sleep: async (ms) => (ms === 10_000 ? undefined : new Promise(() => {})),
    });
    const eve = discord.user('eve', { permissions: ['ManageGuild', 'ManageMessages'] });
    discord.fail({ route: '/attachments', with: 'never' });
    const file = { name: 'ferry.txt', type: 'text/plain', bytes: Buffer.from('A ferry ran aground.') };
    const reply = await eve.slash(discord.general, 'articles add', { file });
    await reply.until(({ loading }) => !loading);
    expect(textOf(reply.message)).toMatchInlineSnapshot(
      `"I could not get that file from Discord. Please attach it again."`,
    );
  });
});
