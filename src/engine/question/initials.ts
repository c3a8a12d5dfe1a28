import { isListedWord } from '#engine/terms/known-word.ts';
import { stemOf, units } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { replaced } from './rewording.ts';

const LENGTHS = [2, 3];
/** The rest of a word in a name, after its capital. */
const GOING_ON = String.raw`\p{Ll}[\p{L}’']*`;
/** Initials that mean one thing wherever they are written. */
const KNOWN =
  /^(?:ai|tv|it|pc|cv|dj|hr|ip|os|vs|eg|ie|pr|ui|vr|am|pm|ok|id|lol|omg|idk|pls|thx|etc|ngo|ceo)$/;

const TOKEN = /(?<![\p{L}\p{N}_@#/'’.-])(?:\p{Ll}{2,3}|\p{Lu}{2,3})(?![\p{L}\p{N}_@#/'’-]|\.\p{L})/gu;

/** What initials are read by. */
interface NameLookup {
  /** Whether the articles have the initials themselves. */
  holds(key: string): boolean;
  named(initials: string): string | undefined;
}

/** The question with the name for each of its initials of which the articles have the name alone. */
export function withInitialsRead(read: ReadQuestion, { holds, named }: NameLookup): ReadQuestion {
  return replaced(read, TOKEN, ({ 0: token }) => {
    const initials = token.toLowerCase();
    const [unit] = units(initials);
    const isWord = !unit || unit.stop || unit.key.startsWith('=') || isListedWord(initials);
    return isWord || holds(stemOf(initials)) ? undefined : named(initials);
  });
}

/**
 * Looks names up in some texts by their two or three initials: "nk" is North Korea, also if the texts write of North Koreans.
 * Initials that several names share mean nothing. The texts are searched once for each initials.
 */
export function createInitials(texts: () => Iterable<string>): (initials: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (initials) => {
    if (!LENGTHS.includes(initials.length) || KNOWN.test(initials)) return undefined;
    if (!names.has(initials)) names.set(initials, nameIn(texts(), initials));
    return names.get(initials);
  };
}

/** The only name with these initials; undefined if there are several. */
function nameIn(texts: Iterable<string>, initials: string): string | undefined {
  const form = formOf(initials);
  let name: string | undefined;
  for (const text of texts) {
    for (const [, found = ''] of text.matchAll(form)) {
      const words = found.split(/[ -]/);
      if (words.some((word) => units(word)[0]?.stop !== false)) continue;
      const plain = words.join(' ');
      name = name === undefined ? plain : commonOf(name, plain);
      if (name === undefined) return undefined;
    }
  }
  return name;
}

/** Matches neighbouring words with these initials, overlapping ones included. A capital inside a word does not begin a name. */
function formOf(initials: string): RegExp {
  const capitals = [...initials.toUpperCase()];
  const words = capitals.map((capital) => capital + GOING_ON).join('[ -]');
  return new RegExp(`(?=(${words}))${capitals[0]}(?<!\\p{Lu}${GOING_ON}.)`, 'gu');
}

/** The shorter of "North Korea" and "North Koreans"; undefined for two names that only begin with the same letters. */
function commonOf(one: string, other: string): string | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) ? short : undefined;
}
