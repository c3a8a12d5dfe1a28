import { join } from 'node:path';
import type { Article } from '#engine/types.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import { createRandom, sample } from '#lab/data/random.ts';
import { readSquad } from '#lab/data/squad.ts';

/** Articles that people wrote, and questions that people asked about them, the same at every run. */
export interface RealSet {
  readonly articles: readonly Article[];
  /** The first ones are to warm up by. */
  readonly questions: readonly string[];
}

const FILES = [
  'newsqa/newsqa.json',
  'reading/squad1-train/squad1-train.json.gz',
  'squad2/squad2.json',
  'squadshifts/new_wiki_v1.0.json',
];
const SEED = 20_261_130;

/** Reads articles of several sets in turn, until they have so many paragraphs. */
export function readReal(folder: string, paragraphs: number, questions: number): RealSet {
  const asked = inTurn(FILES.map((file) => readSquad(join(folder, file)).articles));
  const chosen: AskedArticle[] = [];
  let count = 0;
  for (const each of asked) {
    if (count >= paragraphs) break;
    chosen.push(each);
    count += each.article.paragraphs.length;
  }
  const all = [...new Set(chosen.flatMap((each) => each.questions.map(({ text }) => text)))];
  return {
    articles: chosen.map(({ article }, at) => ({ ...article, id: `article-${at}` })),
    questions: sample(all.length, questions, createRandom(SEED)).map((at) => all[at] ?? ''),
  };
}

function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
