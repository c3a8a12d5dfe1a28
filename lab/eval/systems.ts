import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { createEngine } from '#engine/engine.ts';
import type { Weights } from '#engine/model/weights.ts';
import { stem } from '#engine/terms/stem.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import type { Article, Encoder, Passage, Reader } from '#engine/types.ts';

/** What a system says to a question about an article. */
export interface SystemReply {
  /** The numbers of the article's paragraphs, best first; 0 for one of another article. */
  readonly paragraphs: readonly number[];
  /** How many of them its card shows at once; 0 if it says that it found nothing. None for a system without cards. */
  readonly shown?: number;
  /** Higher is surer; for Verbatim a probability. */
  readonly confidence: number;
  /** The best passage with its quotes, for systems that quote. */
  readonly best?: Passage;
}

/** A way of answering questions about an article. */
export interface System {
  readonly name: string;
  /** `beside` are searched together with the article. */
  open(article: Article, beside?: readonly Article[]): (question: string) => Promise<SystemReply>;
}

/** What a system reads and encodes with. */
export interface SystemModels {
  readonly reader?: Reader;
  readonly encoder?: Encoder;
}

/** Verbatim with the given weights, and the models that there are. */
export function verbatim(name: string, weights: Weights, models: SystemModels = {}): System {
  return {
    name,
    open(article, beside = []) {
      const engine = createEngine([article, ...beside], { weights, ...models });
      return async (question) => {
        const { passages, more, confidence } = await engine.ask(question);
        const all = [...passages, ...more];
        const [best] = all;
        return {
          paragraphs: all.map((each) => (each.article === article ? each.paragraph.number : 0)),
          shown: passages.length,
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
    open({ paragraphs }, beside = []) {
      const index = new MiniSearch({ ...options, fields: ['text'] } as Options);
      index.addAll(paragraphs.map(({ number, text }) => ({ id: number, text })));
      const others = beside.flatMap((each) => each.paragraphs);
      index.addAll(others.map(({ text }, at) => ({ id: -1 - at, text })));
      return async (question) => {
        const found = index.search(question, searchOptions);
        const numbers = found.map(({ id }) => Math.max(0, id as number));
        return { paragraphs: numbers, confidence: found[0]?.score ?? 0 };
      };
    },
  };
}
