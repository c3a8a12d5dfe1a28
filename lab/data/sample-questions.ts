import { createHash } from 'node:crypto';
import type { AskedArticle } from './collection.ts';

/**
 * The same articles with fewer questions: `count` of those about articles that the reader may have been trained with, and
 * as many of the others. The same questions each time, since what a question's text hashes to decides.
 */
export function sampleQuestions(articles: readonly AskedArticle[], count: number): AskedArticle[] {
  const kept = new Set([
    ...first(articles.filter(isRead), count),
    ...first(
      articles.filter((each) => !isRead(each)),
      count,
    ),
  ]);
  return articles.map((each) => ({
    ...each,
    questions: each.questions.filter((question) => kept.has(question)),
  }));
}

function isRead({ read }: AskedArticle): boolean {
  return read === true;
}

function first(articles: readonly AskedArticle[], count: number): AskedArticle['questions'] {
  const all = articles.flatMap(({ article, questions }) =>
    questions.map((question) => ({ question, key: keyOf(`${article.id}\n${question.text}`) })),
  );
  return all
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ question }) => question);
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
