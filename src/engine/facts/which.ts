import { tenseOf } from './tense.ts';
import type { Which } from './when.ts';

/** The meaning of a word before a weekday or month: "last", "this past", "next", "coming"; undefined without one. */
export function whichOf(word: string | undefined): Which | undefined {
  if (word === undefined) return undefined;
  const lower = word.toLowerCase();
  if (lower === 'this') return 'this';
  return /last|past/.test(lower) ? 'last' : 'next';
}

/**
 * The year of a day or month without one; `near`: last, this or next, if the text says so. In "the Sept. 11
 * attacks" the tense of the sentence says nothing about the date.
 */
export function whichYear(near: string | undefined, before: string, after: string): Which {
  const lower = near?.toLowerCase();
  if (lower === 'this') return 'this';
  if (lower !== undefined) return lower === 'last' ? 'last_year' : 'next_year';
  const isOfNoun = /\b(?:the|an?)\s+$/i.test(before) && /^[\s-]+\p{L}/u.test(after);
  return isOfNoun ? 'unclear' : tenseOf(before, after);
}
