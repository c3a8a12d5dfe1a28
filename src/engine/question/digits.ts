import { units } from '#engine/terms/terms.ts';
import { tagWords } from '#engine/text/tagger.ts';
import type { ReadQuestion } from '#engine/types.ts';
import type { IsName } from './capitals.ts';
import { nounPhrasesIn } from './noun-phrases.ts';
import { replaced } from './rewording.ts';

/** Digits that a chat writes for a word of the same sound. */
const WORD_OF: Readonly<Record<string, string>> = { 2: 'to', 4: 'for' };
const DIGIT = /(?<=\p{L}\s)[24](?=\s\p{L})/gu;
/** No number comes before these. */
const NEVER_COUNTED = /^(?:the|a|an|my|your|his|her|their|our|me|him|it|them|us)\b/i;

/** The question with "2" and "4" read as words where they count nothing: "send 2 Kursk", "want 2 know". */
export function withDigitsRead(read: ReadQuestion, isName: IsName): ReadQuestion {
  return replaced(read, DIGIT, ({ 0: digit, index, input }) => {
    // Up to the next digit that may be a word.
    const [after = ''] = input.slice(index + 2).split(/(?<=\p{L}) [24] (?=\p{L})/u, 1);
    return NEVER_COUNTED.test(after) || joins(input.slice(0, index), after, isName)
      ? WORD_OF[digit]
      : undefined;
  });
}

/**
 * Whether a verb comes before, and after it a name or the plain form of another verb, and no things that can be counted;
 * or things before, and a name after: "send soldiers 2 Kursk".
 */
function joins(before: string, after: string, isName: IsName): boolean {
  const last = tagWords(before).at(-1);
  const [phrase] = nounPhrasesIn(after, isName);
  const isBeforeName = phrase?.start === 0 && phrase.kind !== 'thing' && phrase.kind !== 'time';
  if (last?.tag !== 'VERB') return isBeforeName && last?.tag === 'NOUN' && /[^s]s$/.test(last.text);
  if (phrase?.start === 0) return isBeforeName;
  const [next] = tagWords(after);
  return next?.tag === 'VERB' && !/[^s]s$|ed$|ing$/.test(next.text) && units(next.text)[0]?.stop === false;
}
