import type { Article } from '#engine/types.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { withoutTitle } from './names.ts';

/** Somebody whom an article says to have said something, and all that it says so of, in its order. */
export interface Speaker {
  /** As the article names them, most fully. */
  readonly name: string;
  readonly attributions: readonly Attribution[];
}

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|those|these|some|many|most|others|all|both|one|his|her|its|their|our|my|your|him|them|us|me|everyone|nobody|people)$/i;
const DETERMINER = /^(?:the|an?)\s+/i;

/**
 * Everybody who is named for something in an article, in the order of the first of it. A last name is the person's whose
 * full name ends with it, where that is one only; whoever is named by a pronoun alone is nobody in particular.
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

/** Whom somebody may mean by a name as they type it: who is called just so; else whose name has all its words. */
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
