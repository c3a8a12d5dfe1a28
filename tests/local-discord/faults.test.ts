import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { login } from './bot.ts';

const POST = '/channels/:channel/messages';
const SHUT = { allowedMentions: { parse: [] } };

let discord: LocalDiscord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startDiscord();
  client = await login(discord, { rest: { retries: 1 } });
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
  discord.assertClean();
});

async function send(content: string, more: object = {}) {
  const channel = await client.channels.fetch(discord.general.id);
  if (!channel?.isSendable()) throw new Error('cannot send');
  return channel.send({ content, ...SHUT, ...more });
}

function sent(): string[] {
  return discord.messages(discord.general).map(({ content }) => content);
}

describe('on demand a request', () => {
  test('is limited, once or for all, and comes again', async () => {
    discord.fail({ method: 'POST', route: POST, times: 2, with: { status: 429, retry_after: 0.02 } });
    discord.fail({ route: POST, with: { status: 429, retry_after: 0.02, global: true } });
    await send('x');
    expect(sent()).toEqual(['x']);
    expect(discord.requests.filter(({ route }) => route === POST).map(({ status }) => status)).toEqual([
      429, 429, 429, 200,
    ]);
  });

  test('fails, and is tried again', async () => {
    discord.fail({ route: /\/messages$/, with: { status: 503 } });
    await send('x');
    expect(sent()).toEqual(['x']);
  });

  test('fails after it was served: then it is there twice, unless its nonce is enforced', async () => {
    discord.fail({ route: POST, when: 'after', with: { status: 500 } });
    await send('x');
    expect(sent()).toEqual(['x', 'x']);
    discord.fail({ route: POST, when: 'after', with: { status: 500 } });
    await send('y', { nonce: '1', enforceNonce: true });
    expect(sent()).toEqual(['x', 'x', 'y']);
  });

  test.each(['before', 'after'] as const)('is cut off %s it was served', async (when) => {
    discord.fail({ route: POST, when, with: 'cut' });
    await expect(send('x')).rejects.toThrow();
    expect(sent()).toEqual(when === 'before' ? [] : ['x']);
  });

  test('is answered late, or never', async () => {
    const held = discord.hold({ route: POST });
    const late = send('x');
    await held.arrived;
    expect(sent()).toEqual([]);
    held.release();
    await late;
    client.rest.options.timeout = 1;
    discord.fail({ route: POST, with: 'never', times: 5 });
    await expect(send('y')).rejects.toThrow('aborted');
    discord.clearFaults();
    expect(sent()).toEqual(['x']);
  });

  test('fails with a code of Discord', async () => {
    discord.fail({ route: POST, with: { status: 403, code: 50013, message: 'Missing Permissions' } });
    await expect(send('x')).rejects.toMatchObject({ code: 50013 });
  });
});

test('a limit on a route is told on every answer, so that discord.js waits', async () => {
  discord.limit({ method: 'POST', route: POST, requests: 2, perMs: 1 });
  const sending = Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => send(text)));
  for (const count of [2, 4]) {
    await discord.until(() => sent().length >= count || undefined);
    discord.clock.advance(1);
  }
  await sending;
  expect(sent()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a limit on a route is kept', async () => {
  discord.limit({ route: '/users/@me', requests: 2, perMs: 3_600_000 });
  const headers = { authorization: `Bot ${discord.token}` };
  const ask = async () => (await fetch(`${discord.api}/v10/users/@me`, { headers })).status;
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
  discord.clock.advance(3_600_000);
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
});

test('an answer to an interaction that Discord failed to take does not count as silence', async () => {
  await client.application.commands.set([{ name: 'ping', description: 'Ping' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) interaction.reply('pong').catch(() => {});
  });
  discord.fail({ route: '/callback', with: 'cut' });
  const ana = discord.user('ana');
  const waiting = ana.slash(discord.general, 'ping');
  await discord.until(() => discord.requests.find(({ status }) => status === 0));
  discord.clock.advance(3_001);
  expect((await waiting).error).toBe('The application did not respond');
});

test('files are uploaded', async () => {
  await send('with a file', { files: [{ attachment: Buffer.from('hello'), name: 'a.txt' }] });
  expect(discord.messages(discord.general)[0]?.attachments[0]?.filename).toBe('a.txt');
});

test('closing leaves nothing open', async () => {
  const other = await startDiscord();
  const held = other.hold({ route: '/users/@me' });
  const headers = { authorization: `Bot ${other.token}` };
  const hanging = fetch(`${other.api}/v10/users/@me`, { headers }).catch((error: Error) => error.message);
  await held.arrived;
  await other.close();
  expect(await hanging).toBe('fetch failed');
});
