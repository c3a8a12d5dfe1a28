import { rowOf } from '#engine/model/trees.ts';
import { kindOfPhrase, nextRate, rateOfPhrase, verbGroup, wordKey } from './cues.ts';
import { countIn, isPronoun, type Outline, over, type Phrase } from './phrases.ts';
import type { Rates } from './rates.ts';
import { KIND, type Range } from './tokens.ts';

export const SOURCE_FEATURES = [
  'side',
  'distance',
  'verbs between',
  'auxiliaries between',
  'commas between',
  'marks between',
  'phrases between',
  'conjunctions between',
  'that between',
  'who between',
  'dashes between',
  'kind before',
  'kind behind',
  'extension',
  'words',
  'head kind',
  'head rate',
  'first kind',
  'first person',
  'quoted',
  'cue quoted',
  'same quotation',
  'cue rate',
  'cue kind',
  'cue progressive',
  'cue passive',
  'by before',
  'to before',
  'source behind rate',
  'before cue',
  'behind cue',
  'joins',
  'opens sentence',
  'ends at comma',
  'rest',
  'cue infinitive',
  'prepositions between',
  'adjacent',
  'capital',
  'word rate behind',
] as const;

type SourceFeatures = Readonly<Record<(typeof SOURCE_FEATURES)[number], number>>;

/** How many words around a cue are searched for its source. */
const REACH = 45;
const MOST_EXTENSIONS = 7;
const LONGEST = 28;

/** Words that may be the source, and the noun phrase that they grew from. */
export interface SourceCandidate extends Range {
  readonly phrase: Phrase;
  /** How often the phrase was lengthened. */
  readonly extension: number;
}

/** All that may be the source of a cue: each noun phrase of its sentence, alone and with its complements. */
export function sourceCandidates(outline: Outline, cue: number): SourceCandidate[] {
  const { phrases, phraseFrom, sentences, tokens } = outline;
  const { from, to } = sentences[tokens[cue]?.sentence ?? 0] ?? { from: cue, to: cue };
  const found: SourceCandidate[] = [];
  const [first, last] = [Math.max(from, cue - REACH), Math.min(to, cue + REACH)];
  for (let place = phraseFrom[first] ?? 0; place < phrases.length; place++) {
    const phrase = phrases[place];
    if (!phrase || phrase.from >= last) break;
    const bound = phrase.from < cue ? Math.min(to, cue) : to;
    const own = phrase.from < cue && phrase.to > cue ? withoutCue(outline, phrase, cue) : [phrase];
    for (const each of own) {
      if (each.from > cue || each.to <= cue) found.push(...extended(outline, each, bound));
    }
  }
  return found;
}

/** In a phrase that includes the cue: its owner, as in "Trump's claim", and the words before a verb tagged as a noun. */
function withoutCue(outline: Outline, phrase: Phrase, cue: number): readonly Phrase[] {
  const owner = ownerOf(outline, phrase, cue);
  const before = { from: phrase.from, to: cue, head: cue - 1 };
  return owner && owner.to === before.to ? [owner] : [...(owner ? [owner] : []), before];
}

