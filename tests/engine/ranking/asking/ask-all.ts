import { expect, it } from 'vitest';
import { createEngine, type EngineOptions } from '#engine/engine.ts';
import type { Outcome } from '#engine/types.ts';
import { articleOf } from '../../../corpus-articles.ts';
import type { Asked } from './asked.ts';

/** Asks all questions, each of its own text: the first quote answers, but for those that are `notYet` answered so. */
export function askAll(asked: readonly Asked[], options: EngineOptions, notYet: readonly string[]): void {
  const ask = (text: readonly string[], question: string): Promise<Outcome> =>
    createEngine([articleOf(...text)], options).ask(question);

  it.each(
    asked.flatMap(([text, question, answer]) =>
      answer === undefined || notYet.includes(question) ? [] : [{ question, text, answer }],
    ),
  )('$question', async ({ text, question, answer }) => {
    const { passages } = await ask(text, question);
    expect(passages[0]?.quotes.map((quote) => quote.text).join(' ')).toContain(answer);
  });

  it.each(
    asked.flatMap(([text, question, answer]) =>
      answer === undefined || notYet.includes(question) ? [{ question, text }] : [],
    ),
  )('$question: is not sure', async ({ text, question }) => {
    expect((await ask(text, question)).status).not.toBe('answered');
  });
}
