import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type InjectedFault, type LocalDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { MODERATOR, maskedText, openStage, QUESTION, quoted, settle } from './setup.ts';

const CALLBACK = '/interactions/:interaction/:token/callback';
const POST = '/channels/:channel/messages';

const cut = { with: 'cut' } as const;
const limited = { with: { status: 429, retry_after: 0.02 } } as const;
const broken = { with: { status: 503 } } as const;

function count(discord: LocalDiscord, route: string): number {
  return discord.requests.filter((request) => request.route === route).length;
}

function answersIn(discord: LocalDiscord): APIMessage[] {
  return discord.messages(discord.general).filter(({ author }) => author.id === discord.botId);
}

describe('an answer to a command', () => {
  it.each<[string, Pick<InjectedFault, 'with' | 'when'>]>([
    ['a limit', limited],
    ['an error', broken],
    ['a cut', cut],
  ])('comes through %s before Discord took it', async (_, fault) => {
    const { discord } = await openStage();
    discord.fail({ method: 'POST', route: CALLBACK, ...fault });
    const reply = await discord.user('ana').slash(discord.general, 'ask', { question: QUESTION });
    expect(quoted(reply.message)).toContain(9);
    expect(count(discord, CALLBACK)).toBe(2);
  });

  it.each<[string, Pick<InjectedFault, 'with' | 'when'>]>([
    ['an error', broken],
    ['a cut', cut],
  ])('stays one through %s after Discord took it', async (_, fault) => {
    const { discord } = await openStage();
    discord.fail({ method: 'POST', route: CALLBACK, when: 'after', ...fault });
    const reply = await discord.user('ana').slash(discord.general, 'ask', { question: QUESTION });
    expect(quoted(reply.message)).toContain(9);
    await discord.until(() => count(discord, CALLBACK) === 2 || undefined);
    await settle(discord);
    expect(answersIn(discord)).toHaveLength(1);
    expect(reply.followUps).toEqual([]);
    // That the second try is refused is the price of not knowing of the first.
    expect(discord.takeViolations().map(({ reason }) => reason)).toHaveLength(1);
  });

  it('that comes too late is let go', async () => {
    const { discord, logged } = await openStage();
    const error = { status: 404, code: 10062, message: 'Unknown interaction' };
    discord.fail({ method: 'POST', route: CALLBACK, with: error });
    const late = discord.user('ana').slash(discord.general, 'ask', { question: QUESTION });
    await discord.until(() => (count(discord, CALLBACK) > 0 ? true : undefined));
    await settle(discord);
    await expect.poll(() => logged.join('')).toContain('answered too late, or twice');
    expect(count(discord, CALLBACK)).toBe(1);
    discord.clock.advance(3_001);
    expect((await late).error).toBe('The application did not respond');
  });
});

describe('an answer to a message', () => {
  it.each<[string, Pick<InjectedFault, 'with' | 'when'>]>([
    ['a limit', limited],
    ['an error before the work', broken],
    ['an error after the work', { ...broken, when: 'after' }],
    ['a cut before the work', cut],
    ['a cut after the work', { ...cut, when: 'after' }],
  ])('comes once through %s', async (_, fault) => {
    const { discord } = await openStage();
    discord.fail({ method: 'POST', route: POST, ...fault });
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    await discord.waitForMessage(discord.general);
    await discord.until(() => (count(discord, POST) === 2 ? true : undefined));
    await settle(discord);
    expect(answersIn(discord)).toHaveLength(1);
    expect(quoted(answersIn(discord)[0] ?? {})).toContain(9);
  });

  it('does not refer to what the bot may not read', async () => {
    const { discord } = await openStage();
    const error = {
      status: 400,
      code: 160002,
      message: 'Cannot reply without permission to read message history',
    };
    discord.fail({ method: 'POST', route: POST, with: error });
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    const answer = await discord.waitForMessage(discord.general);
    expect(quoted(answer)).toContain(9);
    expect(answer.message_reference).toBeUndefined();
  });

  it('is let go where the bot may not write', async () => {
    const { discord, logged } = await openStage();
    const mute = discord.channel('mute', { denyBot: ['SendMessages'] });
    await discord.user('ana').send(mute, QUESTION, { mention: true });
    await discord.until(() => (count(discord, POST) > 0 ? true : undefined));
    await expect.poll(() => logged.join('')).toContain('may not answer there');
    expect(discord.requests.filter(({ path }) => path.includes(mute.id))).toHaveLength(1);
  });

  it('is still there where the question is gone', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    discord.fail({ method: 'POST', route: POST, with: limited.with });
    await ana.delete(await ana.send(discord.general, QUESTION, { mention: true }));
    const answer = await discord.waitForMessage(discord.general);
    expect(quoted(answer)).toContain(9);
  });
});

