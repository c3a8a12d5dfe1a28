import { serialize } from 'node:v8';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { adoptBytes, freshlyDerived } from '#articles/workshop/derived-bytes.ts';
import { keyOf, type ParagraphReferences, register } from '#articles/workshop/references.ts';
import { type Article, attributionsOf, createEngine, figuresOf, timelineOf } from '#engine/index.ts';
import { createArticle } from '#engine/text/article.ts';
import { ownArticles } from '../../corpus-articles.ts';

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

/** All that can be worked out of an article, and how it is kept. */
function kept(article: Article): ReadonlyMap<string, Uint8Array> {
  const references: ParagraphReferences = new WeakMap();
  register(article, keyOf(article), references);
  createEngine([article]);
  for (const workOut of [attributionsOf, figuresOf, timelineOf]) workOut(article);
  return freshlyDerived(article, new Set(), references);
}

it.each(ownArticles().map((article) => [article.id, article] as const))(
  'takes all that was worked out of %s, and of no other article',
  (_, shared) => {
    // Of the shared one other tests may have worked out more.
    const article = structuredClone(shared);
    const all = kept(article);
    expect([...all.keys()].sort()).toEqual(['attributions 0', 'figures', 'terms', 'timeline']);
    for (const [kind, bytes] of all) {
      const again = structuredClone(article);
      expect([kind, adoptBytes(again, kind, bytes)]).toEqual([kind, true]);
      expect(adoptBytes(ferry(), kind, bytes)).toBe(false);
      for (const other of all.keys()) {
        if (other !== kind) expect(adoptBytes(again, other, bytes)).toBe(false);
      }
      expect(adoptBytes(again, 'secrets', bytes)).toBe(false);
    }
  },
);

describe('what somebody has written to the database', () => {
  const [paragraph] = ferry().paragraphs;
  const own = { $article: keyOf(ferry()), $paragraph: 1 };
  const text = 'Some 212 people were aboard, and 17 dogs.';
  const figure = {
    paragraph: own,
    written: { start: 5, end: 8, text: '212', kind: 'count', number: 5, amount: { from: 212, to: 212 } },
    quote: { start: 0, end: 41, text },
  };
  const said = {
    source: { paragraph: 1, start: 0, end: 4 },
    cue: { paragraph: 1, start: 0, end: 4 },
    content: [{ paragraph: 1, start: 0, end: 41 }],
    quoted: 'none',
    speaker: 'people',
    confidence: 1,
    sourceConfidence: 1,
  };
  const event = {
    paragraph: own,
    date: { start: 5, end: 8, text: '212', kind: 'absolute', when: { kind: 'vague' } },
    quote: figure.quote,
    status: 'told',
    range: { from: '0212', to: '0212' },
  };
  const written = (value: unknown) => deflateSync(serialize(value));

  it('is taken where it fits the text', () => {
    expect(paragraph?.text).toBe(text);
    expect(adoptBytes(ferry(), 'figures', written([figure]))).toBe(true);
    expect(adoptBytes(ferry(), 'timeline', written([event]))).toBe(true);
    expect(adoptBytes(ferry(), 'attributions 0', written([said]))).toBe(true);
    expect(adoptBytes(ferry(), 'points', written([Float32Array.of(1), Float32Array.of(2)]))).toBe(true);
  });

  it.each<[string, string, unknown]>([
    ['a quote in other words', 'figures', [{ ...figure, quote: { ...figure.quote, text: 'All are dead.' } }]],
    ['a figure in other words', 'figures', [{ ...figure, written: { ...figure.written, text: '999' } }]],
    ['a thing beyond the end', 'figures', [{ ...figure, thing: { start: 5, end: 500 } }]],
    ['a paragraph of its own', 'figures', [{ ...figure, paragraph: { number: 1, text, sentences: [] } }]],
    ['more than there is to say', 'figures', [{ ...figure, html: '<b>' }]],
    ['no list', 'figures', { length: 1, 0: figure }],
    ['nothing', 'figures', undefined],
    ['a date that is none', 'timeline', [{ ...event, range: { from: 'soon', to: 'later' } }]],
    ['days of an untold date', 'timeline', [{ ...event, status: 'untold' }]],
    ['a speaker that the article never names', 'attributions 0', [{ ...said, speaker: 'the Pope' }]],
    ['a paragraph that there is not', 'attributions 0', [{ ...said, cue: { ...said.cue, paragraph: 9 } }]],
    ['more than sure', 'attributions 0', [{ ...said, confidence: 2 }]],
    ['a part that there is not', 'attributions 1', [said]],
    ['too few points', 'points', [Float32Array.of(1)]],
    ['points that are nowhere', 'points', [Float32Array.of(Number.NaN), Float32Array.of(1)]],
    ['terms without their keys', 'terms', { table: 'a', words: Int32Array.of(7) }],
  ])('is refused where it has %s', (_, kind, value) => {
    expect(adoptBytes(ferry(), kind, written(value))).toBe(false);
  });
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
