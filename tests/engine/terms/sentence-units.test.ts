import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsBySentence } from '#engine/terms/sentence-units.ts';
import { units, unitsIn } from '#engine/terms/terms.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import { ownArticles } from '../../corpus-articles.ts';

/** Words and signs at whose borders a sentence's units are most likely to differ from those of its text. */
const piece = fc.constantFrom(
  ...['North', 'Korea', 'South', 'the', 'U.S.', 'U.N.', 'e-mail', 'Kim', '30k', '1,000', 'café', 'ﬁne', '’s'],
  ...['. ', '.', '! ', ' ', ' ', ' ', '-', '\n', '“', '”', 'min\u00ADister', '①', '\u0301'],
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the units of a text by sentence', () => {
  it('are those of the text, and of each sentence by itself', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'en', 'de'), (text, language) => {
        const sentences = splitSentences(text);
        const { all, sentences: found } = unitsBySentence(language, text, sentences);
        expect(all).toEqual(unitsIn(language, text));
        expect(found).toEqual(sentences.map(({ start, end }) => unitsIn(language, text.slice(start, end))));
      }),
      { numRuns: 2000 },
    );
  });

  it('are so between any places, which may lie within words and names', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one, other].map((place) => place % (text.length + 1)).sort((a, b) => a - b);
        const span = { start: start ?? 0, end: end ?? 0 };
        const { sentences } = unitsBySentence('en', text, [span]);
        expect(sentences).toEqual([units(text.slice(span.start, span.end))]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are taken from the text’s own in an article', () => {
    for (const { paragraphs } of ownArticles()) {
      for (const { text, sentences } of paragraphs) {
        const found = unitsBySentence('en', text, sentences);
        const own = new Set(found.all);
        expect(found.sentences.flat().every((unit) => own.has(unit))).toBe(true);
      }
    }
  });
});
