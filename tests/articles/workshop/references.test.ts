import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { flat, unflat } from '#articles/workshop/flat-article.ts';
import { keyOf, type ParagraphReferences, pack, register, unpack } from '#articles/workshop/references.ts';
import { type Article, figuresOf, quoteOf, timelineOf } from '#engine/index.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';

function referencesOf(article: Article): ParagraphReferences {
  const references: ParagraphReferences = new WeakMap();
  register(article, keyOf(article), references);
  return references;
}

/** Bytes that go from thread to thread. */
const bytesOf = (value: unknown, article: Article) =>
  serialize(pack(value, referencesOf(article)).data).length;

it('gives back what was sent, quotes and all, with the paragraphs of whoever has it', () => {
  for (const article of ownArticles()) {
    const own = structuredClone(article);
    const sent = {
      dates: timelineOf(article),
      figures: figuresOf(article),
      text: 'in 2019',
      start: 0,
      end: 7,
    };
    const { data } = pack(sent, referencesOf(article));
    const received = unpack(structuredClone(data), () => own) as typeof sent;
    expect(received).toEqual(sent);
    expect(received.figures.map(({ paragraph }) => own.paragraphs.indexOf(paragraph))).not.toContain(-1);
  }
});

it('sends a quote without its text, which both sides have', () => {
  const article = articleOf(`It rained in 2019${' and rained'.repeat(1_000)}.`);
  const [paragraph] = article.paragraphs;
  if (!paragraph) return expect.unreachable();
  const quotes = (count: number) => ({
    paragraph,
    quotes: Array.from({ length: count }, () => quoteOf(paragraph, { start: 0, end: 9_000 })),
  });
  expect(bytesOf(quotes(200), article) - bytesOf(quotes(100), article)).toBeLessThan(100 * 100);
});

it('refuses a slice of no paragraph', () => {
  const data = { quote: { start: 0, end: 2, $slice: true } };
  expect(() => unpack(data, () => undefined)).toThrow(RangeError);
});

it('makes of a flat article the article that it was', () => {
  const articles = [
    ...ownArticles(),
    articleOf('Before.', '## One', 'It began. It ended.', '## None', '## Two', 'So.'),
  ];
  for (const article of articles) expect(unflat(structuredClone(flat(article)))).toEqual(article);
});

it('has as many objects in a flat article of many sentences as in one of few', () => {
  const short = flat(articleOf('So. '.repeat(1_000).trim()));
  const long = flat(articleOf('So. '.repeat(2_000).trim()));
  // Eight bytes for a sentence's bounds, beside its four characters.
  expect(serialize(long).length - serialize(short).length).toBeLessThan(1_000 * 13);
});
