import { MAYBE_END, NUMBERED, STATES, TIMES, TITLES } from './abbreviations.ts';
import { OPENERS, SPEECH, UNFINISHED } from './sentence-words.ts';
import { firstWord, lastWord } from './words-around.ts';

/** How many characters on either side decide whether a sentence ends; more would be slow in long ones. */
const WINDOW = 200;

/** How many characters around marks without a space tell an address from two sentences. */
const TOKEN = 40;

/** A number that opens a list's item, by its place. */
const ITEM_NUMBER = /(?:^|(?<!\d)[:;])\s*\(?\d{1,2}\.$/;

/** Names that end with an exclamation mark. */
const MARKED_NAMES = /(?:^|\s)(?:Yahoo|Jeopardy|Yum|Oklahoma)!$/;

const CLOSERS = /(?:["'’”»)\]]|(?<=[.!?…])[“«]|[ \u00a0\u202f]»|\[\d{1,3}\])+$/;

/** Terminators of other scripts, with the marks that close a quotation or a bracket behind them. */
const OTHER_TERMINATORS = /^[。！？؟।॥۔]+([」』”’）】》〉]*)$/;

/** "am 3. Mai", "im 19. Jahrhundert": German numbers its days with a full stop. */
const GERMAN_DAY =
  /(?:(?<!\p{L})(?:am|vom|zum|bis|den|dem|der|ab|seit|im)\s\d{1,2}\. (?:April|August|September|November)|(?<!\d)\d{1,2}\. (?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jahrhundert))(?!\p{L})/u;
/** How many characters before and behind a full stop may be a day and its month. */
const DAY_LENGTH = 12;

/** Three dots after a complete sentence and before a capital: the words left out were between the two. */
const ELLIPSIS_FIRST = /^(?:\.\s?\.\s?\.|…)\s*["“‘'(]?\p{Lu}/u;
const BEGINNING = /^["“‘'(„«¿¡]?\p{Lu}/u;

/** A sentence between brackets ends before the second one; "(Smith 55)." belongs to the sentence before. */
const BRACKETED_SENTENCE = /^\([^()]*[.!?…]["'’”]?\)(?!\s*[\p{Ll},;:.])/u;

/** Four dots with spaces after a word: the first is the sentence's full stop, three are the ellipsis of the next. */
const STOP_AND_ELLIPSIS = /^\.\s\.\s\.\s\./;

/** What continues a sentence after "5 p.m.": a day, a month or a time zone. */
const DAY_OR_ZONE =
  /^(?:\p{Lu}{0,3}[TC]\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|(?:Eastern|Central|Mountain|Pacific)\b|\p{Lu}\p{Ll}+ [Tt]ime\b)/u;

/** "At 5 a.m.": words that are not a sentence by themselves. */
const MOMENT =
  /^["“‘']?(?:(?:at|by|on|from|until|around|about|since|before|after|exactly|just|and|to|only|the|next|\p{L}+day|\d[\d:.]*|[ap]\.m)(?:\s+|\.$|$))+$/iu;

/** Endings of web addresses and files, which look like a sentence's first word ("Example.Com"). */
const ADDRESS_ENDINGS =
  /^(?:com|net|org|edu|gov|info|io|js|ts|py|md|txt|html?|php|pdf|app|tv|uk|us|eu|de|fr)$/i;

/**
 * Where the sentence that starts at `start` ends, if it ends at the marks at `index`: after them, or
 * before an ellipsis that belongs to the next sentence.
 */
export function endAt(part: string, start: number, index: number, marks: string): number | undefined {
  const end = index + marks.length;
  const before = part.slice(Math.max(start, end - WINDOW), end);
  const after = part.slice(end, end + WINDOW);
  const [isOther, closers = ''] = OTHER_TERMINATORS.exec(marks) ?? [];
  if (closers !== '') return endsOutside(closers, after) ? end : undefined;
  const parted = isOther !== undefined || /^(?:\s|$)/.test(after);
  if (!parted && !joinsSentences(before, after)) return undefined;
  const attached = /\S/.test(part.charAt(index - 1));
  if (attached && STOP_AND_ELLIPSIS.test(marks) && BEGINNING.test(after.trimStart())) return index + 1;
  return endsSentence(before, after) ? end : undefined;
}

/** Whether a sentence ends with the quotation inside it: not where it goes on, as in "「…。」と言った". */
function endsOutside(closers: string, after: string): boolean {
  return /[」』]$/.test(closers) ? /^(?:\s|$|[「『])/.test(after) : !/^[，、；：,;:]/.test(after);
}

/** Whether two sentences meet here without a space, unlike "e.g.", "Node.js" or "Jane.Doe@example.com". */
function joinsSentences(before: string, after: string): boolean {
  if (/^[“«(]\p{Lu}/u.test(after)) return true;
  const next = /^\p{Lu}(?:[\p{Ll}’']+|(?=\s))(?=[\s,;:.!?’”)]|$)/u.exec(after)?.[0];
  if (next === undefined || !/[.!?…”»)\]]$/.test(before)) return false;
  const word = lastWord(before.slice(-TOKEN));
  const rest = /^\S*/.exec(after.slice(0, TOKEN))?.[0] ?? '';
  if (/[@/\\_=#]|[\p{L}]\.[\p{Ll}]/u.test(word + rest) || ADDRESS_ENDINGS.test(next)) return false;
  const last = /[\p{L}\p{N},]+$/u.exec(word.replace(CLOSERS, '').replace(/[.!?…]+$/, ''))?.[0] ?? '';
  if (isAbbreviation(last.toLowerCase())) return false;
  if (/[?!]$/.test(before)) return /\p{Ll}$/u.test(last);
  if (/^\p{Lu}/u.test(last)) return /^\p{Lu}\p{Ll}+$/u.test(last) && OPENERS.has(firstWord(next));
  return /^\p{Ll}{2,}$/u.test(last) || /^[\d,]{3,}$/.test(last) || CLOSERS.test(before);
}

/** Whether a sentence ends between `before`, which ends with a terminator, and `after`. */
function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (!/[\p{L}\p{N}]/u.test(next)) return next === '';
  const bare = before.replace(CLOSERS, '');
  const closed = bare.length < before.length;
  if (ELLIPSIS_FIRST.test(next)) return true;
  if (/^[\p{Ll},;:–—-]/u.test(next) && !/^[-–—]\s*[“"]|^\p{Ll}\p{Lu}/u.test(next)) return false;
  if (MARKED_NAMES.test(bare)) return OPENERS.has(firstWord(next));
  if (closed && next.startsWith('(')) return BRACKETED_SENTENCE.test(next);
  if (/…$|\.\s?\.$/.test(bare)) return endsAfterEllipsis(bare, next);
  if (!bare.endsWith('.'))
    return !closed || (/^["“‘'(„«¿¡]?[\p{Lu}\p{N}]/u.test(next) && !isAttributed(next));
  return closed || endsAfterWord(bare, next);
}

/** Three dots after a word such as "is" or "the" are a pause, whatever follows; a fourth dot is a full stop. */
function endsAfterEllipsis(bare: string, next: string): boolean {
  const dots = /(?:\s?[.…])+$/.exec(bare)?.[0] ?? '';
  const word = lastWord(bare.slice(0, bare.length - dots.length));
  const paused = /^\s?(?:…|\.\s?\.\s?\.)$/.test(dots) && UNFINISHED.has(word.toLowerCase());
  return BEGINNING.test(next) && !paused;
}

/** “Will you go?” Smith asked. */
function isAttributed(next: string): boolean {
  const [, ...words] = /^((?:\p{Lu}[\p{L}.’'-]*\s){1,3})(\p{Ll}+)/u.exec(next) ?? [];
  return SPEECH.has(words[1] ?? '') && !OPENERS.has(firstWord(next));
}

/** Whether the full stop after the last word of `bare` ends the sentence. */
function endsAfterWord(bare: string, next: string): boolean {
  const word = lastWord(bare.slice(0, -1)).replace(/^[("“‘'[]+/, '');
  const lower = word.toLowerCase();
  if (NUMBERED.has(lower)) return !/^[\p{N}(]/u.test(next);
  if (TITLES.has(lower)) return false;
  if (TIMES.has(lower)) return endsAfterTime(bare, next);
  if (ITEM_NUMBER.test(bare)) return false;
  if (GERMAN_DAY.test(`${bare.slice(-DAY_LENGTH)} ${next.slice(0, DAY_LENGTH)}`)) return false;
  if (/^\p{Ll}$/u.test(word) && /^\p{L}\.(?:\s|$)/u.test(next)) return false;
  const begins = OPENERS.has(firstWord(next));
  if (/^\p{Lu}$/u.test(word)) return endsAfterInitial(bare, word, begins);
  const shortened = isAbbreviation(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (next.startsWith('(') && (shortened || isState(bare, word))) return BRACKETED_SENTENCE.test(next);
  return !shortened || begins || /^["“‘]/.test(next);
}

function endsAfterTime(bare: string, next: string): boolean {
  if (MOMENT.test(bare.trimStart())) return false;
  return OPENERS.has(firstWord(next)) || !DAY_OR_ZONE.test(next);
}

function isAbbreviation(lower: string): boolean {
  return TITLES.has(lower) || MAYBE_END.has(lower) || NUMBERED.has(lower) || TIMES.has(lower);
}

/** "Salem, Ore. (AP) …": a state's abbreviation after a town and a comma. */
function isState(bare: string, word: string): boolean {
  return /^\p{Lu}/u.test(word) && STATES.has(word.toLowerCase()) && /,\s+\S+$/.test(bare.slice(-20));
}

/** A single capital is an initial ("J. Smith"), unless it names a thing ("vitamin C. It") or is the word "I". */
function endsAfterInitial(bare: string, word: string, begins: boolean): boolean {
  if (!begins) return false;
  const previous = lastWord(bare.slice(0, -1 - word.length).trimEnd());
  return word === 'I' || /^\p{Ll}/u.test(previous) || /^\p{Lu}\p{Ll}+$/u.test(previous);
}
