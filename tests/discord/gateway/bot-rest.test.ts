import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RESTEvents, Routes } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { BotRest } from '#discord/gateway/bot-rest.ts';

it('sends all answers to interactions at once, which Discord’s limit on a bot’s requests does not count', async () => {
  const sent: string[] = [];
  const rest = new BotRest({
    makeRequest: (url) => {
      sent.push(url);
      return new Promise(() => {});
    },
  });
  onTestFinished(() => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
  for (let at = 0; at < 300; at++) {
    const route = Routes.webhookMessage('12345678901234567', `token-${at}`);
    void rest.patch(route, { body: {}, auth: false });
  }
  await nextTurn();
  expect(sent).toHaveLength(300);
});

it('tells whoever listens of these answers, too', async () => {
  const rest = new BotRest({ makeRequest: async () => Response.json({}) });
  onTestFinished(() => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
  const heard: string[] = [];
  rest.on(RESTEvents.Response, ({ path }) => heard.push(path));
  const route = Routes.interactionCallback('12345678901234567', 'token');
  await rest.post(route, { body: {}, auth: false });
  expect(heard).toEqual([route]);
});

/** A Discord that answers nobody's later answers, and counts connections. */
async function openHangingDiscord() {
  const held: ServerResponse[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    if (request.method === 'PATCH') held.push(response);
    else response.end('{}');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}`,
    connections: () => connections,
    /** Answers as many as have come, and those that come after them. */
    async release(count: number) {
      for (let released = 0; released < count; await nextTurn()) {
        released += held.length;
        for (const response of held.splice(0)) response.end('{}');
      }
    },
  };
}

it('opens no more than so many connections, however many ask, and lets no first answer wait for others', async () => {
  const { api, connections, release } = await openHangingDiscord();
  // Requests that wait do not give up, however slow this machine is.
  const rest = new BotRest({ api, timeout: 300_000 });
  onTestFinished(() => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
  const numbers = [...Array(300).keys()];
  const later = numbers.map((at) =>
    rest.patch(Routes.webhookMessage('12345678901234567', `token-${at}`), { body: {}, auth: false }),
  );
  const first = numbers.map((at) =>
    rest.post(Routes.interactionCallback('12345678901234567', `token-${at}`), { body: {}, auth: false }),
  );
  await Promise.all(first);
  await release(later.length);
  await Promise.all(later);
  expect(connections()).toBeLessThanOrEqual(2 * 128);
});

it('keeps nothing of answers that were sent', async () => {
  const rest = new BotRest({ makeRequest: async () => Response.json({}) });
  onTestFinished(() => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
  for (let at = 0; at < 2500; at++) {
    await rest.patch(Routes.webhookMessage('12345678901234567', `token-${at}`), { body: {}, auth: false });
  }
  expect(rest.queues).toBeLessThanOrEqual(1000);
});
