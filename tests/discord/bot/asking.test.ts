import { describe, expect, it } from 'vitest';
import { actionsOf, textOf } from '#local-discord/index.ts';
import { openStage, QUESTION, quoted } from './setup.ts';

describe('one question, four ways', () => {
  it('is answered with ¶7 and ¶9, in the article’s words, by /ask, by mention, directly and by Find context', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const slash = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const mention = await ana.send(discord.general, `${QUESTION}`, { mention: true });
    const byMention = await discord.waitForMessage(
      discord.general,
      (each) => each.message_reference?.message_id === mention.id,
    );
    await ana.send(ana.directMessages, QUESTION);
    const direct = await discord.waitForMessage(ana.directMessages);
    const heated = await ana.send(discord.general, 'North Korea is not involved in this war at all!');
    const context = await ana.messageCommand(heated, 'Find context');

    expect(context.ephemeral).toBe(true);
    expect(slash.ephemeral).toBe(false);
    for (const message of [slash.message, byMention, direct]) {
      expect(quoted(message).sort((a, b) => a - b)).toEqual([7, 9]);
      expect(textOf(message)).toContain('The article says');
      expect(textOf(message)).toContain(
        '> Western officials estimate that **around 4,000 North Korean soldiers** have been',
      );
      expect(textOf(message)).toContain('Brussels Morning Newspaper');
      expect(actionsOf(message)).toContain('8 more passages');
    }
    expect(quoted(context.message).length).toBeGreaterThan(0);
  });

  it('is not answered where the article does not say', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'ask', {
      question: 'Who won the football match in Lisbon?',
    });
    expect(textOf(reply.message)).toContain('I found nothing on that in the article.');
    const japan = await ana.slash(discord.general, 'ask', { question: 'What did Lavrov say about Japan?' });
    expect(textOf(japan.message)).not.toContain('The article says');
  });
});
