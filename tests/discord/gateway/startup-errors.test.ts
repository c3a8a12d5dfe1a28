import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, GatewayIntentBits } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parts } from '#app/parts.ts';
import { oneEngine } from '#articles/library.ts';
import { BotError, startBot } from '#discord/gateway/bot.ts';
import { loginFault } from '#discord/gateway/startup-errors.ts';
import { startDiscord } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownEngine } from '../../corpus-articles.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that is not Discord. */
async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

async function faultAt(apiUrl: string, token = 'a.b.c'): Promise<unknown> {
  const log = pino({ level: 'silent' });
  return startBot({
    token,
    apiUrl,
    library: oneEngine(ownEngine()),
    store: openSqlite(IN_MEMORY),
    ...parts,
    commands: [],
    log,
    startTries: 1,
  }).catch((error: unknown) => error);
}

describe('logging in fails with one sentence', () => {
  it('that names the token, where Discord refuses it, and never shows it', async () => {
    const discord = await startDiscord();
    const fault = await faultAt(discord.api, 'wrong.token.indeed');
    await discord.close();
    expect(fault).toBeInstanceOf(BotError);
    expect(fault).toMatchObject({
      lasting: true,
      message: expect.stringContaining('refuses the token') as string,
    });
    expect(String(fault)).not.toContain('wrong.token.indeed');
  });

  it('where Discord refuses the intents', async () => {
    const discord = await startDiscord();
    const client = new Client({ intents: [GatewayIntentBits.GuildMembers], rest: { api: discord.api } });
    const refused = await client.login(discord.token).catch((error: unknown) => error);
    await discord.close();
    expect(loginFault(refused, undefined)).toMatchObject({
      lasting: true,
      message: expect.stringContaining('intents') as string,
    });
  });

  const page = 'does not answer as Discord does';
  it.each([
    [
      'a web page',
      page,
      () => serve((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>Hi</p>')),
    ],
    [
      'other JSON',
      page,
      () => serve((_, answer) => answer.setHeader('content-type', 'application/json').end('{}')),
    ],
    [
      'broken JSON',
      page,
      () => serve((_, answer) => answer.setHeader('content-type', 'application/json').end('{')),
    ],
    ['not found', page, () => serve((_, answer) => answer.writeHead(404).end())],
    ['errors', page, () => serve((_, answer) => answer.writeHead(503).end())],
    ['nothing', 'cannot reach', () => serve((_, answer) => answer.destroy())],
    ['nobody', 'cannot reach', async () => 'http://127.0.0.1:9/api'],
    ['plain text to TLS', 'cannot reach', async () => (await serve(() => {})).replace('http:', 'https:')],
  ])('that names DISCORD_API_URL, where it answers with %s', async (_, sentence, address) => {
    const fault = await faultAt(await address());
    expect(fault).toBeInstanceOf(BotError);
    expect(String(fault)).toMatch(new RegExp(sentence));
    expect(String(fault)).toContain('DISCORD_API_URL');
    expect(String(fault)).not.toContain('\n');
  });
});
