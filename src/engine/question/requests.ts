import { type ArticleFact, type Request, readRequest } from './request.ts';
import { isWholeQuestion } from './two-questions.ts';

/** A part of a text, and what it wants. */
export interface AskedPart {
  readonly text: string;
  readonly request: Request;
}

/** What of an article itself a word asks for that says nothing else. */
const BARE: Readonly<Record<string, ArticleFact>> = { when: 'date', where: 'source', 'by whom': 'author' };
const SEPARATOR = /\s*[?!.;,]*\s+(?:and|also|plus|&)\s+|\s*[?!.;]+\s+/giu;

/**
 * What a text wants that is said in reply to an answer to the question `before`. Where it asks for two things, one of
 * them of the article itself ("who wrote it, and when?"), each is a part; two questions to the article are one.
 */
export function requestsIn(text: string, before = ''): readonly AskedPart[] {
  const request = readRequest(text, before);
  if (request.kind !== 'question' && request.kind !== 'fragment') return [{ text, request }];
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const first = { text: text.slice(0, index), request: readRequest(text.slice(0, index)) };
    const second = partAfter(first, text.slice(index + separator.length));
    if (areTwo(first, second)) return isSameFact(first, second) ? [first] : [first, second];
  }
  return [{ text, request }];
}

/** What a word of a reply to something about an article itself asks for: "and when?" */
export function bareFact(text: string): ArticleFact | undefined {
  return BARE[
    text
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .replace(/^(?:and|but|so|ok) /, '')
  ];
}

/** The part after another. A bare word is of the article itself only after what is: "Where and when did they meet?" is not. */
function partAfter(first: AskedPart, text: string): AskedPart {
  const fact = first.request.kind === 'fact' ? bareFact(text) : undefined;
  return { text, request: fact ? { kind: 'fact', fact } : readRequest(text) };
}

/** Whether one part asks for something of the article itself, and the other for that too or for what the article says. */
function areTwo(first: AskedPart, second: AskedPart): boolean {
  const isFact = ({ request }: AskedPart) => request.kind === 'fact';
  const isAsked = (part: AskedPart) =>
    isFact(part) || (part.request.kind === 'question' && isWholeQuestion(part.text));
  return (isFact(first) && isAsked(second)) || (isFact(second) && isAsked(first));
}

function isSameFact({ request: one }: AskedPart, { request: other }: AskedPart): boolean {
  return one.kind === 'fact' && other.kind === 'fact' && one.fact === other.fact;
}
