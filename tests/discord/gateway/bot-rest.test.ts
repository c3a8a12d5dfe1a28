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
