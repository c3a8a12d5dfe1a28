import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOfPlain, faultsOf, newIdFor } from '#articles/manuscript.ts';
import { createArticle } from '#engine/text/article.ts';
import { anyText, HOSTILE } from '../discord/hostile.ts';
import { runs } from '../runs.ts';

const METADATA = { title: 'T', publication: 'P' };
const paragraphs = (text: string) =>
  createArticle('a', METADATA, bodyOfPlain(text)).paragraphs.map((each) => each.text);

/** Whether a text is one that can be seen, in Unicode, and no heading. */
function isOneLine(text: string): boolean {
  return text.trim() !== '' && !/[\p{Cc}\p{Surrogate}]|^##\s/u.test(text);
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

  it('keeps any line to the letter', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
        fc.pre(isOneLine(line));
        expect(faultsOf(bodyOfPlain(line))).toEqual([]);
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
