import { load } from '#engine/model/load.ts';
import { wordId } from './embeddings.ts';
import { stem } from './stem.ts';
import { units } from './terms.ts';
import { passes, type WordFilter } from './word-filter.ts';

/** Whether English has a word in small letters, as far as the engine's table of words goes. */
export function isKnownWord(word: string): boolean {
  return wordId(stem(word)) !== undefined;
}

/**
 * Whether a word is English in just this form, or a name that is often written about. One in some hundred that are not is
 * taken for one.
 */
export function isEnglishWord(word: string): boolean {
  const [unit, ...others] = units(word);
  if (!unit || others.length > 0) return false;
  if (unit.stop || unit.key.startsWith('=')) return true;
  const [folded = ''] = unit.words;
  return passes(folded, listedWords()) || wordId(folded) !== undefined;
}

/** Whether a word in small letters is in a dictionary, in just this form; initials that are often written are not. */
export function isListedWord(word: string): boolean {
  return passes(word, listedWords());
}

let listed: WordFilter | undefined;

/** Some 270,000 words with all their forms; read when the first word is asked about. */
function listedWords(): WordFilter {
  listed ??= readFilter(load('#engine/weights/english.json') as { hashes: number; bits: string });
  return listed;
}

function readFilter({ hashes, bits }: { readonly hashes: number; readonly bits: string }): WordFilter {
  return { hashes, bits: new Uint8Array(Buffer.from(bits, 'base64')) };
}