function ownerOf({ tokens }: Outline, { from }: Phrase, cue: number): Phrase | undefined {
  for (let at = cue - 1; at >= from; at--) {
    if (/^['’]s?$/.test(tokens[at]?.lower ?? '')) return { from, to: at, head: at - 1 };
    if (/^(?:his|her|its|their|our|my|your)$/.test(tokens[at]?.lower ?? ''))
      return { from: at, to: at + 1, head: at };
  }
  return undefined;
}

function extended(outline: Outline, phrase: Phrase, bound: number): SourceCandidate[] {
  const found: SourceCandidate[] = [{ ...phrase, phrase, extension: 0 }];
  if (isPronounPhrase(outline, phrase)) return found;
  let to = phrase.to;
  for (let extension = 1; extension < MOST_EXTENSIONS; extension++) {
    const longer = extend(outline, to, bound);
    if (longer === undefined || longer - phrase.from > LONGEST) break;
    to = longer;
    found.push({ from: phrase.from, to, phrase, extension });
  }
  return found;
}

function isPronounPhrase({ tokens }: Outline, { from, to }: Phrase): boolean {
  const token = tokens[from];
  return (
    to - from === 1 &&
    token !== undefined &&
    isPronoun(token) &&
    !/^(?:some|many|most|all|both|several|others|those)$/.test(token.lower)
  );
}

/** The end of a phrase together with its next complement: "of NATO", ", a senator", "(R-Texas)". */
function extend(outline: Outline, to: number, bound: number): number | undefined {
  const { tokens } = outline;
  const next = tokens[to];
  if (
    !next ||
    to >= bound ||
    next.kind === KIND.end ||
    next.kind === KIND.closing ||
    next.kind === KIND.opening
  )
    return undefined;
  if (next.kind === KIND.bracket) return closingBracket(outline, to, bound);
  if (next.kind === KIND.comma) return commaEnd(outline, to + 1, bound);
  const phrase = phraseAfter(outline, to, bound);
  if (!phrase) return undefined;
  const between = tokens.slice(to, phrase.from);
  return between.length <= 2 && !between.some(({ kind }) => STOPS.has(kind))
    ? phrase.to
    : toNextComma(outline, to, bound);
}

const STOPS: ReadonlySet<number> = new Set([
  KIND.comma,
  KIND.verb,
  KIND.auxiliary,
  KIND.dash,
  KIND.colon,
  KIND.end,
  KIND.opening,
  KIND.closing,
]);

function phraseAfter({ phrases, phraseFrom }: Outline, at: number, bound: number): Phrase | undefined {
  const phrase = phrases[phraseFrom[at] ?? 0];
  return phrase && phrase.to <= bound ? phrase : undefined;
}

function closingBracket({ tokens }: Outline, from: number, bound: number): number | undefined {
  for (let at = from + 1; at < Math.min(bound, from + 8); at++) if (tokens[at]?.text === ')') return at + 1;
  return undefined;
}

/** After a comma: the end of the apposition's first phrase; or, if it has none, the next comma. */
function commaEnd(outline: Outline, from: number, bound: number): number | undefined {
  const phrase = phraseAfter(outline, from, bound);
  if (phrase && phrase.from - from <= 1 && outline.tokens[phrase.from]?.kind !== KIND.who) return phrase.to;
  return toNextComma(outline, from, bound);
}

function toNextComma({ tokens }: Outline, from: number, bound: number): number | undefined {
  for (let at = from + 1; at < Math.min(bound, from + LONGEST); at++) {
    const kind = tokens[at]?.kind ?? 0;
    if (kind === KIND.comma || kind === KIND.end || kind === KIND.closing || kind === KIND.opening) return at;
  }
  return bound - from < LONGEST ? bound : undefined;
}

/** The features of a candidate. */
function sourceFeatures(
  outline: Outline,
  cue: number,
  candidate: SourceCandidate,
  rates: Rates,
): SourceFeatures {
  const { tokens, sentences } = outline;
  const { from, to, phrase, extension } = candidate;
  const token = tokens[cue];
  const sentence = sentences[token?.sentence ?? 0] ?? { from: 0, to: 0 };
  const isBefore = to <= cue;
  const [start, end] = isBefore ? [to, cue] : [cue + 1, from];
  const group = verbGroup(tokens, cue, sentence.from);
  const count = (kind: number): number => countIn(outline, kind, start, end);
  const head = tokens[phrase.head];
  const between = (outline.phraseFrom[end] ?? 0) - (outline.phraseFrom[start] ?? 0);
  return {
    side: isBefore ? -1 : 1,
    distance: end - start,
    'verbs between': count(KIND.verb),
    'auxiliaries between': count(KIND.auxiliary),
    'commas between': count(KIND.comma),
    'marks between': count(KIND.closing) + count(KIND.opening),
    'phrases between': between,
    'conjunctions between': count(KIND.conjunction),
    'that between': count(KIND.that),
    'who between': count(KIND.who),
    'dashes between': count(KIND.dash),
    'kind before': kindAt(outline, from - 1, sentence),
    'kind behind': kindAt(outline, to, sentence),
    extension,
    words: to - from,
    'head kind': kindOfPhrase(outline, phrase),
    'head rate': rateOfPhrase(outline, phrase, rates),
    'first kind': tokens[phrase.from]?.kind ?? 0,
    'first person':
      Number(/^(?:i|we|you|it|me|us)$/.test(head?.lower ?? '')) + 2 * Number(head?.lower === 'it'),
    quoted: Number((head?.quotation ?? -1) >= 0),
    'cue quoted': Number((token?.quotation ?? -1) >= 0),
    'same quotation': Number(head?.quotation === token?.quotation),
    'cue rate': nextRate(outline, cue, rates),
    'cue kind': token?.kind ?? 0,
    'cue progressive': Number(token?.lower.endsWith('ing') ?? false),
    'cue passive': Number(group.be),
    'by before': Number(tokens[from - 1]?.lower === 'by'),
    'to before': Number(tokens[from - 1]?.kind === KIND.to),
    'source behind rate': rates.rate('behind', wordKey(outline, cue)),
    'before cue': kindAt(outline, cue - 1, sentence),
    'behind cue': kindAt(outline, cue + 1, sentence),
    joins: Number(isBefore ? to >= group.start : from === cue + 1),
    'opens sentence': Number(from === sentence.from),
    'ends at comma': Number(tokens[to]?.kind === KIND.comma),
    rest: sentence.to - to,
    'cue infinitive': Number(group.to),
    'prepositions between': count(KIND.preposition),
    adjacent: Number(between === 0),
    capital: Number(/^\p{Lu}/u.test(head?.text ?? '')),
    'word rate behind': rates.rate('word', wordKey(outline, to)),
  };
}

/** The same as a row for the forest. */
export function sourceRow(outline: Outline, cue: number, candidate: SourceCandidate, rates: Rates): number[] {
  return rowOf(SOURCE_FEATURES, sourceFeatures(outline, cue, candidate, rates));
}

function kindAt({ tokens }: Outline, at: number, { from, to }: Range): number {
  return at < from || at >= to ? 0 : (tokens[at]?.kind ?? 0);
}

/** The share of a range that is in quotations, 0…1. */
export function quotedShare(outline: Outline, from: number, to: number): number {
  return over(outline.quoted, from, to) / Math.max(1, to - from);
}
