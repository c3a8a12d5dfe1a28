import type { Outline, Phrase } from './phrases.ts';
import type { TaggedToken } from './tokens.ts';

/** A person as a phrase names them. */
export interface NamedPerson {
  /** "Sergey Lavrov". */
  readonly name: string;
  /** The words of the title before the name, in lower case: "russian", "foreign", "minister". */
  readonly title: readonly string[];
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|vice-president|minister|premier|chancellor|secretary|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|councillor|chief|director|general|gen|colonel|col|major|captain|capt|lieutenant|lt|sergeant|sgt|admiral|commander|officer|spokesman|spokeswoman|spokesperson|king|queen|prince|princess|pope|cardinal|archbishop|bishop|reverend|rev|imam|rabbi|judge|justice|attorney|prosecutor|lawyer|professor|prof|leader|commissioner|ambassador|envoy|coach|chairman|chairwoman|chair|ceo|founder|owner|editor|analyst|economist|historian|author|candidate|deputy|head|manager|inspector|detective)\.?$/;
const DETERMINER = /^(?:the|a|an|this|that|his|her|its|their|our|my|your)$/;

/** All mentions of people in an article's phrases by names of two words or more. */
export function namedIn(outline: Outline): readonly NamedPerson[] {
  return outline.phrases.flatMap((phrase) => {
    const named = readName(outline, phrase);
    return named?.name.includes(' ') ? [named] : [];
  });
}

/** The name at the end of a phrase, and the title before it; undefined if the phrase ends with a common noun. */
export function readName({ tokens }: Outline, { from, head }: Phrase): NamedPerson | undefined {
  if (tokens[head]?.tag !== 'PROPN') return undefined;
  const titleAt = lastTitle(tokens, from, head);
  let first = head;
  while (first > Math.max(from, titleAt + 1) && isNamePart(tokens[first - 1])) first--;
  if (first <= titleAt) return undefined;
  return {
    name: joined(tokens, first, head),
    title: tokens
      .slice(from, first)
      .map(({ lower }) => lower)
      .filter((word) => !DETERMINER.test(word)),
  };
}

/** A name without the titles before it: "Donald Trump" of "President Donald Trump". */
export function withoutTitle(name: string): string {
  const words = name.split(' ');
  const title = words.findLastIndex((word, at) => at < words.length - 1 && TITLE.test(word.toLowerCase()));
  const rest = words.slice(title + 1);
  return rest.every((word) => /^\p{Lu}/u.test(word)) ? rest.join(' ') : name;
}

/** Whether a word is the title of an office or a rank. */
export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

function lastTitle(tokens: readonly TaggedToken[], from: number, head: number): number {
  for (let at = head; at >= from; at--) if (TITLE.test(tokens[at]?.lower ?? '')) return at;
  return from - 1;
}

function isNamePart(token: TaggedToken | undefined): boolean {
  return token?.tag === 'PROPN' && /^\p{Lu}/u.test(token.text);
}

/** The words of a name, with hyphenated endings: the tagger splits "Jong-un". */
function joined(tokens: readonly TaggedToken[], first: number, head: number): string {
  let text = tokens[first]?.text ?? '';
  for (let at = first + 1; at < tokens.length; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || before.paragraph !== token.paragraph) break;
    const isGlued = token.start === before.end && /^[\p{L}\p{N}’'.-]+$/u.test(token.text);
    if (at > head && (!isGlued || /^(?:['’]s?|\.)$/.test(token.text))) break;
    text += token.start === before.end ? token.text : ` ${token.text}`;
  }
  return text;
}
