import type { Concept } from '#engine/types.ts';

/** The keys of the concept's own words, leaving out other words for it. */
export function ownKeys(concept: Concept): string[] {
  return [...concept.keys].filter(([, weight]) => weight === 1).map(([key]) => key);
}

/** How far the keys speak of the concept: 1 for its own word, less for another word for it, 0 for none. */
export function match(concept: Concept, held: ReadonlySet<string>): number {
  let best = 0;
  for (const [key, weight] of concept.keys) if (weight > best && held.has(key)) best = weight;
  return best;
}
