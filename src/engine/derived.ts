import { adoptPoints, knownPoints } from './across/points.ts';
import { windowsOf } from './across/windows.ts';
import { adoptAttributions, foundIn } from './attribution/attributions.ts';
import { partsOf } from './attribution/parts.ts';
import { areAttributions, areEvents, areFigures, arePoints } from './derived-checks.ts';
import { adoptTimeline, hasTimeline, timelineOf } from './facts/events.ts';
import { adoptFigures, figuresOf, hasFigures } from './facts/numbers.ts';
import { adoptArticleTerms, areArticleTerms, knownTerms } from './retrieval/article-terms.ts';
import type { Article } from './types.ts';

/**
 * What is worked out of an article once: what an index takes of it, who says what in each of its parts (`attributions 0`,
 * …), its figures, its dates, and where its passages are on the encoder's map.
 */
export type DerivedKind = 'terms' | 'figures' | 'timeline' | 'points' | `attributions ${number}`;

/** The name of the attributions of an article's part, counted from 0. */
export function attributionsOfPartAt(at: number): DerivedKind {
  return `attributions ${at}`;
}

/** What is known of an article here, as data whose paragraphs are the article's own. */
export function derivedFrom(article: Article): ReadonlyMap<DerivedKind, () => unknown> {
  const known = new Map<DerivedKind, () => unknown>();
  for (const [at, part] of partsOf(article).entries()) {
    const found = foundIn(part);
    if (found) known.set(attributionsOfPartAt(at), () => found);
  }
  if (hasFigures(article)) known.set('figures', () => figuresOf(article));
  if (hasTimeline(article)) known.set('timeline', () => timelineOf(article));
  const terms = knownTerms(article);
  if (terms) known.set('terms', () => terms);
  const points = knownPoints(article);
  if (points) known.set('points', () => points);
  return known;
}

/**
 * Takes what `derivedFrom` gave of the same text, so that it is not worked out here.
 *
 * @throws {RangeError} for what cannot be that: it is worked out then.
 */
export function adoptDerived(article: Article, kind: string, value: unknown): void {
  const adopt = adopting(article, kind, value);
  if (!adopt) throw new RangeError(`that cannot be the ${kind} of the article`);
  adopt();
}

function adopting(article: Article, kind: string, value: unknown): (() => void) | undefined {
  switch (kind) {
    case 'figures':
      return areFigures(value, article) ? () => adoptFigures(article, value) : undefined;
    case 'timeline':
      return areEvents(value, article) ? () => adoptTimeline(article, value) : undefined;
    case 'terms':
      return areArticleTerms(value, article) ? () => adoptArticleTerms(article, value) : undefined;
    case 'points':
      return arePoints(value, windowsOf(article).length) ? () => adoptPoints(article, value) : undefined;
    default: {
      const part = partsOf(article).find((_, at) => kind === attributionsOfPartAt(at));
      return part && areAttributions(value, article, part) ? () => adoptAttributions(part, value) : undefined;
    }
  }
}
