import { units } from '#engine/terms/terms.ts';

/** Whether the articles always write a word, here in small letters, with a capital. */
export type IsName = (word: string) => boolean;

const WORD = /(?<![\p{L}\p{N}'’])\p{L}[\p{L}\p{N}'’]*/gu;
/** "the us" is the country. */
const THE_US = /(?<=\bthe )us\b/g;

/** The text with capitals where names were typed in small letters, for the tagger; letter for letter as long. */
export function withCapitals(text: string, isName: IsName): string {
  const american = text.replace(THE_US, 'US');
  const known = new Set(units(american).flatMap(({ key, words }) => (key.startsWith('=') ? words : [])));
  return american.replace(WORD, (word) => {
    const small = word.toLowerCase().replace(/['’]s$/, '');
    return known.has(small) || isName(small) ? capital(word) : word;
  });
}

function capital(word: string): string {
  const first = word.charAt(0).toUpperCase();
  return first.length === 1 ? `${first}${word.slice(1)}` : word;
}
