import { expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { openStage } from '../discord/bot/setup.ts';

it('/help says what the bot does, what it keeps and how to get an answer taken away, to the asker alone', async () => {
  const { discord } = await openStage();
  const ana = discord.user('ana');
  for (const channel of [discord.general, ana.directMessages]) {
    const reply = await ana.slash(channel, 'help');
    let { message } = reply;
    const texts = [textOf(message)];
    while (buttonsOf(message).length > 0) {
      const next = await ana.click(message, 'More');
      expect(next.ephemeral).toBe(true);
      message = next.message;
      texts.push(textOf(message));
    }
    expect(reply.ephemeral).toBe(true);
    expect(texts).toHaveLength(3);
    for (const words of ['/ask', 'What I keep', 'Retract', 'Dismiss', 'Find context']) {
      expect(texts.join('\n')).toContain(words);
    }
  }
});
