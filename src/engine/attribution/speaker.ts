import type { Article } from '../types.ts';
import type { Outline, Phrase } from './phrases.ts';
import type { Range } from './tagged.ts';

/** Whom these pronouns can stand for: one, of whatever kind. */
const SINGULAR = /^(?:he|she|his|her|him)$/;

/**
 * How a source is named: its own words; or where that is "he" or "she", the person before it, if there is only one
 * that it can be. What leaves a doubt stays as it is written.
 */
export function speakerIn(article: Article, outline: Outline, source: Range): string {
  const [own = ''] = textOf(article, outline, source).split(/, (?:who|which|whose)(?= )/);
  if (!SINGULAR.test(own.toLowerCase())) return own;
  return onlyPersonBefore(outline, source) ?? own;
}

/** The one full name before a pronoun in its paragraph; none where anybody or anything else is named there, too. */
function onlyPersonBefore(outline: Outline, { from }: Range): string | undefined {
  const paragraph = outline.tokens[from]?.paragraph;
  const names = outline.phrases
    .slice(0, outline.phraseFrom[from] ?? 0)
    .filter(
      ({ head }) => outline.tokens[head]?.paragraph === paragraph && outline.tokens[head]?.tag === 'PROPN',
    )
    .map((phrase) => nameIn(outline, phrase));
  const [full, ...others] = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  if (full === undefined || !full.includes(' ')) return undefined;
  return others.every((each) => full.split(' ').includes(each)) ? full : undefined;
}

/** The capitals at the end of a phrase: "Sergey Lavrov" of "Russian Foreign Minister Sergey Lavrov". */
function nameIn({ tokens }: Outline, { from, head }: Phrase): string {
  let first = head;
  while (first > from && tokens[first - 1]?.tag === 'PROPN') first--;
  return tokens
    .slice(first, head + 1)
    .map(({ text }) => text)
    .join(' ');
}

function textOf(article: Article, { tokens }: Outline, { from, to }: Range): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const paragraph = article.paragraphs.find(({ number }) => number === first?.paragraph);
  return paragraph?.text.slice(first?.start ?? 0, last?.end ?? 0) ?? '';
}
