import { expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { openStage } from '../discord/bot/setup.ts';

it('/help says what the bot does, what it keeps and how to get an answer taken away, to the asker alone', async () => {
  const { discord } = await openStage();
  const ana = discord.user('ana');
  for (const channel of [discord.general, ana.directMessages]) {
    const reply = await ana.slash(channel, 'help');
    expect(reply.ephemeral).toBe(true);
    for (const words of ['/ask', 'What I keep', 'Retract', 'Find context']) {
      expect(textOf(reply.message)).toContain(words);
    }
  }
});
