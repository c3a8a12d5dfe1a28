import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexEntry, ParagraphSearch } from '#engine/retrieval/paragraph-search.ts';

const term = fc.constantFrom('dam', 'harbour', 'ice', 'kim', 'north korea', 'soldier', 'x');
const texts = fc.array(fc.tuple(fc.array(term), fc.array(term), fc.array(term)), {
  minLength: 1,
  maxLength: 30,
});
/** The index by the search's own way of adding, and by MiniSearch's. */
class AddedByMiniSearch extends ParagraphSearch {
  override addAll(entries: Iterable<IndexEntry>): void {
    for (const entry of entries) this.add(entry);
  }
}

const weights = fc.dictionary(term, fc.constantFrom(0.3, 0.5, 1), { minKeys: 1 });

describe('the search for the best paragraphs', () => {
  it('gives the scores of MiniSearch’s own search', () => {
    fc.assert(
      fc.property(texts, weights, (all, wanted) => {
        const index = new ParagraphSearch();
        index.addAll(all.map(([text, heading, title], id) => ({ id, text, heading, title })));
        const keys = Object.keys(wanted);
        const own = index.search(keys.join('\n'), {
          tokenize: (joined) => joined.split('\n'),
          boost: { text: 1, heading: 0.4, title: 0.1 },
          boostTerm: (key) => wanted[key] ?? 1,
        });
        const found = index.best(new Map(Object.entries(wanted)), all.length);
        expect(found.map(({ score }) => score.toFixed(6))).toEqual(own.map(({ score }) => score.toFixed(6)));
        const scores = new Map(own.map(({ id, score }) => [id, score]));
        for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id) ?? 0, 6);
      }),
    );
  });

  it('makes the same index as MiniSearch, whether paragraphs are added at once or one by one', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (all, first) => {
        const entries = all.map(([text, heading, title], id) => ({ id, text, heading, title }));
        const [own, other] = [new ParagraphSearch(), new AddedByMiniSearch()];
        own.addAll(entries.slice(0, first));
        own.addAll(entries.slice(first));
        other.addAll(entries);
        expect(own.toJSON()).toEqual(other.toJSON());
      }),
    );
  });
});
