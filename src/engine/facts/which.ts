import { tenseOf } from './tense.ts';
import type { Which } from './when.ts';

/** What a word before a weekday or month says: "last", "this past", "next", "coming"; undefined where there is none. */
export function whichOf(word: string | undefined): Which | undefined {
  if (word === undefined) return undefined;
  const lower = word.toLowerCase();
  if (lower === 'this') return 'this';
  return /last|past/.test(lower) ? 'last' : 'next';
}

/**
 * Of which year a day or month without its year is; `near`: last, this or next, where it says so. "The Sept. 11
 * attacks" are not told by the tense of their sentence.
 */
export function whichYear(near: string | undefined, before: string, after: string): Which {
  const lower = near?.toLowerCase();
  if (lower === 'this') return 'this';
  if (lower !== undefined) return lower === 'last' ? 'last_year' : 'next_year';
  const isOfNoun = /\b(?:the|an?)\s+$/i.test(before) && /^[\s-]+\p{L}/u.test(after);
  return isOfNoun ? 'unclear' : tenseOf(before, after);
}
