import { describe, expect, it } from 'vitest';
import { createArticle } from '#engine/text/article.ts';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { openStage, QUESTION, quoted } from './setup.ts';

const sentence =
  'The harbour of Kiel was closed by ice from the north for a very long time, as its master said.';
const long = createArticle(
  'long',
  { title: 'The long winter', publication: 'The Sample' },
  [...Array(120)].map((_, at) => sentence.replace('ice', `ice number ${at}`)).join(' '),
);

describe('the buttons of an answer', () => {
  it('show the surrounding text, further passages and the nearest ones, to the one who presses them', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const neighbours = await ana.click(answer.message, 'Surrounding text');
    expect(neighbours.ephemeral).toBe(true);
    expect(quoted(neighbours.message)).toEqual([6, 7, 8, 9, 10]);
    const more = await ana.click(answer.message, '8 more passages');
    expect(more.ephemeral).toBe(true);
    expect(quoted(more.message)).not.toContain(9);
    expect(quoted(more.message)).toContain(1);
    const none = await ana.slash(discord.general, 'ask', { question: 'Is Elon Musk involved?' });
    expect(quoted(none.message)).toEqual([]);
    const nearest = await ana.click(none.message, 'Nearest passages');
    expect(textOf(nearest.message)).toContain('These are the nearest passages, not an answer:');
    expect(quoted(nearest.message).length).toBeGreaterThan(0);
  });

  it('work after a restart, and say so where the text is another by now, or gone', async () => {
    const [article] = ownArticles();
    if (!article) throw new Error('the corpus is empty');
    const { discord, restart } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await restart();
    expect(quoted((await ana.click(answer.message, '8 more passages')).message).length).toBeGreaterThan(0);

    const paragraphs = article.paragraphs.map(({ text }) => text.replace('North', 'South'));
    await restart([createArticle(article.id, article, paragraphs.join('\n\n'))]);
    const changed = await ana.click(answer.message, '8 more passages');
    expect(textOf(changed.message)).toMatchInlineSnapshot(`
      "This article has changed since the card was made. Please ask again.
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);
    expect(textOf(changed.message)).not.toContain('North Korean soldiers');

    await restart([long]);
    const gone = await ana.click(answer.message, '8 more passages');
    expect(textOf(gone.message)).toMatchInlineSnapshot(
      `"I no longer have the text that this card quotes. Please ask again."`,
    );
  });

  it('leaf through a paragraph that is too long for a card, to its end', async () => {
    const { discord } = await openStage({ articles: [long] });
    const ana = discord.user('ana');
    let card = (
      await ana.slash(discord.general, 'ask', { question: 'What closed the harbour of Kiel: ice number 3?' })
    ).message;
    const around = buttonsOf(card).find(({ label }) => label.startsWith('Surrounding text'));
    card = (await ana.click(card, around?.customId ?? 'none')).message;
    let pages = 0;
    while (buttonsOf(card).some(({ label }) => label === 'Rest of ¶1') && pages < 20) {
      card = (await ana.click(card, 'Rest of ¶1')).message;
      pages += 1;
    }
    expect(pages).toBeGreaterThan(2);
    expect(textOf(card)).toContain('ice number 119');
  });

  it.each(['', 'x', 'a~b', `m~${'0'.repeat(16)}1`, 's~a~~', '💥', 'r~1~nothing'])(
    'answer a forged custom id %j with one sentence',
    async (forgedCustomId) => {
      const { discord } = await openStage();
      const ana = discord.user('ana');
      const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
      const reply = await ana.click(answer.message, '', { forgedCustomId: forgedCustomId || '?' });
      expect(reply.ephemeral).toBe(true);
      expect(textOf(reply.message)).toMatch(/no longer works|no longer have/);
    },
  );
});
