import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { createEngine } from '#engine/engine.ts';
import type { Weights } from '#engine/model/weights.ts';
import { stem } from '#engine/terms/stem.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import type { Article, Passage, Reader } from '#engine/types.ts';

/** What a system says to a question about an article. */
export interface SystemReply {
  /** The numbers of its paragraphs, best first. */
  readonly paragraphs: readonly number[];
  /** Higher is surer; for Verbatim a probability. */
  readonly confidence: number;
  /** The best passage with its quotes, for systems that quote. */
  readonly best?: Passage;
}

/** A way of answering questions about an article. */
export interface System {
  readonly name: string;
  open(article: Article): (question: string) => Promise<SystemReply>;
}

/** Verbatim with the given weights, and a reader if there is one. */
export function verbatim(name: string, weights: Weights, reader?: Reader): System {
  return {
    name,
    open(article) {
      const engine = createEngine([article], { weights, reader });
      return async (question) => {
        const { passages, more, confidence } = await engine.ask(question);
        const all = [...passages, ...more];
        const [best] = all;
        return {
          paragraphs: all.map(({ paragraph }) => paragraph.number),
          confidence,
          ...(best && { best }),
        };
      };
    },
  };
}

/** Plain MiniSearch: with its defaults, as its README shows, and with stems and without stop words. */
export const BASELINES: readonly System[] = [
  miniSearch('MiniSearch', {}, {}),
  miniSearch('MiniSearch, prefix and fuzzy', {}, { prefix: true, fuzzy: 0.2 }),
  miniSearch('MiniSearch, stop words and stems', { processTerm: stemmed }, {}),
];

function stemmed(word: string): string | undefined {
  const lower = word.toLowerCase();
  return STOP_WORDS.has(lower) ? undefined : stem(lower);
}

function miniSearch(
  name: string,
  options: { readonly processTerm?: (term: string) => string | undefined },
  searchOptions: SearchOptions,
): System {
  return {
    name,
    open({ paragraphs }) {
      const index = new MiniSearch({ ...options, fields: ['text'], idField: 'number' } as Options);
      index.addAll(paragraphs.map(({ number, text }) => ({ number, text })));
      return async (question) => {
        const found = index.search(question, searchOptions);
        return { paragraphs: found.map(({ id }) => id as number), confidence: found[0]?.score ?? 0 };
      };
    },
  };
}
