import type { AskedByMeaning } from './across/look.ts';
import type { Ranked } from './ranking/rank.ts';
import type { Article } from './types.ts';

/** Beside what is near in meaning a word's log-odds count so much, and are never counted as lower. */
const [WORDS, LEAST_WORTH] = [0.1, -8];

/** A question in the language of its articles, other than English: what words say counts a little, too. */
export function askedAlike(
  question: string,
  language: string,
  articles: readonly Article[],
  ranked: readonly Ranked[],
): AskedByMeaning {
  const worth = new Map(ranked.map(({ candidate, score }) => [candidate.paragraph, score]));
  return {
    question,
    articles,
    language,
    isAcross: false,
    byWords: (paragraph) => WORDS * Math.max(LEAST_WORTH, worth.get(paragraph) ?? LEAST_WORTH),
  };
}

/** A question in another language than its articles; the language is left out where it is not known. */
export function askedAcross(
  question: string,
  language: string | undefined,
  articles: readonly Article[],
): AskedByMeaning {
  return { question, articles, language, isAcross: true };
}
