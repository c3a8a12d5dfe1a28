import { wordId } from './embeddings.ts';
import { stem } from './stem.ts';

/** Whether English has a word in small letters, as far as the engine's table of words goes. */
export function isKnownWord(word: string): boolean {
  return wordId(stem(word)) !== undefined;
}
