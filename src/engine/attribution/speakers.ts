import type { Article } from '#engine/types.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { isTitle, withoutTitle } from './names.ts';

/** Somebody who speaks in an article, and everything that the article attributes to them, in its order. */
export interface Speaker {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly attributions: readonly Attribution[];
}

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|those|these|some|many|most|others|all|both|one|his|her|its|their|our|my|your|him|them|us|me|everyone|nobody|people)$/i;
/** A full name and a comma at the end of a text. */
const NAME_BEFORE = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}), $/u;
const LONGEST_NAME = 100;
const DETERMINER = /^(?:the|an?)\s+/i;

/**
 * The named speakers of an article, in the order of their first statement. A name with a role beside it ("the mayor, Ann
 * Holm") is the same person as the name alone. A last name counts for the person whose full name ends with it, if there
 * is only one; a speaker who is named only by a pronoun is left out.
 */
export function speakersOf(article: Article): readonly Speaker[] {
  const groups = new Map<string, { name: string; attributions: Attribution[] }>();
  const named = attributionsOf(article).filter(({ speaker }) => !isPronoun(speaker));
  const fullest = fullNames(named.map((each) => withoutTitle(personOf(article, each))));
  for (const attribution of named) {
    const name = fullest(personOf(article, attribution));
    const key = withoutTitle(name).toLowerCase();
    const group = groups.get(key) ?? { name, attributions: [] };
    group.attributions.push(attribution);
    if (name.length > group.name.length) group.name = name;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * The speakers that a user may mean by a name: those with exactly this name; otherwise those with all its words, in their
 * name or wherever the article names them.
 */
export function speakersNamed(article: Article, typed: string): readonly Speaker[] {
  const wanted = bare(typed).toLowerCase();
  const speakers = speakersOf(article);
  const exact = speakers.filter(({ name }) => name.toLowerCase() === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const words = wordsOf(wanted);
  return speakers.filter(({ name, attributions }) =>
    [name, ...attributions.map(({ speaker }) => speaker)].some((each) => {
      const own = wordsOf(each);
      return words.every((word) => own.includes(word));
    }),
  );
}

/** Whether a speaker is named by a pronoun alone, and so is nobody in particular. */
export function isPronoun(speaker: string): boolean {
  return PRONOUN.test(speaker.trim());
}

function bare(name: string): string {
  return name.trim().replace(DETERMINER, '').replace(/\s+/g, ' ');
}

/** Who an attribution names; of "Anna Holm, a lawyer for the town, said" the source may be the role alone. */
function personOf({ paragraphs }: Article, { speaker, source }: Attribution): string {
  const text = paragraphs[source.paragraph - 1]?.text ?? '';
  const before = text.slice(Math.max(0, source.start - LONGEST_NAME), source.start);
  const [, named] = (text[source.end] === ',' && NAME_BEFORE.exec(before)) || [];
  return named !== undefined && isRole(bare(speaker)) ? withoutTitle(named) : personIn(speaker);
}

/** The name alone where a role is in apposition to it: "Ben Ro" of "opposition leader, Ben Ro". */
function personIn(speaker: string): string {
  const name = bare(speaker);
  const parts = name.split(/\s*,\s+/);
  const [person, ...others] = parts.filter((part) => !isRole(part));
  return parts.length > 1 && person !== undefined && others.length === 0 ? person : name;
}

/** Whether a part of a naming says what somebody is: "a lawyer", "Norway’s foreign minister", "CEO of Velora". */
function isRole(part: string): boolean {
  const words = part.toLowerCase().split(' ');
  return !/^\p{Lu}/u.test(part) || (words.some(isTitle) && withoutTitle(part) === part);
}

/** Gives for a single capitalised name the one longer name that it is the last word of, and else the name itself. */
function fullNames(names: readonly string[]): (name: string) => string {
  const byLast = new Map<string, readonly string[]>();
  for (const name of new Set(names)) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last !== name) byLast.set(last, [...(byLast.get(last) ?? []), name].slice(0, 2));
  }
  return (name) => {
    const [full, ...others] = /^\p{Lu}\S*$/u.test(name) ? (byLast.get(name) ?? []) : [];
    return full !== undefined && others.length === 0 ? full : name;
  };
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s,]+/);
}
