import { readCorpus } from '#articles/corpus.ts';
import type { Article, Outcome } from '#engine/index.ts';
import { readAnsweringConfig } from './config.ts';
import { Failure } from './failure.ts';
import { faultLine } from './faults.ts';
import type { ArticleOptions } from './options.ts';

const MOST_IDS_NAMED = 10;

/**
 * The articles of a folder that can be used; those with faults are named on standard error.
 *
 * @throws {Failure} if there is no article.
 */
export function openCorpus(corpus: string | undefined): readonly Article[] {
  const folder = corpus ?? readAnsweringConfig().corpusDir;
  const { articles, faults } = readCorpus(folder);
  for (const fault of faults) complain(`Left out: ${faultLine(fault)}`);
  if (articles.length > 0) return articles;
  throw new Failure('fault', `No article in ${folder} can be used.`);
}

/** The articles that a command is about: all of them, or the one that is named. @throws {Failure} */
export function openArticles({ corpus, article }: ArticleOptions): readonly Article[] {
  return chosenFrom(openCorpus(corpus), article);
}

/** The article with this id; all of them if no id is given. @throws {Failure} if no article has the id. */
export function chosenFrom(articles: readonly Article[], id: string | undefined): readonly Article[] {
  const chosen = articles.filter((article) => id === undefined || article.id === id);
  if (chosen.length > 0) return chosen;
  throw new Failure('usage', `No article has the id "${id}". The ids are: ${idsOf(articles)}.`);
}

/** The outcome with at most `limit` passages, the best ones. */
export function limited(outcome: Outcome, limit: number): Outcome {
  if (outcome.status === 'not_found' || outcome.status === 'other_language')
    return { ...outcome, more: outcome.more.slice(0, limit) };
  const passages = outcome.passages.slice(0, limit);
  return { ...outcome, passages, more: outcome.more.slice(0, limit - passages.length) };
}

/** Says something to the person at the shell, on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** "1 article", "2 articles". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function idsOf(articles: readonly Article[]): string {
  const ids = articles.slice(0, MOST_IDS_NAMED).map(({ id }) => id);
  const others = articles.length - ids.length;
  return others > 0 ? `${ids.join(', ')} and ${others} more` : ids.join(', ');
}
