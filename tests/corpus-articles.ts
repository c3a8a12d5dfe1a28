import { fileURLToPath } from 'node:url';
import { readCorpus } from '#articles/corpus.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Engine } from '#engine/types.ts';

let corpus: readonly Article[] | undefined;

/** The articles that the project ships: the same each time, so that what is found in them is found once. */
export function ownArticles(): readonly Article[] {
  corpus ??= readCorpus(fileURLToPath(new URL('../corpus', import.meta.url))).articles;
  return corpus;
}

/** The engine over them, as the bot has it. */
export function ownEngine(): Engine {
  return createEngine(ownArticles());
}

/** An article of these paragraphs; one that begins with `## ` opens a section. */
export function articleOf(...paragraphs: readonly string[]): Article {
  return createArticle('sample', { title: 'A sample', publication: 'The Sample' }, paragraphs.join('\n\n'));
}
