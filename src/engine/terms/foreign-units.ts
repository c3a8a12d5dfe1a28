import { functionWords } from './function-words.ts';
import { stemmerOf } from './stemmers.ts';
import type { Unit } from './unit.ts';

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu;
/** Languages that write no spaces between words, and by which rules of `Intl.Segmenter` their words are told apart. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
/** German writes every noun with a capital, and other scripts have none: there capitals tell no name. */
const CAPITAL_NOUNS = 'de';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The units of a text in another language than English: its words, told apart and brought to their stems by the rules of
 * that language. No name is known in other forms.
 */
export function foreignUnits(text: string, language: string): Unit[] {
  const functional = functionWords(language);
  const stemmed = stemmerOf(language);
  return wordsOf(text.normalize('NFKC').replace(/[\u00AD\u200B\u2060\uFEFF]+/g, ''), language).map(
    (written) => {
      const word = written.toLocaleLowerCase(language);
      const stop = functional.has(word);
      const key = /^\p{N}/u.test(word) ? plainNumber(word) : withoutMarks(stemmed(word));
      const named = !stop && language !== CAPITAL_NOUNS && /^\p{Lu}/u.test(written);
      return { key, words: [withoutMarks(word)], named, stop };
    },
  );
}

function wordsOf(text: string, language: string): string[] {
  if (!UNSPACED.has(language)) return text.match(WORD) ?? [];
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Without the marks between thousands: a comma or a full stop before three digits. */
function plainNumber(number: string): string {
  return number.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '');
}

/** Letters of Latin, Greek and Cyrillic without their accents, which many leave out when they type; й stays й. */
function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<![иИ])[\u0300-\u036f]+/g, '')
    .normalize('NFC');
}
