import { describe, expect, it } from 'vitest';
import { maskedText, openStage } from '../discord/bot/setup.ts';
import { labels } from '../discord/bot/talk/conversation.ts';
import { bridge, harbour } from './articles.ts';

describe('/source', () => {
  it('shows what is held of the only article, and nothing that is not known', async () => {
    const { discord } = await openStage();
    const reply = await discord.user('ana').slash(discord.general, 'source');
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### About this article
      **Lavrov meets Kim Jong-un in Pyongyang**
      Publication: Brussels Morning Newspaper
      Link: [Open the article](https://brusselsmorning.com/?p=75891)
      Language: English
      Paragraphs: 10
      Version: 07535d0f6956
      Sections:
      -# ¶4–6 · What did Lavrov discuss in Pyongyang?
      -# ¶7–10 · How involved is North Korea in the Ukraine war?"
    `);
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
