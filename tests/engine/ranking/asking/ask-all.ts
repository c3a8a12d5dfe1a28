import { expect, it } from 'vitest';
import { createEngine, type EngineOptions } from '#engine/engine.ts';
import type { Outcome } from '#engine/types.ts';
import { articleOf } from '../../../corpus-articles.ts';
import type { AskedText } from './asked.ts';

/**
 * Asks each question of its own text: the first quote answers, and nothing is sure where the text only asks it, too. What does
 * not hold yet is named, and left out.
 */
export function askAll(asked: readonly AskedText[], options: EngineOptions, notYet: readonly string[]): void {
  const ask = (text: readonly string[], question: string): Promise<Outcome> =>
    createEngine([articleOf(...text)], options).ask(question);
  const holding = asked.filter(([, question]) => !notYet.includes(question));

  it.each(holding.map((each) => [each[1], each] as const))('%s', async (_, [text, question, answer]) => {
    const { status, passages } = await ask(text, question);
    if (answer === undefined) expect(status).not.toBe('answered');
    else expect(passages[0]?.quotes.map((quote) => quote.text).join(' ')).toContain(answer);
  });
}
