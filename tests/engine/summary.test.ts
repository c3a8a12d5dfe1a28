import { describe, expect, it } from 'vitest';
import { SUMMARY_SENTENCES, summarise } from '../../src/engine/summary.ts';
import type { Summary, SummaryLength } from '../../src/engine/types.ts';
import { articleOf, ownArticles } from '../corpus-articles.ts';

const lengths: readonly SummaryLength[] = ['short', 'medium', 'long'];

function texts({ sentences }: Summary): string[] {
  return sentences.map(({ quote }) => quote.text);
}

describe('summary', () => {
  it.each(lengths)('%s: whole sentences of the article, in its order, each once', (length) => {
    for (const article of ownArticles()) {
      const { sentences } = summarise(article, length);
      expect(sentences.length).toBe(SUMMARY_SENTENCES[length]);
      const places = sentences.map(({ paragraph, quote }) => {
        expect(paragraph.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(paragraph.sentences).toContainEqual({ start: quote.start, end: quote.end });
        return 1_000_000 * paragraph.number + quote.start;
      });
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }
  });

  it('says what happened, and more than the opening', () => {
    const [article] = ownArticles();
    const summary = article && summarise(article, 'short');
    expect(summary?.sentences[0]?.paragraph.number).toBe(1);
    expect(summary?.sentences.some(({ paragraph }) => paragraph.number > 3)).toBe(true);
  });

  it('does not repeat itself', () => {
    const said = 'The council approved the new harbour budget on Monday evening.';
    const article = articleOf(
      said,
      'On Monday evening the council approved the new budget for the harbour.',
      'Fishermen in the northern villages had asked for cheaper moorings since spring.',
      'A second ferry will connect the island with the mainland from next summer onwards.',
    );
    expect(texts(summarise(article, 'medium')).filter((text) => text.includes('budget'))).toHaveLength(1);
  });

  it('is shorter for a short article, and leaves out questions and bare speech', () => {
    expect(texts(summarise(articleOf('Only this sentence stands here today.'), 'long'))).toEqual([
      'Only this sentence stands here today.',
    ]);
    const article = articleOf(
      'Why did the old bridge over the river fall last night?',
      'The bridge over the river fell last night after a barge hit it.',
      '“We heard the bridge and the barge and the river all at once,”',
      'The barge had lost its rudder two miles above the bridge.',
    );
    expect(texts(summarise(article, 'short')).every((text) => /fell|rudder/.test(text))).toBe(true);
  });
});
