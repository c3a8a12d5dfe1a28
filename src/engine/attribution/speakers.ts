import type { Article } from '#engine/types.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { withoutTitle } from './names.ts';

/** Somebody who speaks in an article, and everything that the article attributes to them, in its order. */
export interface Speaker {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly attributions: readonly Attribution[];
}

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|those|these|some|many|most|others|all|both|one|his|her|its|their|our|my|your|him|them|us|me|everyone|nobody|people)$/i;
const DETERMINER = /^(?:the|an?)\s+/i;

/**
 * The named speakers of an article, in the order of their first statement. A last name counts for the person whose full
 * name ends with it, if there is only one; a speaker who is named only by a pronoun is left out.
 */
export function speakersOf(article: Article): readonly Speaker[] {
  const groups = new Map<string, { name: string; attributions: Attribution[] }>();
  const named = attributionsOf(article).filter(({ speaker }) => !isPronoun(speaker));
  const names = [...new Set(named.map(({ speaker }) => bare(speaker)))];
  for (const attribution of named) {
    const name = fullestOf(bare(attribution.speaker), names);
    const key = withoutTitle(name).toLowerCase();
    const group = groups.get(key) ?? { name, attributions: [] };
    group.attributions.push(attribution);
    if (name.length > group.name.length) group.name = name;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The speakers that a user may mean by a name: those with exactly this name; otherwise those with all its words. */
export function speakersNamed(article: Article, typed: string): readonly Speaker[] {
  const wanted = bare(typed).toLowerCase();
  const speakers = speakersOf(article);
  const exact = speakers.filter(({ name }) => name.toLowerCase() === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const words = wordsOf(wanted);
  return speakers.filter(({ name }) => words.every((word) => wordsOf(name).includes(word)));
}

/** Whether a speaker is named by a pronoun alone, and so is nobody in particular. */
export function isPronoun(speaker: string): boolean {
  return PRONOUN.test(speaker.trim());
}

function bare(name: string): string {
  return name.trim().replace(DETERMINER, '').replace(/\s+/g, ' ');
}

/** The one longer name that a single capitalised name is the last word of. */
function fullestOf(name: string, names: readonly string[]): string {
  if (!/^\p{Lu}\S*$/u.test(name)) return name;
  const [full, ...others] = names.filter((each) => each !== name && each.endsWith(` ${name}`));
  return full !== undefined && others.length === 0 ? full : name;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(' ');
}
