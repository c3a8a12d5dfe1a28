import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PLACES } from '#articles/limits.ts';
import { bareWording, findPhrase } from '#articles/wording/find.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';
import { anyText } from '../../discord/hostile.ts';
import { runs } from '../../runs.ts';

/** What stands at each place, to the letter, behind its paragraph's number. */
function found(phrase: string, ...paragraphs: readonly string[]): string[] {
  return findPhrase([articleOf(...paragraphs)], phrase).first.map(
    ({ paragraph, span }) => `${paragraph.number}: ${paragraph.text.slice(span.start, span.end)}`,
  );
}

describe('these very words', () => {
  it('are found wherever they stand, whatever their case', () => {
    expect(found('the war', 'The war went on. Of the War', 'No peace', 'After the war.')).toEqual([
      '1: The war',
      '1: the War',
      '3: the war',
    ]);
  });

  it('are whole words at their edges, and may end with a sign', () => {
    expect(found('art', 'Art’s party, part art-house; the state of the art.')).toEqual([
      '1: Art',
      '1: art',
      '1: art',
    ]);
    expect(found('“closer to', 'bringing it “closer to liberation”')).toEqual(['1: “closer to']);
    expect(found('ß9', 'The ß9 of ß90, ẞ9')).toEqual(['1: ß9', '1: ẞ9']);
  });

  it('are the same in other quotation marks, with other spaces, and on two lines', () => {
    expect(found('he said "no  more"', 'He said\n“no\u00a0more” twice')).toEqual([
      '1: He said\n“no\u00a0more”',
    ]);
    expect(found("the states' rights", 'the state\u00ads’ rights')).toEqual(['1: the state\u00ads’ rights']);
    expect(found('said “no”', "said ''no'' again")).toEqual(["1: said ''no''"]);
  });

  it('are taken out of quotation marks around all of them', () => {
    expect(bareWording(' “a very  long day” ')).toBe('a very long day');
    expect(bareWording('“one” and “two”')).toBe('"one" and "two"');
    expect(found('"long day"', 'a long day')).toEqual(['1: long day']);
  });

  it('are no patterns', () => {
    expect(found('a.c', 'abc a.c')).toEqual(['1: a.c']);
    expect(found('(a|b)* [x]', 'a (a|b)* [x]')).toEqual(['1: (a|b)* [x]']);
  });

  it('have two letters or digits at least', () => {
    expect(found('a', 'a a a')).toEqual([]);
    expect(found('“ ”', '“ ”')).toEqual([]);
    expect(found('11', '11 of 111')).toEqual(['1: 11']);
  });

  it('are found at every stretch of every paragraph that is cut between words', () => {
    const [article] = ownArticles();
    if (!article) throw new Error('there is no article');
    for (const { number, text } of article.paragraphs) {
      const words = [...text.matchAll(/[\p{L}\p{N}]{2,}/gu)];
      fc.assert(
        fc.property(fc.nat(words.length - 1), fc.nat(8), (first, more) => {
          const [from, to] = [words[first], words[Math.min(first + more, words.length - 1)]];
          const phrase = text.slice(from?.index, (to?.index ?? 0) + (to?.[0].length ?? 0));
          const places = findPhrase([article], phrase).first.filter(
            ({ paragraph }) => paragraph.number === number,
          );
          expect(places.map(({ span }) => span.start)).toContain(from?.index);
        }),
        runs(20),
      );
    }
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (phrase, text) => {
        const article = articleOf(`Ada ${text.replace(/[\r\n#]/g, ' ')} rowed`);
        for (const { paragraph, span } of findPhrase([article], phrase).first) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(paragraph.text.length);
        }
      }),
    );
  });
});

it('counts all places, and hands over the first', () => {
  const lines = (count: number) => articleOf(...Array.from({ length: count }, () => 'a ship, a ship'));
  const found = findPhrase([lines(1_000), articleOf('no boat'), lines(1)], 'ship');
  expect({ ...found, first: found.first.length }).toEqual({ first: MOST_PLACES, count: 2_002, articles: 2 });
  expect(found.first.at(-1)?.paragraph.number).toBe(MOST_PLACES / 2);
  expect(findPhrase([lines(2_000)], 'ship').first).toHaveLength(MOST_PLACES);
});
