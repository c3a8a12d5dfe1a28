import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { maskedText, openStage, quoted } from '../discord/bot/setup.ts';
import { labels } from '../discord/bot/talk/conversation.ts';
import { bridge, harbour } from './articles.ts';

describe('/summary', () => {
  it.each([
    [undefined, 3],
    ['short', 3],
    ['medium', 5],
    ['long', 8],
  ])('of length %s quotes at most %i sentences, in the article’s order', async (length, most) => {
    const { discord } = await openStage();
    const values = length === undefined ? {} : { length };
    const reply = await discord.user('ana').slash(discord.general, 'summary', values);
    const quotes = textOf(reply.message)
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(reply.ephemeral).toBe(false);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(most);
    expect(quoted(reply.message)).toEqual(quoted(reply.message).toSorted((a, b) => a - b));
  });

  it('says whose each sentence is, and where it is', async () => {
    const { discord } = await openStage();
    const reply = await discord.user('ana').slash(discord.general, 'summary');
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### The article in 3 of its own sentences:
      > Pyongyang \\(Brussels Morning Newspaper\\) – Russian Foreign Minister Sergey Lavrov met with North Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday.
      -# his office · ¶1
      > Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      -# a Russian news agency · ¶1
      > Lavrov’s visit marks the most recent high-level meeting between the two nations as they strengthen their strategic partnership to encompass a mutual defence agreement.
      -# ¶4 · What did Lavrov discuss in Pyongyang?
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Pyongyang%20%28Brussels%20Morning%20Newspaper,his%20office%20on%20Saturday&text=Lavrov%20is%20visiting%20North,Russian%20news%20agency%20reported&text=Lavrov%E2%80%99s%20visit%20marks%20the,a%20mutual%20defence%20agreement&text=Pyongyang%20%28Brussels%20Morning%20Newspaper&text=his%20office%20on%20Saturday)"
    `);
  });

  it('takes the latest of several articles and offers the others, or takes the one that is chosen', async () => {
    const { discord } = await openStage({ articles: [harbour, bridge] });
    const ana = discord.user('ana');
    const which = await ana.slash(discord.general, 'summary');
    expect(labels(which.message)).toContain(`Another article: ${bridge.title}`);
    const none = await ana.slash(discord.general, 'summary', { article: 'none such' });
    expect(textOf(none.message)).toMatchInlineSnapshot(
      `"I do not have that article. Choose one from the list that appears as you type."`,
    );
    const typed = { article: 'rügen' };
    const { choices } = await ana.autocomplete(discord.general, 'summary', typed, 'article');
    const chosen = await ana.slash(discord.general, 'summary', { article: String(choices[0]?.value) });
    expect(maskedText(chosen.message)).toMatchInlineSnapshot(`
      "### The article in one of its own sentences:
      > The bridge to Rügen costs forty million euros.
      -# ¶1
      -# **The Island** · A bridge for Rügen"
    `);
  });
});
