import { describe, expect, it } from 'vitest';
import { outlineOf } from '#engine/attribution/phrases.ts';
import { tagArticle } from '#engine/attribution/tokens.ts';
import { splitSentences } from '#engine/text/sentences.ts';

function phrases(text: string): string[] {
  const { tokens, phrases: found } = outlineOf(
    tagArticle([{ number: 1, text, sentences: splitSentences(text) }]),
  );
  return found.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('the noun phrases of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Carlos Vega-Ortiz said it.', ['Carlos Vega-Ortiz', 'it']],
    ['A grey-haired Jensen left.', ['A grey-haired Jensen']],
    ['The state-owned agency - and others - agreed.', ['The state-owned agency', 'others']],
    ['Kim Jong-un met voters.', ['Kim Jong', 'voters']],
    ["Trump's claim surprised his office.", ["Trump's claim", 'his office']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });
});
