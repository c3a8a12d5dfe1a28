import { setImmediate as nextTurn } from 'node:timers/promises';
import { Routes } from 'discord.js';
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
