import { describe, expect, it } from 'vitest';
import { actionsOf } from '#local-discord/index.ts';
import { maskedText, openStage, QUESTION, quoted } from './setup.ts';

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
      expect(actionsOf(message)).toContain('8 more passages');
    }
    expect(maskedText(slash.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How involved is North Korea?
      > Ukrainian intelligence reports that Pyongyang plans to deploy **an additional 25,000 to 30,000 soldiers** to support Moscow’s intensified offensive in Ukraine. This builds on the **roughly 11,000 troops** Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that **around 4,000 North Korean soldiers** have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?"
    `);
    const withoutQuestion = maskedText(slash.message).replace(/^-# Question: .*\n/m, '');
    expect([maskedText(byMention), maskedText(direct)]).toEqual([withoutQuestion, withoutQuestion]);
    expect(quoted(context.message).length).toBeGreaterThan(0);
  });

  it('is not answered where the article does not say', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'ask', {
      question: 'Who won the football match in Lisbon?',
    });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### I found nothing on that in the article.
      -# Question: Who won the football match in Lisbon?
      I quote what articles say. I never write an answer myself."
    `);
    const japan = await ana.slash(discord.general, 'ask', { question: 'What did Lavrov say about Japan?' });
    expect(maskedText(japan.message)).toMatchInlineSnapshot(`
      "### I found nothing on that in the article.
      -# Question: What did Lavrov say about Japan?
      I quote what articles say. I never write an answer myself."
    `);
  });
});