describe('sharing', () => {
  it.each<[string, InjectedFault]>([
    ['an error before the promise', { route: CALLBACK, ...broken }],
    ['an error after the promise', { route: CALLBACK, when: 'after', ...broken }],
    ['a cut after the promise', { route: CALLBACK, when: 'after', ...cut }],
    ['a cut before the message', { route: POST, ...cut }],
    ['an error after the message', { route: POST, when: 'after', ...broken }],
    ['a cut before the private card is edited', { method: 'PATCH', route: '/messages/@original', ...cut }],
  ])('happens once, and is said, through %s', async (_, fault) => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const heated = await mod.send(discord.general, QUESTION);
    const { message } = await mod.messageCommand(heated, 'Find context');
    const asked = await mod.click(message, 'Share');
    discord.fail(fault);
    const clicked = await mod.click(asked.message, 'Share now');
    await clicked.until((reply) => textOf(reply.message).includes('Shared:'));
    await settle(discord);
    expect(
      answersIn(discord).filter(({ message_reference: to }) => to?.message_id === heated.id),
    ).toHaveLength(1);
    discord.takeViolations();
  });

  it('that fails says so, with a ledger that says so too, and can be tried again', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const { message } = await mod.messageCommand(await mod.send(discord.general, QUESTION), 'Find context');
    discord.fail({ method: 'POST', route: POST, times: 4, ...broken });
    const failed = await mod.click((await mod.click(message, 'Share')).message, 'Share now');
    await failed.until((reply) => textOf(reply.message).includes('so I shared nothing'));
    expect((await store.sharesOf(discord.home.id, {}, 9)).map(({ state }) => state)).toEqual(['failed']);
    await mod.click((await mod.click(message, 'Share')).message, 'Share now');
    await discord.until(() => answersIn(discord)[0]);
  });

  it('that Discord says nothing of is settled at the next start', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord, restart } = await openStage({ store });
    const mod = discord.user('mod', MODERATOR);
    const { message } = await mod.messageCommand(await mod.send(discord.general, QUESTION), 'Find context');
    // The work is done, and every answer is an error, as is every answer to the question whether it is there.
    discord.fail({ method: 'POST', route: POST, times: 4, when: 'after', ...broken });
    discord.fail({ method: 'GET', route: POST, times: 4, ...broken });
    const clicked = await mod.click((await mod.click(message, 'Share')).message, 'Share now');
    await clicked.until((reply) => textOf(reply.message).includes('I will check in a few minutes'));
    expect((await store.unsettledShares()).map(({ state }) => state)).toEqual(['begun']);
    discord.clearFaults();
    await restart();
    await expect.poll(async () => (await store.sharesOf(discord.home.id, {}, 9))[0]?.state).toBe('posted');
    expect(answersIn(discord)).toHaveLength(1);
  });

  it('waits as long as Discord tells it to, and is posted once', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const { message } = await mod.messageCommand(await mod.send(discord.general, QUESTION), 'Find context');
    const slow = { with: { status: 429, retry_after: 0.05 } } as const;
    for (const route of [POST, CALLBACK, '/messages/@original']) discord.fail({ route, times: 2, ...slow });
    const clicked = await mod.click((await mod.click(message, 'Share')).message, 'Share now');
    await clicked.until((reply) => textOf(reply.message).includes('Shared:'));
    expect(answersIn(discord)).toHaveLength(1);
    discord.takeViolations();
  });

  it('is taken back once, through an error and a cut', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const asked = await mod.slash(discord.general, 'ask', { question: QUESTION, private: true });
    const confirm = await mod.click(asked.message, 'Share');
    await mod.click(confirm.message, 'Share now');
    const shared = await discord.waitForMessage(discord.general);
    discord.fail({ route: CALLBACK, ...broken });
    discord.fail({ route: CALLBACK, ...cut });
    await mod.click(shared, 'Retract');
    expect(answersIn(discord).map((each) => maskedText(each, { mod }))).toMatchInlineSnapshot(`
      [
        "An answer was shared here. <@mod> retracted it.",
      ]
    `);
  });
});

