import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '#articles/limits.ts';
import { bodyOfPlain, faultsOf, newIdFor } from '#articles/manuscript.ts';
import { createArticle } from '#engine/index.ts';
import { anyText, HOSTILE } from '../discord/hostile.ts';
import { runs } from '../runs.ts';

const METADATA = { title: 'T', publication: 'P' };
const paragraphs = (text: string) =>
  createArticle('a', METADATA, bodyOfPlain(text)).paragraphs.map((each) => each.text);

/** Whether a text is one that can be seen, in Unicode, in the direction in which it is written, and no heading. */
function isOneLine(text: string): boolean {
  const shown = text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  return (
    shown !== '' && !/[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|\p{M}{6}|^##\s/u.test(text)
  );
}

describe('bodyOfPlain', () => {
  it('parts paragraphs by blank lines, or by lines where there are none', () => {
    expect(paragraphs('One\nline.\n\n \nTwo.')).toEqual(['One line.', 'Two.']);
    expect(paragraphs('One.\r\nTwo.')).toEqual(['One.', 'Two.']);
  });

  it('keeps a heading, and takes nothing else for one', () => {
    const { sections } = createArticle('a', METADATA, bodyOfPlain('## Why?\n\n# not one\n\n### nor this'));
    expect(sections.map(({ heading }) => heading)).toEqual(['Why?']);
  });

  it.each(HOSTILE.filter((text) => isOneLine(text)))('keeps %j to the letter', (text) => {
    expect(paragraphs(`${text}\n\nEnd.`)[0]).toBe(text.trim());
  });

  it('takes out what turns the direction of writing, and marks piled on a letter', () => {
    expect(paragraphs('Prices went \u202E%05 yb pu\u202C.')).toEqual(['Prices went %05 yb pu.']);
    expect(paragraphs(`Za${'\u0301'.repeat(50)}lgo spoke.`)).toEqual([`Za${'\u0301'.repeat(5)}lgo spoke.`]);
  });

  it('joins the lines that a program has wrapped, and no others', () => {
    const wrapped =
      'The harbour board met for three hours on Tuesday and agreed to rebuild\nthe outer wall before winter, its chair said.\nWork is to begin in March, and the board expects it to take eighteen\nmonths in all.';
    expect(paragraphs(wrapped)).toEqual([
      'The harbour board met for three hours on Tuesday and agreed to rebuild the outer wall before winter, its chair said.',
      'Work is to begin in March, and the board expects it to take eighteen months in all.',
    ]);
    const long =
      'The board met for three hours, and agreed on nothing but on the day of its next meeting, its chair said.';
    expect(paragraphs(`${long}\n${long}`)).toEqual([long, long]);
  });

  it('joins words that were divided, and keeps the hyphens of others', () => {
    const text =
      'The harbour board met for three hours on Tuesday and agreed to re-\nbuild it. The wall is well-known, she said. Nobody knows who the well-\nknown wall was made by, and whether it is in fact wa-\nter-tight. It costs nine mil-\nlion.';
    expect(paragraphs(text).join(' ')).toBe(
      'The harbour board met for three hours on Tuesday and agreed to rebuild it. The wall is well-known, she said. Nobody knows who the well-known wall was made by, and whether it is in fact water-tight. It costs nine million.',
    );
  });

  it('keeps the lines of verse and of lists apart', () => {
    expect(paragraphs('The wall was grey,\nthe wall was tall,\nand in the end\nit was no wall.')).toEqual([
      'The wall was grey,\nthe wall was tall,\nand in the end\nit was no wall.',
    ]);
    expect(paragraphs('* one thing\n* another thing\n1. first\n2. second')).toHaveLength(4);
  });

  it('ends a line at every sign of Unicode that does', () => {
    expect(
      paragraphs('One here.\u2028Two here.\u2029Three here.\u0085Four here.\u000BFive here.\fSix here.'),
    ).toHaveLength(6);
  });

  it('takes a line that shows nothing for a blank one', () => {
    expect(paragraphs('One.\n\u00A0\nTwo.\n\u200B\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('keeps any line to the letter', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
        fc.pre(isOneLine(line));
        expect(faultsOf(bodyOfPlain(line), DEFAULT_LIMITS)).toEqual([]);
        expect(paragraphs(line)).toEqual([line]);
      }),
      runs(500),
    );
  });
});

it('makes an id of a title that nobody else has', () => {
  expect(newIdFor('Élan: “Why” it’s so!', [])).toBe('elan-why-it-s-so');
  expect(newIdFor('A b', [{ id: 'a-b' }, { id: 'a-b-2' }])).toBe('a-b-3');
  expect(newIdFor('日本', [])).toBe('article');
  expect(newIdFor('x'.repeat(300), []).length).toBeLessThanOrEqual(60);
});
