import { isKnownWord } from '#engine/index.ts';

/** Where two pieces of a pasted text meet. */
export interface Seam {
  /** Whether the second piece begins a paragraph or a line, goes on in one, or ends a word that was cut. */
  readonly kind: 'new' | 'goes_on' | 'word';
  /** The last words of the first piece. */
  readonly before: string;
  /** The first words of the second. */
  readonly after: string;
}

/** A text that was pasted in one piece or in two. */
export interface Pasted {
  readonly text: string;
  readonly seam?: Seam;
}

const LONGEST_SIDE = 30;
const SENTENCE_END = /[.!?…:;。！？][\p{Pf}\p{Pe}"'”’)\]]*$/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

/**
 * The text of two fields that hold up to `room` characters each, as one. White space between the pieces stays as it is. Without
 * any, the second piece begins a paragraph after the end of a sentence, or goes on in the same sentence; where the
 * first field was full and has cut a word, it goes on with that word.
 */
export function joinPasted(first: string, second: string, room: number): Pasted {
  if (first.trim() === '' || second.trim() === '') return { text: first.trim() === '' ? second : first };
  const [head, tail] = [first.trimEnd(), second.trimStart()];
  const gap = first.slice(head.length) + second.slice(0, second.length - tail.length);
  const sides = { before: lastWords(head), after: firstWords(tail) };
  if (/[\n\r\u2028\u2029]/.test(gap)) return { text: head + gap + tail, seam: { kind: 'new', ...sides } };
  if (gap !== '') return { text: `${head} ${tail}`, seam: { kind: 'goes_on', ...sides } };
  if (SENTENCE_END.test(head)) return { text: `${head}\n\n${tail}`, seam: { kind: 'new', ...sides } };
  const match = first.length === room ? matchAt(head, tail) : 'apart';
  if (match === 'cut') return { text: head + tail, seam: { kind: 'word', ...sides } };
  if (match === 'again') {
    const whole = head.replace(LAST_WORD, '').trimEnd();
    return {
      text: `${whole} ${tail}`,
      seam: { kind: 'goes_on', before: lastWords(whole), after: sides.after },
    };
  }
  const space = UNSPACED.test(head.slice(-1)) && UNSPACED.test(tail.slice(0, 1)) ? '' : ' ';
  return { text: head + space + tail, seam: { kind: 'goes_on', ...sides } };
}

/** How two pieces of a text go together at a seam. */
type Match = 'apart' | 'cut' | 'again';

/**
 * Whether a full field has cut a word: its end comes in the second piece, or the second piece begins with the whole of it
 * again. The text's own words decide, and English where it knows the words.
 */
function matchAt(head: string, tail: string): Match {
  const [first = ''] = LAST_WORD.exec(head.slice(-100)) ?? [];
  const [second = ''] = FIRST_WORD.exec(tail.slice(0, 100)) ?? [];
  if (first === '' || !/^[\p{Ll}\p{N}]/u.test(second) || UNSPACED.test(first)) return 'apart';
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (other.length > one.length && other.startsWith(one)) return 'again';
  const words = new Set(
    `${head.slice(0, -first.length)} ${tail.slice(second.length)}`.toLowerCase().match(WORDS),
  );
  if (words.has(one + other)) return 'cut';
  if (words.has(one) && words.has(other)) return 'apart';
  return isKnownWord(one + other) || !(isKnownWord(one) && isKnownWord(other)) ? 'cut' : 'apart';
}

function lastWords(text: string): string {
  const end = text.slice(-LONGEST_SIDE);
  return end.length < text.length ? end.replace(/^\S*\s+/, '').replaceAll(/\s+/g, ' ') : end;
}

function firstWords(text: string): string {
  const start = text.slice(0, LONGEST_SIDE);
  return start.length < text.length ? start.replace(/\s+\S*$/, '').replaceAll(/\s+/g, ' ') : start;
}
