import { turnsOf } from '#engine/attribution/turns.ts';
import { hasEnglishKeys, tableOf, termsOfArticle } from '#engine/retrieval/article-terms.ts';
import { isCountry } from '#engine/terms/ownership.ts';
import { SYNONYMS } from '#engine/terms/synonyms.ts';
import { stemOf } from '#engine/terms/terms.ts';
import type { Article, Concept } from '#engine/types.ts';

/**
 * A test for articles that may name somebody: they have a word of the name, or one that can mean the same. It takes no more than
 * the words of an article, and spares those without them the search for who says what. An interview may have a name
 * from its title, and a country is named in many ways; these always may.
 */
export function mentionTest(name: readonly Concept[]): (article: Article) => boolean {
  const keys = new Set(name.flatMap((concept) => [...concept.keys.keys()]));
  const others = [...keys].flatMap((key) => wordsFor().get(key) ?? []);
  const wanted = new Set([...keys, ...others]);
  const isAnywhere = [...keys].some(isCountry);
  return (article) =>
    isAnywhere ||
    !hasEnglishKeys(article) ||
    tableOf(termsOfArticle(article)).some((key) => wanted.has(key)) ||
    turnsOf(article).length > 0;
}

let words: ReadonlyMap<string, readonly string[]> | undefined;

/** For each stem the stems of the words of which it is a synonym. */
function wordsFor(): ReadonlyMap<string, readonly string[]> {
  if (words) return words;
  const made = new Map<string, string[]>();
  for (const [word, others] of SYNONYMS) {
    for (const other of others) {
      const key = stemOf(other.word);
      made.set(key, [...(made.get(key) ?? []), stemOf(word)]);
    }
  }
  words = made;
  return made;
}
