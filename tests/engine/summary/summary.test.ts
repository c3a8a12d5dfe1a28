import { describe, expect, it } from 'vitest';
import { SUMMARY_SENTENCES, summarise } from '#engine/summary/summary.ts';
import { leansBack } from '#engine/text/leaning.ts';
import type { Summary, SummaryLength } from '#engine/types.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';

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

  it.each(lengths)('%s: what leans back stands after what it leans on', (length) => {
    for (const article of ownArticles()) {
      const all = article.paragraphs.flatMap(({ text, sentences }) =>
        sentences.map(({ start, end }) => text.slice(start, end)),
      );
      const chosen = texts(summarise(article, length));
      for (const text of chosen.filter(leansBack)) {
        const before = all.indexOf(text) - 1;
        if (before >= 0) expect(chosen).toContain(all[before]);
      }
    }
  });

  it('keeps to a few words a sentence where it can', () => {
    const long = `The committee ${'heard and heard again '.repeat(20)}about the flooded cellars of Mill Lane.`;
    const article = articleOf(
      'The flooded cellars of Mill Lane will be pumped dry by the town this week.',
      long,
      'Twelve families of Mill Lane have slept in the school since the flood.',
      long.replace('The committee', 'The council'),
      'Pumps for the flooded cellars come from the fire brigade of the next town.',
      'Insurance pays for none of the cellars, the families of Mill Lane were told.',
    );
    expect(texts(summarise(article, 'short')).filter((text) => text.includes('heard'))).toEqual([]);
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
      '‘I have never seen a bridge and a barge go down like that.',
    );
    expect(texts(summarise(article, 'short')).every((text) => /fell|rudder/.test(text))).toBe(true);
  });
});
