/**
 * The most that is found in one article. There the search ends, and the card says so. It is far more than anybody reads, and more
 * than a real article has (docs/limits.md).
 */
export const MOST_FOUND = {
  /** Dates, each of them once in a sentence. */
  events: 2_000,
  /** Figures, each of them once in a sentence. */
  figures: 2_000,
  /** Who is said to have said what. */
  attributions: 2_000,
  /** The same in one of the parts in which an article is read. */
  attributionsOfPart: 400,
  /** Figures of one article that are compared with those of others. */
  comparedFigures: 100,
} as const;
