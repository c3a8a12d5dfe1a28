import type { ReadQuestion } from '#engine/types.ts';
import { withoutAside } from './aside.ts';
import { spelledOut } from './chat-spellings.ts';
import { withDigitsRead } from './digits.ts';
import { withInitialsRead } from './initials.ts';
import { withQuestionWords } from './question-words.ts';
import { asTyped } from './rewording.ts';
import { type Speller, withTyposMended } from './spelling.ts';

/** What reading a question needs of the articles. */
export interface Wordbook extends Speller {
  /** Whether some paragraph, heading or title holds a key. */
  holds(key: string): boolean;
  /** Whether a word, in small letters, is a name in the articles: they always write it with a capital. */
  isName(word: string): boolean;
  /** The one name in the articles that has these initials, in small letters. */
  named(initials: string): string | undefined;
}

/**
 * A question as it is meant: without what is said behind it and is not about the articles, short forms of chats written
 * out, and typos mended.
 */
export function readQuestion(text: string, { holds, isName, named, mend }: Wordbook): ReadQuestion {
  const asked = withoutAside(asTyped(text), holds);
  const spelled = withInitialsRead(withDigitsRead(spelledOut(asked, holds), isName), { holds, named });
  return withTyposMended(withQuestionWords(spelled, holds), { mend });
}