describe('taking back', () => {
  async function shareOne() {
    const store = openSqlite(IN_MEMORY);
    const stage = await openStage({ store });
    const mod = stage.discord.user('mod', MODERATOR);
    const asked = await mod.slash(stage.discord.general, 'ask', { question: QUESTION, private: true });
    await mod.click((await mod.click(asked.message, 'Share')).message, 'Share now');
    const shared = await stage.discord.waitForMessage(stage.discord.general);
    const entry = async () => (await store.sharesOf(stage.discord.home.id, {}, 9))[0];
    await expect.poll(async () => (await entry())?.state).toBe('posted');
    return { ...stage, mod, shared, entry };
  }

  it.each<[string, Pick<InjectedFault, 'with' | 'when'>]>([
    ['an error', broken],
    ['a cut', cut],
  ])('is done, and the ledger knows, through %s after Discord has done it', async (_, fault) => {
    const { discord, mod, shared, entry } = await shareOne();
    discord.fail({ method: 'POST', route: CALLBACK, when: 'after', ...fault });
    await mod.click(shared, 'Retract');
    await expect.poll(async () => (await entry())?.state).toBe('retracted');
    expect(answersIn(discord).map((each) => maskedText(each, { mod }))).toMatchInlineSnapshot(`
      [
        "An answer was shared here. <@mod> retracted it.",
      ]
    `);
    discord.takeViolations();
  });

  it('that Discord says nothing of is finished at the next start', async () => {
    const { discord, mod, shared, entry, restart } = await shareOne();
    discord.fail({ method: 'POST', route: CALLBACK, times: 4, ...broken });
    const clicked = await mod.click(shared, 'Retract');
    expect(maskedText(clicked.message)).toMatchInlineSnapshot(
      `"Something went wrong on my side. If it keeps happening, give the people who run me this code: \`…\`"`,
    );
    expect(await entry()).toMatchObject({ state: 'retracting', retractedBy: mod.id });
    await restart();
    await expect.poll(async () => (await entry())?.state).toBe('retracted');
    expect(answersIn(discord).map((each) => maskedText(each, { mod }))).toMatchInlineSnapshot(`
      [
        "An answer was shared here. <@mod> retracted it.",
      ]
    `);
  });
});

describe('a fault of the bot’s own', () => {
  const failing = {
    alter: <T extends object>(engine: T): T => ({
      ...engine,
      ask: () => {
        throw new Error('the stages fell apart');
      },
    }),
  };

  it('ends in one sentence with a code to the user alone, and in the log without what was asked', async () => {
    const { discord, logged } = await openStage(failing);
    const reply = await discord.user('ana').slash(discord.general, 'ask', { question: 'secretword?' });
    expect(reply.ephemeral).toBe(true);
    expect(maskedText(reply.message)).toMatchInlineSnapshot(
      `"Something went wrong on my side. If it keeps happening, give the people who run me this code: \`…\`"`,
    );
    const [, code = 'none'] = /code: `(\w{6})`/.exec(textOf(reply.message)) ?? [];
    const line = logged.find((each) => each.includes(code)) ?? '';
    expect(line).toContain('the stages fell apart');
    expect(line).toContain('"where":"ask"');
    expect(logged.join('')).not.toContain('secretword');
    expect(logged.join('')).not.toContain(discord.token);
  });

  it('is told where it was asked, to whoever asked by message', async () => {
    const { discord } = await openStage(failing);
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    expect(maskedText(await discord.waitForMessage(discord.general))).toMatchInlineSnapshot(
      `"Something went wrong on my side. If it keeps happening, give the people who run me this code: \`…\`"`,
    );
  });
});
