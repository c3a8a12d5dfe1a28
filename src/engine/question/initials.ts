import { isListedWord } from '#engine/terms/known-word.ts';
import { stemOf, units } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { replaced } from './rewording.ts';

/** A word with a capital, and those that follow it with capitals of their own: "North Korea", "Choe Son-hui". */
const NAME = /\p{Lu}\p{Ll}[\p{L}’']*(?:[ -]\p{Lu}\p{Ll}[\p{L}’']*)+/gu;
const LENGTHS = [2, 3];
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
 * The names in some texts by their two or three initials: "nk" is North Korea, also where the texts write of North Koreans. The texts are read when initials are first looked up; those of several names mean nothing.
 */
export function createInitials(texts: () => Iterable<string>): (initials: string) => string | undefined {
  let names: ReadonlyMap<string, string | undefined> | undefined;
  return (initials) => {
    if (!LENGTHS.includes(initials.length) || KNOWN.test(initials)) return undefined;
    names ??= namesIn(texts());
    return names.get(initials);
  };
}

function namesIn(texts: Iterable<string>): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const text of texts) {
    for (const [run] of text.matchAll(NAME)) {
      for (const [initials, name] of namesOf(run)) {
        const known = names.get(initials);
        const isNew = !names.has(initials);
        names.set(initials, isNew ? name : known && commonOf(known, name));
      }
    }
  }
  return names;
}

/** Each two or three neighbours of a run of words with capitals that are all words of a name. */
function namesOf(run: string): readonly (readonly [string, string])[] {
  const words = run.split(/[ -]/);
  return LENGTHS.flatMap((length) =>
    words.slice(length - 1).flatMap((_, at) => {
      const part = words.slice(at, at + length);
      if (part.some((word) => units(word)[0]?.stop !== false)) return [];
      return [[part.map((word) => word[0]?.toLowerCase()).join(''), part.join(' ')] as const];
    }),
  );
}

/** The shorter of "North Korea" and "North Koreans"; undefined for two names that only begin with the same letters. */
function commonOf(one: string, other: string): string | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) ? short : undefined;
}
