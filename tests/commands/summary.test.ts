import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { ownArticles } from '../corpus-articles.ts';
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
    const [article] = ownArticles();
    const quotes = textOf(reply.message)
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(reply.ephemeral).toBe(false);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(most);
    expect(quoted(reply.message)).toEqual(quoted(reply.message).toSorted((a, b) => a - b));
    expect(textOf(reply.message)).toContain(article?.publication);
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
