import { serialize } from 'node:v8';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { adoptBytes, freshlyDerived } from '#articles/workshop/derived-bytes.ts';
import { keyOf, type ParagraphReferences, register } from '#articles/workshop/references.ts';
import { type Article, figuresOf } from '#engine/index.ts';
import { createArticle } from '#engine/text/article.ts';

const ferry = (): Article =>
  createArticle(
    'ferry',
    { title: 'Ferry', publication: 'P' },
    'Some 212 people were aboard, and 17 dogs.\n\nIt cost 4 million, or 12 % more than in 2019.',
  );

/** The figures of an article, as they are kept. */
function keptFigures(): Uint8Array {
  const [article, references]: [Article, ParagraphReferences] = [ferry(), new WeakMap()];
  register(article, keyOf(article), references);
  figuresOf(article);
  const bytes = freshlyDerived(article, new Set(), references).get('figures');
  if (!bytes) throw new Error('no figures are kept');
  return bytes;
}

it('gives what was worked out of an article back', () => {
  const article = ferry();
  expect(adoptBytes(article, 'figures', keptFigures())).toBe(true);
  expect(figuresOf(article)).toEqual(figuresOf(ferry()));
});

it('is never taken for something else where a bit has changed, or the end is missing', () => {
  const bytes = Uint8Array.from(keptFigures());
  const damaged = Array.from({ length: 8 * bytes.length }, (_, at) => {
    const copy = Uint8Array.from(bytes);
    copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at % 8));
    return copy;
  });
  const cut = [0, 1, bytes.length >> 1, bytes.length - 1].map((end) => bytes.slice(0, end));
  const known = figuresOf(ferry());
  for (const each of [...damaged, ...cut]) {
    const article = ferry();
    // Some bits say nothing, as those that pad the last byte.
    if (adoptBytes(article, 'figures', each)) expect(figuresOf(article)).toEqual(known);
  }
});

it('is not unpacked beyond what an article can give', () => {
  expect(adoptBytes(ferry(), 'figures', deflateSync(serialize(' '.repeat(100 * 2 ** 20))))).toBe(false);
});
