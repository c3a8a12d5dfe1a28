import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { ownArticles } from '../corpus-articles.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';
import { labels } from '../discord/bot/talk/conversation.ts';
import { bridge, harbour } from './articles.ts';

describe('/source', () => {
  it('shows what is held of the only article, and nothing that is not known', async () => {
    const { discord } = await openStage();
    const [article] = ownArticles();
    const reply = await discord.user('ana').slash(discord.general, 'source');
    const text = textOf(reply.message);
    expect(text).toContain('Lavrov meets Kim Jong-un in Pyongyang');
    expect(text).toContain('Brussels Morning Newspaper');
    expect(text).toContain('https://brusselsmorning.com/?p=75891');
    expect(text).toContain('Paragraphs: 10');
    expect(text).toContain(article?.revision);
    expect(text).not.toContain('Published');
  });

  it('takes the one that is named, and else offers the others', async () => {
    const { discord } = await openStage({ articles: [harbour, bridge] });
    const ana = discord.user('ana');
    const which = await ana.slash(discord.general, 'source');
    expect(labels(which.message)).toContain(`Another article: ${bridge.title}`);
    const named = await ana.slash(discord.general, 'source', { article: 'Harbour' });
    expect(maskedText(named.message)).toMatchInlineSnapshot(`
      "### About this article
      **Ice closes the harbour of Kiel**
      Publication: The Coast
      Published: 10 February 2021
      Paragraphs: 3
      Version: b97bfe08eecc
      Sections:
      -# ¶2 · When will the harbour open?
      -# ¶3 · What sailors think"
    `);
  });
});
