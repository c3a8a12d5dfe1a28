import type { Span } from './types.ts';

/**
 * Where one sentence may end: terminators, then whatever closes (quotes, brackets, footnote marks), then white
 * space. A line break inside a paragraph is white space like any other.
 */
const BOUNDARY = /[.!?…](?:\s?\.)*[.!?…]*['"’”»)\]]*(?=\s|$|[“«(]\p{Lu})|[。！？]/gu;

/** Abbreviations that a name, a number or more of the sentence follows: never an end. */
const TITLES =
  words(`mr mrs ms mx dr prof rev fr hon st mt ft gen col lt maj capt cmdr sgt cpl pvt adm sen rep gov
  pres amb supt insp det messrs mme mlle sr sra no nos vol fig figs art sec pp eq ref al vs v cf viz approx ca
  e.g i.e esp op ed eds trans`);

/** Abbreviations that end a sentence only where the next word looks like a beginning. */
const MAYBE_END =
  words(`jr sr etc inc ltd co corp bros llc plc u.s u.s.a u.k u.n e.u d.c p.m a.m ph.d m.d b.a m.a
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  ave blvd rd dept univ est assn`);

/** Words that open a sentence and rarely stand with a capital in the middle of one. */
const OPENERS =
  words(`the a an this that these those he she it they we you i his her its their our my your there
  here in on at for from by with as to of but and or so yet if when while after before since because although
  though however meanwhile moreover still then now what who where why how some many most all both another no not
  according last next one two until during despite under over mr mrs ms dr did does do is are can could will would please`);

/** So many characters on either side decide whether a sentence ends: more would take long in long ones. */
const WINDOW = 200;

/** Words of a sentence's own that take an exclamation or question mark into a name. */
const MARKED_NAMES = /(?:^|\s)(?:Yahoo|Jeopardy|Yum|Oklahoma)!$/;

/**
 * Splits a text into its sentences, in order, without the white space between them. Rules in the manner of
 * "Pragmatic Segmenter" (K. Dias, 2014): every terminator is an end unless what stands around it says otherwise.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, end - WINDOW), end);
    if (end <= start || !endsSentence(before, text.slice(end, end + WINDOW))) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const segment = text.slice(from, to);
  const start = from + segment.length - segment.trimStart().length;
  const end = from + segment.trimEnd().length;
  if (end > start) spans.push({ start, end });
}

/** Whether a sentence ends after `before`, which ends in a terminator, when `after` follows. */
function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  const bare = before.replace(/['"’”»)\]]+$/, '');
  const closed = bare.length < before.length;
  if (/^[\p{Ll},;:–—-]/u.test(next) && !/^[-–—]\s*[“"]/.test(next)) return false;
  if (MARKED_NAMES.test(bare)) return OPENERS.has(firstWord(next));
  if (/…$|\.\s?\.$/.test(bare)) return /^["“‘'(]?\p{Lu}/u.test(next);
  if (!bare.endsWith('.')) return closed ? /^["“‘'(]?[\p{Lu}\p{N}]/u.test(next) : true;
  return closed ? true : endsAfterWord(bare, next);
}

/** Whether the full stop after the last word of `bare` ends the sentence. */
function endsAfterWord(bare: string, next: string): boolean {
  const word = /\S+$/.exec(bare.slice(0, -1))?.[0].replace(/^[("“‘'[]+/, '') ?? '';
  const lower = word.toLowerCase();
  const opener = OPENERS.has(firstWord(next));
  if (/^(?:no|nos|art|fig|figs|vol|sec|p|pp)$/.test(lower)) return !/^[\p{N}(]/u.test(next);
  if (TITLES.has(lower)) return false;
  if (/^\p{Lu}$/u.test(word)) return endsAfterInitial(bare, word, opener);
  if (MAYBE_END.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener || /^["“‘(]/.test(next);
  if (/^\p{N}{1,2}$/u.test(word)) return !/(?:^|[\n\r])\s*$/.test(bare.slice(0, -1 - word.length));
  return true;
}

/** A single capital is an initial ("J. Smith"), unless it stands for a thing ("vitamin C. It") or the speaker. */
function endsAfterInitial(bare: string, word: string, opener: boolean): boolean {
  if (!opener) return false;
  const previous = /(\S+)\s+\S+$/.exec(bare)?.[1] ?? '';
  return word === 'I' || /^\p{Ll}/u.test(previous) || /^\p{Lu}\p{Ll}+$/u.test(previous);
}

function firstWord(text: string): string {
  return /^["“‘'([]*([\p{L}’']+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
