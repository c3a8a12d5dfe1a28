import type { Article, Span } from '#engine/types.ts';

/** A place where the article answers a question. */
export interface ExpectedAnswer {
  readonly paragraph: number;
  readonly span: Span;
}

export interface AskedQuestion {
  readonly text: string;
  /** None if the article does not answer it. */
  readonly answers: readonly ExpectedAnswer[];
}

/** An article and the questions about it. */
export interface AskedArticle {
  readonly article: Article;
  readonly questions: readonly AskedQuestion[];
  /** Articles that are searched together with it. */
  readonly beside?: readonly Article[];
  /** Whether the reader may have been trained with it. */
  readonly read?: boolean;
}

/** A set of articles with questions, as read from a file. */
export interface Collection {
  readonly name: string;
  readonly articles: readonly AskedArticle[];
}

/** The items of a fold (every `folds`-th one), and all others. */
export function splitFold<T>(all: readonly T[], fold: number, folds: number): { inside: T[]; outside: T[] } {
  return {
    inside: all.filter((_, at) => at % folds === fold),
    outside: all.filter((_, at) => at % folds !== fold),
  };
}
