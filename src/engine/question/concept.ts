import { type Unit, unitTerms } from '#engine/terms/terms.ts';
import type { Concept } from '#engine/types.ts';

/** The keys of the concept's own words, without synonyms. */
export function ownKeys(concept: Concept): string[] {
  return [...concept.keys].filter(([, weight]) => weight === 1).map(([key]) => key);
}

/** How well the keys match the concept: 1 for its own word, less for a synonym, 0 for neither. */
export function match(concept: Concept, held: ReadonlySet<string>): number {
  let best = 0;
  for (const [key, weight] of concept.keys) if (weight > best && held.has(key)) best = weight;
  return best;
}

/** Whether a unit of a text is one of the concept's own words. */
export function isWordOf(concept: Concept, unit: Unit): boolean {
  return match(concept, new Set(unitTerms(unit))) === 1;
}
