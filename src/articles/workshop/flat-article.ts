import type { Article, Paragraph, Span } from '#engine/index.ts';

/**
 * An article as it goes from thread to thread. An object for each of its sentences would take the loop a second to make, of a
 * text of a million characters in short sentences; this is a few pieces of memory.
 */
export interface FlatArticle {
  readonly about: Omit<Article, 'paragraphs'>;
  readonly texts: readonly string[];
  readonly headings: readonly (string | undefined)[];
  /** For each paragraph how many sentences it has, and where each begins and ends. */
  readonly sentences: Uint32Array;
}

export function flat({ paragraphs, ...about }: Article): FlatArticle {
  const all = paragraphs.reduce((sum, { sentences }) => sum + 1 + 2 * sentences.length, 0);
  const bounds = new Uint32Array(all);
  let at = 0;
  for (const { sentences } of paragraphs) {
    bounds[at++] = sentences.length;
    for (const { start, end } of sentences) {
      bounds[at++] = start;
      bounds[at++] = end;
    }
  }
  return {
    about,
    texts: paragraphs.map(({ text }) => text),
    headings: paragraphs.map(({ heading }) => heading),
    sentences: bounds,
  };
}

/** The article that `flat` was given. */
export function unflat({ about, texts, headings, sentences: bounds }: FlatArticle): Article {
  let at = 0;
  const sentencesNext = (): readonly Span[] => {
    const sentences: Span[] = new Array(bounds[at++] ?? 0);
    for (let place = 0; place < sentences.length; place++) {
      sentences[place] = { start: bounds[at++] ?? 0, end: bounds[at++] ?? 0 };
    }
    return sentences;
  };
  const paragraphs = texts.map((text, place): Paragraph => {
    const heading = headings[place];
    return {
      number: place + 1,
      text,
      ...(heading !== undefined && { heading }),
      sentences: sentencesNext(),
    };
  });
  return { ...about, paragraphs };
}

/** The same of several by their keys. */
export function allFlat(articles: ReadonlyMap<string, Article>): ReadonlyMap<string, FlatArticle> {
  return new Map([...articles].map(([key, article]) => [key, flat(article)]));
}

export function allUnflat(articles: ReadonlyMap<string, FlatArticle>): ReadonlyMap<string, Article> {
  return new Map([...articles].map(([key, article]) => [key, unflat(article)]));
}
