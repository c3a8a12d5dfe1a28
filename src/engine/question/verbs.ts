import { tagWords } from '#engine/text/tagger.ts';

/** Whether a text has a verb, so that it can be a question of its own. */
export function hasVerb(text: string): boolean {
  return tagWords(text).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}
