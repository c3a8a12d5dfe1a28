import { adoptPoints, knownPoints } from './across/points.ts';
import { type Attribution, adoptAttributions, foundIn } from './attribution/attributions.ts';
import { partsOf } from './attribution/parts.ts';
import { adoptTimeline, type DatedEvent, hasTimeline, timelineOf } from './facts/events.ts';
import { adoptFigures, type Figure, figuresOf, hasFigures } from './facts/numbers.ts';
import { type ArticleTerms, adoptArticleTerms, knownTerms } from './retrieval/article-terms.ts';
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

/** Takes what `derivedFrom` gave of the same text, so that it is not worked out here. */
export function adoptDerived(article: Article, kind: DerivedKind, value: unknown): void {
  if (kind === 'figures') adoptFigures(article, value as readonly Figure[]);
  else if (kind === 'timeline') adoptTimeline(article, value as readonly DatedEvent[]);
  else if (kind === 'terms') adoptArticleTerms(article, value as ArticleTerms);
  else if (kind === 'points') adoptPoints(article, value as readonly Float32Array[]);
  else {
    const part = partsOf(article)[Number(kind.split(' ')[1])];
    if (part) adoptAttributions(part, value as readonly Attribution[]);
  }
}
