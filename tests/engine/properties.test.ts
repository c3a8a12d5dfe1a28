import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import type { Article } from '#engine/types.ts';
import { ownArticles } from '../corpus-articles.ts';
import { runs } from '../runs.ts';

const word = fc.constantFrom(
  ...'Kim Lavrov North Korea troops soldiers the a of in said “We U.S. Mr. Dr. 25,000 visit? left. rose! … He The agency says”'.split(
    ' ',
  ),
);
const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const paragraphs = fc.array(anything, { minLength: 1, maxLength: 8 });

/** The paragraphs as an article, where they make one. */
function articleFrom(texts: readonly string[]): Article | undefined {
  try {
    return createArticle('any', { title: 'Any', publication: 'Any' }, texts.join('\n\n'));
  } catch {
    return undefined;
  }
}

describe('sentences of any text', () => {
  it('come in order, do not overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        let rest = '';
        for (const span of splitSentences(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          rest += text.slice(end, span.start);
          end = span.end;
        }
        expect((rest + text.slice(end)).trim()).toBe('');
      }),
    );
  });
});

describe('any question to any article', () => {
  it('is answered within the contract, with quotes that are whole sentences of their paragraph', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, anything, async (texts, question) => {
        const article = articleFrom(texts);
        if (!article) return;
        const outcome = await createEngine([article]).ask(question);
        const all = [...outcome.passages, ...outcome.more];
        expect(outcome.confidence).toBeGreaterThanOrEqual(0);
        expect(outcome.confidence).toBeLessThanOrEqual(1);
        expect(all.length).toBeLessThanOrEqual(10);
        expect(outcome.passages.length === 0).toBe(/^(?:not_found|other_language)$/.test(outcome.status));
        expect(outcome.passages.length).toBeLessThanOrEqual(3);
        for (const { paragraph, quotes } of all) {
          expect(quotes.length).toBeGreaterThan(0);
          for (const { start, end, text } of quotes) {
            expect(text).toBe(paragraph.text.slice(start, end));
            expect(paragraph.sentences.map((sentence) => sentence.start)).toContain(start);
            expect(paragraph.sentences.map((sentence) => sentence.end)).toContain(end);
          }
        }
      }),
    );
  });

  it('is answered the same each time, by a new engine too', async () => {
    const engine = createEngine(ownArticles());
    await fc.assert(
      fc.asyncProperty(anything, async (question) => {
        const first = await engine.ask(question);
        expect(await engine.ask(question)).toEqual(first);
        expect(await createEngine(ownArticles()).ask(question)).toEqual(first);
      }),
      runs(50),
    );
  });

  it.each([
    'a '.repeat(50_000),
    'North Korea '.repeat(8000),
    '“'.repeat(20_000),
    `${'x'.repeat(100_000)}?`,
    '\ud800'.repeat(5000),
  ])('is answered however long it is (%#)', async (question) => {
    const engine = createEngine(ownArticles());
    expect(['answered', 'related', 'not_found', 'other_language']).toContain(
      (await engine.ask(question)).status,
    );
    const article = articleFrom([question]);
    if (article)
      expect((await createEngine([article]).ask('North Korea?')).confidence).toBeLessThanOrEqual(1);
  });
});
