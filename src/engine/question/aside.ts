import { terms } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { reworded } from './rewording.ts';
import { greets, reacts, thanks } from './talk.ts';

/** Words of those who ask, whatever an article is about; as stems. */
const ASKERS = /^(?:thank|know|want|need|ask|friend|wonder|curious|pleas|help|answer|question|sorri|sorry)$/;
/** More words behind a question say something. */
const LONGEST = 80;

/** "Hey bot why …?", "yo who is …?" */
const CALL = /^(?:hi|hey|hello|yo)(?: (?:there|verbatim|bot|guys|all|everyone))*[\s,!.]+(?=\S)/i;
/** "Hello! Why …?", "That's a lot. And …?", but not "No. 10" */
const LEAD = /^(?<lead>[^\n.!?,…]{1,40})[.!?,…]+\s+(?=[^\s\p{N}])/u;

/**
 * The question without what is said around it and asks nothing: a greeting or a reaction in front of it, and behind its
 * question mark what has no word of the articles ("thx", "asking for a friend").
 */
export function withoutAside(read: ReadQuestion, holds: (key: string) => boolean): ReadQuestion {
  return withoutTail(withoutLead(read), holds);
}

function withoutLead(read: ReadQuestion): ReadQuestion {
  const end = leadIn(read.text);
  return end > 0 ? reworded(read, [{ start: 0, end, by: '' }]) : read;
}

/** The length of the greeting or reaction that comes before a question, in UTF-16 code units; 0 if the text begins with the question. */
export function leadIn(text: string): number {
  const call = CALL.exec(text)?.[0].length;
  if (call !== undefined) return call;
  const found = LEAD.exec(text);
  const lead = plainOf(found?.groups?.lead ?? '');
  return found && (greets(lead) || reacts(lead) || thanks(lead)) ? found[0].length : 0;
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/\b(that|this|it)s\b/g, '$1 is')
    .trim();
}

function withoutTail(read: ReadQuestion, holds: (key: string) => boolean): ReadQuestion {
  const { text } = read;
  const start = text.lastIndexOf('?') + 1;
  const aside = text.slice(start);
  const isAbout = (key: string): boolean => holds(key) && !ASKERS.test(key);
  const isAside = start > 0 && /^\s+\S/.test(aside) && aside.length <= LONGEST;
  if (!isAside || !/\p{L}/u.test(text.slice(0, start)) || terms(aside).some(isAbout)) return read;
  return reworded(read, [{ start, end: text.length, by: '' }]);
}
