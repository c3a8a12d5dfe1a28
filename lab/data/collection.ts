import type { Article, Span } from '#engine/types.ts';

/** A place where the article answers a question. */
export interface ExpectedAnswer {
  readonly paragraph: number;
  readonly span: Span;
}

export interface AskedQuestion {
  readonly text: string;
  /** None where the article does not answer it. */
  readonly answers: readonly ExpectedAnswer[];
}

/** An article and what was asked of it. */
export interface AskedArticle {
  readonly article: Article;
  readonly questions: readonly AskedQuestion[];
}

/** A set of articles with questions, as one reads it from a file. */
export interface Collection {
  readonly name: string;
  readonly articles: readonly AskedArticle[];
}

/** The articles whose place, divided by the number of folds, leaves `fold`; and all others. */
export function splitFold<T>(all: readonly T[], fold: number, folds: number): { inside: T[]; outside: T[] } {
  return {
    inside: all.filter((_, at) => at % folds === fold),
    outside: all.filter((_, at) => at % folds !== fold),
  };
}
