import { isEnglishWord } from '#engine/terms/known-word.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { editsBetween } from './edits.ts';
import { replaced } from './rewording.ts';

const QUESTION_WORDS = ['what', 'who', 'where', 'when', 'why', 'which', 'whose', 'how'] as const;
/** What follows "how" and not "who". */
const AFTER_HOW = /^\s+(?:many|much|long|old|far|big|often|large|come)\b/i;
/**
 * Where a question begins: its first word, one after a joining word, and one before what follows question words. The
 * letters come first, so that it is only looked back from words: a long run of marks or blanks is read once.
 */
const WORD =
  /(?=\p{L}{3,6}(?![\p{L}\p{N}'’-]))(?:(?<=^[^\p{L}\p{N}]*|(?<![\p{L}\p{N}_])(?:and|but|so|then|ok|hey|hi|tell me|know)[\s,]+)\p{L}{3,6}|(?<![\p{L}\p{N}'’-])\p{L}{3,6}(?=\s+(?:did|does|do|is|are|was|were|many|much|will|has|have)\b))/giu;
const ANY_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{3,9}(?![\p{L}\p{N}'’-])/gu;
const GRAMMAR = [...STOP_WORDS].filter((word) => word.length >= 3 && /^\p{L}+$/u.test(word));
/** In shorter words any edit would make one of many. */
const LONG = 5;

/**
 * The question with typos in its question words mended ("Wher do", "waht did"), and in other words of grammar: letters that
 * changed places ("teh"), and in long ones any edit, behind the first letter ("shold", "becuase"). No English word is ever
 * mended, nor one that the articles have.
 */
export function withQuestionWords(read: ReadQuestion, holds: (word: string) => boolean): ReadQuestion {
  const isFine = (word: string): boolean => isEnglishWord(word) || holds(word);
  const begun = replaced(read, WORD, ({ 0: typed, index, input }) => {
    const word = typed.toLowerCase();
    return isFine(word) ? undefined : nearestQuestionWord(word, input.slice(index + typed.length));
  });
  return replaced(begun, ANY_WORD, ({ 0: word }) =>
    isFine(word) ? undefined : (GRAMMAR.find((other) => isSwapped(word, other)) ?? nearestLongWord(word)),
  );
}

/** The one long word of grammar that is an edit away. */
function nearestLongWord(word: string): string | undefined {
  if (word.length < LONG) return undefined;
  const near = GRAMMAR.filter(
    (other) => other.length >= LONG && other[0] === word[0] && editsBetween(word, other, 1) <= 1,
  );
  return near.length === 1 ? near[0] : undefined;
}

function nearestQuestionWord(word: string, after: string): string | undefined {
  const near = QUESTION_WORDS.filter((other) => editsBetween(word, other, 1) <= 1);
  return near.find((other) => other === 'how' && AFTER_HOW.test(after)) ?? near[0];
}

/** Whether two neighbouring letters changed places. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length || word === other) return false;
  const at = [...word].findIndex((letter, place) => letter !== other[place]);
  return (
    word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
  );
}
