import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, excerptAround, excerptOf, pageAt, pagesOf, quoteSpans } from '#discord/cards/excerpt.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import type { Paragraph } from '#engine/types.ts';
import { runs } from '../../runs.ts';
import { anyPassage } from '../outcomes.ts';

const RUNS = runs(400);

function paragraphOf(text: string): Paragraph {
  return { number: 1, text, sentences: splitSentences(text) };
}

const whole = (paragraph: Paragraph) => [{ start: 0, end: paragraph.text.length }];

describe('excerptOf', () => {
  const three = paragraphOf('One came first. Two came after it. Three was the last.');
  const shown = (room: number) => quoteSpans(three, excerptOf(three, whole(three), room).spans);

  it.each([
    [60, '> One came first. Two came after it. Three was the last.', 'whole'],
    [50, '> One came first. Two came after it.', 'sentence'],
    [20, '> One came first.', 'sentence'],
    [12, '> One came', 'word'],
    [10, '> One came', 'word'],
    [4, '> On', 'word'],
    [-5, '> O', 'word'],
  ])('into %i characters: %s', (room, text, ending) => {
    expect(shown(room)).toBe(text);
    expect(excerptOf(three, whole(three), room).ending).toBe(ending);
  });

  it('does not cut a character of two code units', () => {
    const faces = paragraphOf('😀'.repeat(10));
    for (let room = 0; room < 20; room++) {
      const [span] = excerptOf(faces, whole(faces), room).spans;
      expect(faces.text.slice(span?.start, span?.end)).toMatch(/^(?:😀)+$/u);
    }
  });

  it('keeps quotes that do not touch apart, in the paragraph’s order', () => {
    const [first, , last] = three.sentences;
    const quotes = [last, first].filter((span) => span !== undefined);
    const { spans } = excerptOf(three, quotes, 100);
    expect(quoteSpans(three, spans)).toBe('> One came first.\n\n> Three was the last.');
  });

  it('makes sentences that follow each other one quote', () => {
    expect(quoteSpans(three, excerptOf(three, three.sentences, 100).spans)).toBe(`> ${three.text}`);
  });

  it('fits wherever a character fits, and says where the rest begins', () => {
    fc.assert(
      fc.property(anyPassage, fc.integer({ min: 10, max: 4000 }), ({ paragraph, quotes }, room) => {
        const excerpt = excerptOf(paragraph, quotes, room);
        expect(costOf(paragraph, excerpt.spans)).toBeLessThanOrEqual(room);
        const end = Math.max(...quotes.map((quote) => quote.end));
        const last = excerpt.spans.at(-1)?.end ?? -1;
        if (excerpt.ending === 'whole') expect(last).toBe(end);
        else expect(excerpt.rest >= last && excerpt.rest < end).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('excerptAround', () => {
  const five = paragraphOf(
    'One came first. Two came after it. Three was there. Four was late. Five never came.',
  );
  const shown = (place: number, room: number) => {
    const { spans, ending } = excerptAround(five, five.sentences.slice(place, place + 1), room);
    return [quoteSpans(five, spans), ending];
  };

  it.each([
    [2, 200, `> ${five.text}`, 'whole'],
    [2, 60, '> Two came after it. Three was there. Four was late.', 'around'],
    [2, 20, '> Three was there.', 'around'],
    [2, 10, '> Three', 'around'],
    [0, 40, '> One came first. Two came after it.', 'sentence'],
    [4, 40, '> Four was late. Five never came.', 'around'],
  ])('of sentence %i into %i characters: %s', (place, room, text, ending) => {
    expect(shown(place, room)).toEqual([text, ending]);
  });

  it('shows what it is around, and fits, wherever that fits', () => {
    fc.assert(
      fc.property(anyPassage, fc.integer({ min: 10, max: 4000 }), ({ paragraph, quotes }, room) => {
        const { spans } = excerptAround(paragraph, quotes, room);
        expect(costOf(paragraph, spans)).toBeLessThanOrEqual(room);
        const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
        const all = {
          start: Math.min(...quotes.map((each) => each.start)),
          end: Math.max(...quotes.map((each) => each.end)),
        };
        if (costOf(paragraph, [all]) <= room && quotes.some((each) => each.end > each.start))
          expect(start <= all.start && end >= all.end).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('pagesOf', () => {
  it('shows all of the paragraph but white space, in order', () => {
    fc.assert(
      fc.property(anyPassage, ({ paragraph }) => {
        const pages = pagesOf(paragraph);
        let at = 0;
        for (const page of pages) {
          expect(paragraph.text.slice(at, page.start).trim()).toBe('');
          expect(page.start >= at && (page.end > page.start || paragraph.text === '')).toBe(true);
          at = page.end;
        }
        expect(paragraph.text.slice(at).trim()).toBe('');
        expect(pagesOf(paragraph)).toEqual(pages);
      }),
      RUNS,
    );
  });

  it('finds the page of every offset', () => {
    const long = paragraphOf('A sentence of some words stands here. '.repeat(300).trim());
    const pages = pagesOf(long);
    expect(pages).toHaveLength(4);
    for (const [at, page] of pages.entries()) {
      expect(pageAt(long, page.start)).toBe(at + 1);
      expect(pageAt(long, page.end - 1)).toBe(at + 1);
      expect(long.text.slice(page.start, page.end)).toMatch(/^A sentence.*here\.$/);
      expect(page.opensInside || page.endsInside).toBe(false);
    }
  });

  it('cuts a sentence longer than a page at a word’s end, and says so', () => {
    const endless = paragraphOf('word '.repeat(1500).trim());
    const pages = pagesOf(endless);
    expect(pages.map((page) => [page.opensInside, page.endsInside])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    for (const page of pages) expect(endless.text.slice(page.start, page.end)).toMatch(/^word( word)*$/);
  });
});
