import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startDiscord } from '#local-discord/index.ts';

async function open() {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

test('no web page may use the local Discord, whatever it knows', async () => {
  const discord = await open();
  const origin = 'https://evil.example';
  const authorization = `Bot ${discord.token}`;
  const answer = await fetch(`${discord.api}/v10/users/@me`, { headers: { origin, authorization } });
  expect(answer.status).toBe(403);
  const socket = new WebSocket(`${discord.api.replace('http', 'ws')}/`, { origin });
  const error = await new Promise((resolve) => socket.once('error', resolve));
  expect(String(error)).toContain('403');
  const own = await fetch(`${discord.api}/v10/users/@me`, { headers: { authorization } });
  expect(own.status).toBe(200);
});

test('a client that was refused and stays connected does not keep the local Discord from closing', async () => {
  const discord = await startDiscord();
  const { port } = new URL(discord.api);
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  socket.write(
    'GET / HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toContain('403');
  await discord.close();
});

test('each local Discord has a token of its own', async () => {
  const [one, other] = [await open(), await open()];
  expect(one.token).not.toBe(other.token);
});
