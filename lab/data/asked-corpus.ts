import { join } from 'node:path';
import { z } from 'zod';
import { readCorpus } from '#articles/corpus.ts';
import type { Article } from '#engine/types.ts';
import { inFile, readText } from './broken-file.ts';
import type { AskedArticle, AskedQuestion } from './collection.ts';

const QUESTION = z.object({
  article: z.string(),
  question: z.string(),
  /** Numbers of the paragraphs that answer; empty where the article does not. */
  gold: z.array(z.number().int().positive()),
  /** The answer's words, to the letter; they may be in any of the paragraphs. */
  span: z.string().nullable(),
});

/**
 * A folder with articles in `corpus/`, as the bot reads them, and in `questions.jsonl` one question a line. Throws a
 * BrokenFile.
 */
export function readAskedCorpus(folder: string): AskedArticle[] {
  const path = join(folder, 'questions.jsonl');
  const asked = inFile(path, () =>
    readText(path)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => QUESTION.parse(JSON.parse(line))),
  );
  return readCorpus(join(folder, 'corpus')).articles.map((article) => ({
    article,
    questions: asked.filter((each) => each.article === article.id).map((each) => questionOf(each, article)),
  }));
}

/** Each article with all others beside it, as a server has them. */
export function allAtOnce(articles: readonly AskedArticle[]): AskedArticle[] {
  return articles.map((each) => ({
    ...each,
    beside: articles.flatMap(({ article }) => (article === each.article ? [] : article)),
  }));
}

/** The questions of each article, asked of all the others: none of them is answered there. */
export function askedOfOthers(articles: readonly AskedArticle[]): AskedArticle[] {
  return articles.flatMap(({ questions }, at) => {
    const [first, ...beside] = articles.filter((_, other) => other !== at).map(({ article }) => article);
    return first
      ? [{ article: first, beside, questions: questions.map(({ text }) => ({ text, answers: [] })) }]
      : [];
  });
}

function questionOf({ question, gold, span }: z.infer<typeof QUESTION>, article: Article): AskedQuestion {
  return {
    text: question,
    answers: gold.map((paragraph) => {
      const start = span === null ? -1 : (article.paragraphs[paragraph - 1]?.text.indexOf(span) ?? -1);
      return {
        paragraph,
        span: { start: Math.max(0, start), end: start < 0 ? 0 : start + (span?.length ?? 0) },
      };
    }),
  };
}
