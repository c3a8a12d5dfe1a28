import { describe, expect, it, onTestFinished } from 'vitest';
import { openEncoder, patient } from '#app/encoder/open.ts';
import { createEngine } from '#engine/engine.ts';
import type { Encoder, Reader, TextRole } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';

const ANSWER = 'Automatic upgrades begin fourteen days after a release.';
const QUESTION = 'When does the app get new versions by itself?';

/** An article of so many paragraphs that share words with the question, and one that answers it in others. */
function longArticle(others: number) {
  const app = Array.from({ length: others }, (_, at) => `The app has a new version of page ${at} by now.`);
  return articleOf(...app, ANSWER);
}

/** A reader that is sure of the answer's window alone, and notes what it reads. */
function reader(): Reader & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    async read(_question, windows) {
      texts.push(...windows.map(({ text }) => text));
      const scores = windows.map(({ text, sentences }) => ({
        answers: text === ANSWER ? 4 : -4,
        sentences: sentences.map(() => 1 / sentences.length),
      }));
      return { kind: 'read', scores };
    },
  };
}

/** An encoder to which the question and its answer are one; it knows texts from the second time on, and counts requests. */
function forgetful(): Required<Encoder> & { readonly asked: Record<TextRole, number> } {
  const seen = new Set<string>();
  const asked = { question: 0, passage: 0 };
  const encode: Encoder['encode'] = async (texts) => ({
    kind: 'encoded',
    vectors: texts.map((text) =>
      text === ANSWER || text === QUESTION ? Float32Array.of(1, 0) : Float32Array.of(0, 1),
    ),
  });
  return {
    asked,
    encode,
    match: async () => ({ kind: 'late' }),
    async recall(texts, role) {
      asked[role] += 1;
      const isKnown = role === 'question' || texts.every((text) => seen.has(text));
      for (const text of texts) seen.add(text);
      return isKnown ? encode(texts, role) : { kind: 'late' };
    },
  };
}

describe('an engine with a reader and an encoder', () => {
  it('reads the passage that answers in other words, once the encoder knows the article', async () => {
    const [encoder, own] = [forgetful(), reader()];
    const article = longArticle(80);
    const engine = createEngine([article], { reader: own, encoder });
    const alone = createEngine([article], { reader: reader() });
    expect(await engine.ask(QUESTION)).toEqual(await alone.ask(QUESTION));
    expect(own.texts).not.toContain(ANSWER);
    const { passages } = await engine.ask(QUESTION);
    expect(passages[0]?.paragraph.text).toBe(ANSWER);
    await engine.ask(QUESTION);
    expect(encoder.asked).toEqual({ question: 2, passage: 2 });
  });

  it('reads no more than before: what is nearest takes the place of the last that words chose', async () => {
    const [near, byWords] = [reader(), reader()];
    const article = longArticle(80);
    const engine = createEngine([article], { reader: near, encoder: patient(forgetful()) });
    await engine.ask(QUESTION);
    await createEngine([article], { reader: byWords }).ask(QUESTION);
    const lengthOf = ({ texts }: typeof near) => texts.join('').length;
    expect(lengthOf(near)).toBeLessThanOrEqual(lengthOf(byWords) + ANSWER.length);
  });

  it('looks once whether an article is too long, and not at each question', async () => {
    const article = longArticle(400);
    let looks = 0;
    const counted = {
      ...article,
      get paragraphs() {
        looks += 1;
        return article.paragraphs;
      },
    };
    const looksOf = async (engine: ReturnType<typeof createEngine>) => {
      await engine.ask(QUESTION);
      const before = looks;
      await engine.ask(QUESTION);
      return looks - before;
    };
    const alone = await looksOf(createEngine([counted], { reader: reader() }));
    expect(await looksOf(createEngine([counted], { reader: reader(), encoder: forgetful() }))).toBe(alone);
  });

  it('explains what nearness did to the order', async () => {
    const engine = createEngine([longArticle(8)], { reader: reader(), encoder: patient(forgetful()) });
    const { passages } = await engine.explain(QUESTION);
    const near = passages[0]?.reasons.find(({ name }) => name === 'nearness');
    expect(near?.value).toBeCloseTo(8 / 9);
    expect(near?.moved).toBeGreaterThan(0);
  });

  it('asks no encoder about more passages than it could remember, nor without a reader', async () => {
    const encoder = forgetful();
    await createEngine([longArticle(500)], { reader: reader(), encoder }).ask(QUESTION);
    await createEngine([longArticle(8)], { encoder }).ask(QUESTION);
    expect(encoder.asked).toEqual({ question: 0, passage: 0 });
  });

  it('finds by the shipped encoder what words do not find', async () => {
    const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
    onTestFinished(() => encoder.close());
    const article = longArticle(30);
    const own = reader();
    const ask = createEngine([article], { reader: own, encoder: patient(encoder) }).ask;
    const questions = ['how often is it updated on its own', 'will my phone install it without asking me'];
    for (const question of questions) {
      const { passages, more } = await ask(question);
      expect([...passages, ...more][0]?.paragraph.text).toBe(ANSWER);
    }
    expect(own.texts.filter((text) => text === ANSWER)).toHaveLength(questions.length);
  });
});
