import MiniSearch from 'minisearch';
import { terms } from '#engine/terms/terms.ts';
import type { Article } from '#engine/types.ts';

/** A search that only lists paragraphs, to hold the engine's times against. */
export interface Rival {
  readonly name: string;
  search(question: string): unknown;
}

interface Text {
  readonly id: number;
  readonly text: string;
}

/** MiniSearch over the engine's own stems, without its stop words: one field, one exact look-up a stem. */
export function stemmedRival(articles: readonly Article[]): Rival {
  const index = new MiniSearch<Text>({ fields: ['text'], tokenize: terms, processTerm: (term) => term });
  index.addAll(textsOf(articles));
  return { name: "MiniSearch, the question's stems", search: (question) => index.search(question) };
}

/** MiniSearch as its documentation shows it. */
export function fuzzyRival(articles: readonly Article[]): Rival {
  const index = new MiniSearch<Text>({ fields: ['text'] });
  index.addAll(textsOf(articles));
  return {
    name: 'MiniSearch `{prefix: true, fuzzy: 0.2}`',
    search: (question) => index.search(question, { prefix: true, fuzzy: 0.2 }),
  };
}

function textsOf(articles: readonly Article[]): Text[] {
  return articles.flatMap(({ paragraphs }) => paragraphs).map(({ text }, id) => ({ id, text }));
}
