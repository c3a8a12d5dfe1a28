import type { ReadQuestion } from '#engine/types.ts';
import { spelledOut } from './chat-spellings.ts';
import { withQuestionWords } from './question-words.ts';
import { asTyped } from './rewording.ts';
import { type Speller, withTyposMended } from './spelling.ts';

/** What reading a question needs of the articles. */
export interface Wordbook extends Speller {
  /** Whether some paragraph, heading or title holds a key. */
  holds(key: string): boolean;
}

/** A question as it is meant: short forms of chats written out, and typos mended. */
export function readQuestion(text: string, { holds, mend }: Wordbook): ReadQuestion {
  const spelled = spelledOut(asTyped(text), holds);
  return withTyposMended(withQuestionWords(spelled, holds), { mend });
}
