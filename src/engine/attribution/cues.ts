import { rowOf } from '#engine/model/trees.ts';
import { countIn, type Outline, over, type Phrase } from './phrases.ts';
import type { Rates } from './rates.ts';
import { KIND, type TaggedToken } from './tokens.ts';

export const CUE_FEATURES = [
  'word rate',
  'word seen',
  'next rate',
  'next seen',
  'form rate',
  'form seen',
  'tag',
  'kind',
  'previous kind',
  'kind before previous',
  'next kind',
  'kind after next',
  'third next kind',
  'quoted',
  'quotation',
  'words to opening',
  'words from closing',
  'subject kind',
  'subject rate',
  'subject distance',
  'that near',
  'verbs behind',
  'past',
  'progressive',
  'infinitive',
  'passive',
  'negated',
  'modal',
  'follows closing',
  'highest rate here',
  'rank here',
  'sentence words',
  'words before',
  'words behind',
  'quotation in sentence',
  'object kind',
  'object rate',
  'next words rate',
  'capital',
  'by behind',
  'pair rate',
  'pair seen',
  'subject and cue rate',
  'subject and cue seen',
  'object and cue rate',
  'object and cue seen',
  'place of sentence',
  'words of article',
  'quoted in article',
  'next but one rate',
  'cue before',
] as const;

type CueFeatures = Readonly<Record<(typeof CUE_FEATURES)[number], number>>;

const TAGS: Readonly<Record<string, number>> = { VERB: 0, AUX: 1, NOUN: 2, ADJ: 3, ADP: 4, ADV: 5, PROPN: 6 };
const CANDIDATE_TAGS = new Set(['VERB', 'NOUN', 'ADJ', 'ADP', 'AUX', 'SCONJ', 'PROPN', 'ADV']);
/** A word that is a cue this rarely can be left out at no loss. */
const TOO_RARE = 0.035;
const NEAR = 12;

type CueKeys = Readonly<Record<'word' | 'next' | 'form' | 'pair' | 'subject' | 'object', string>>;

/** The keys under which a word's rates are counted. */
export function keysOf(outline: Outline, at: number): CueKeys {
  const { tokens, sentences } = outline;
  const token = tokens[at];
  const { lemma } = token ?? NO_TOKEN;
  const subject = subjectOf(outline, at, sentences[token?.sentence ?? 0]?.from ?? at);
  const object = objectOf(outline, at);
  return {
    word: wordKey(outline, at),
    next: nextKey(outline, at),
    form: `${token?.lower}/${tokens[at - 1]?.kind ?? 0}`,
    pair: pairKey(outline, at),
    subject: subject ? `${sourceKey(outline, subject)} ${lemma}` : '',
    object: object ? `${lemma} ${sourceKey(outline, object)}` : '',
  };
}

/** The key of a word by itself: "say/VERB". */
export function wordKey({ tokens }: Outline, at: number): string {
  return `${tokens[at]?.lemma ?? ''}/${tokens[at]?.tag}`;
}

/** The key of a word with the next one: "call for". */
export function pairKey({ tokens }: Outline, at: number): string {
  return `${tokens[at]?.lemma ?? ''} ${tokens[at + 1]?.lower}`;
}

/** The key of a word with the kind of the next token: "say/8". */
export function nextKey({ tokens }: Outline, at: number): string {
  return `${tokens[at]?.lemma ?? ''}/${nextKind(tokens, at + 1)}`;
}

/** The phrase right after a word, or after one or two small words. */
function objectOf(outline: Outline, at: number): Phrase | undefined {
  const phrase = outline.phrases[outline.phraseFrom[at + 1] ?? 0];
  return phrase && phrase.from - at <= 3 ? phrase : undefined;
}

/** Whether a word may be a cue at all: "said", "according", "claim", "convinced". */
export function mayBeCue(outline: Outline, at: number, rates: Rates): boolean {
  const token = outline.tokens[at];
  if (!token || !CANDIDATE_TAGS.has(token.tag) || !/\p{L}/u.test(token.text)) return false;
  return rates.rate('word', wordKey(outline, at)) >= TOO_RARE;
}

/** The features of a word that may be a cue. */
function cueFeatures(outline: Outline, at: number, rates: Rates): CueFeatures {
  const { tokens, sentences } = outline;
  const token = tokens[at] ?? NO_TOKEN;
  const { from, to } = sentences[token.sentence] ?? { from: at, to: at + 1 };
  const keys = keysOf(outline, at);
  const kind = (offset: number): number =>
    at + offset < from || at + offset >= to ? 0 : (tokens[at + offset]?.kind ?? 0);
  const subject = subjectOf(outline, at, from);
  const object = outline.phrases[outline.phraseFrom[at + 1] ?? 0];
  const near = Math.min(to, at + NEAR);
  const group = verbGroup(tokens, at, from);
  const rivals = rivalsIn(outline, from, to, at, rates);
  return {
    'word rate': rates.rate('word', keys.word),
    'word seen': rates.seen('word', keys.word),
    'next rate': rates.rate('next', keys.next),
    'next seen': rates.seen('next', keys.next),
    'form rate': rates.rate('form', keys.form),
    'form seen': rates.seen('form', keys.form),
    tag: TAGS[token.tag] ?? 7,
    kind: token.kind,
    'previous kind': kind(-1),
    'kind before previous': kind(-2),
    'next kind': kind(1),
    'kind after next': kind(2),
    'third next kind': kind(3),
    quoted: Number(token.quotation >= 0),
    quotation: over(outline.quoted, from, to) / Math.max(1, to - from),
    'words to opening': distanceTo(tokens, at, 1, KIND.opening, to),
    'words from closing': distanceTo(tokens, at, -1, KIND.closing, from),
    'subject kind': kindOfPhrase(outline, subject),
    'subject rate': rateOfPhrase(outline, subject, rates),
    'subject distance': subject ? at - subject.to : NEAR * 2,
    'that near': countIn(outline, KIND.that, at + 1, near),
    'verbs behind': countIn(outline, KIND.verb, at + 1, to),
    past: Number(/(?:ed|said|told|wrote|thought)$/.test(token.lower)),
    progressive: Number(token.lower.endsWith('ing')),
    infinitive: Number(group.to),
    passive: Number(group.be && /(?:ed|n|t)$/.test(token.lower)),
    negated: Number(group.not),
    modal: Number(group.modal),
    'follows closing': Number(kind(-1) === KIND.closing),
    'highest rate here': rivals.highest,
    'rank here': rivals.rank,
    'sentence words': to - from,
    'words before': at - from,
    'words behind': to - at,
    'quotation in sentence': Number(over(outline.quoted, from, to) > 0),
    'object kind': kindOfPhrase(outline, object),
    'object rate': rateOfPhrase(outline, object, rates),
    'next words rate': rates.rate('word', wordKey(outline, at + 1)),
    capital: Number(/^\p{Lu}/u.test(token.text)),
    'by behind': Number(tokens[at + 1]?.lower === 'by'),
    'pair rate': rates.rate('pair', keys.pair),
    'pair seen': rates.seen('pair', keys.pair),
    'subject and cue rate': rates.rate('subject', keys.subject),
    'subject and cue seen': rates.seen('subject', keys.subject),
    'object and cue rate': rates.rate('object', keys.object),
    'object and cue seen': rates.seen('object', keys.object),
    'place of sentence': token.sentence,
    'words of article': Math.min(2000, tokens.length),
    'quoted in article': (outline.quoted.at(-1) ?? 0) / Math.max(1, tokens.length),
    'next but one rate': rates.rate('word', wordKey(outline, at + 2)),
    'cue before': rates.rate('word', wordKey(outline, at - 1)),
  };
}

/** The same as a row for the forest. */
export function cueRow(outline: Outline, at: number, rates: Rates): number[] {
  return rowOf(CUE_FEATURES, cueFeatures(outline, at, rates));
}

/** The nearest phrase before a word in its sentence. */
export function subjectOf(outline: Outline, at: number, from: number): Phrase | undefined {
  let place = (outline.phraseFrom[at] ?? 0) - 1;
  // A noun that may be a cue is in a phrase of its own.
  while (place >= 0 && (outline.phrases[place]?.to ?? 0) > at) place--;
  const phrase = outline.phrases[place];
  return phrase && phrase.from >= from && at - phrase.to < 2 * NEAR ? phrase : undefined;
}

/** What kind of token heads a phrase; 0 for none. */
export function kindOfPhrase({ tokens }: Outline, phrase: Phrase | undefined): number {
  return phrase ? (tokens[phrase.head]?.kind ?? 0) : 0;
}

/** The rate at which phrases with this head were sources. */
export function rateOfPhrase(outline: Outline, phrase: Phrase | undefined, rates: Rates): number {
  return phrase ? rates.rate('source', sourceKey(outline, phrase)) : 0;
}

/** All names share a key, depending on whether they have one word or more. */
export function sourceKey({ tokens }: Outline, { head, from }: Phrase): string {
  const token = tokens[head];
  if (token?.tag !== 'PROPN') return token?.lemma ?? '';
  return head > from && tokens[head - 1]?.tag === 'PROPN' ? 'A NAME' : 'NAME';
}

/** The words before a verb that belong to it: "have not been able to". */
export function verbGroup(
  tokens: readonly TaggedToken[],
  at: number,
  from: number,
): { start: number; be: boolean; to: boolean; not: boolean; modal: boolean } {
  let start = at;
  let [be, to, not, modal] = [false, false, false, false];
  for (; start > from; start--) {
    const token = tokens[start - 1];
    if (!token || !GROUP.has(token.kind)) break;
    be ||= token.lemma === 'be' || token.lower === 'been';
    to ||= token.kind === KIND.to;
    not ||= token.kind === KIND.not;
    modal ||= /^(?:will|would|can|could|may|might|must|should|'d|’d|'ll|’ll)$/.test(token.lower);
  }
  return { start, be, to, not, modal };
}

const GROUP: ReadonlySet<number> = new Set([KIND.auxiliary, KIND.adverb, KIND.not, KIND.to]);

const nextRates = new WeakMap<Rates, WeakMap<Outline, Float64Array>>();

/** The rate at which a word is a cue before what comes next; asked of the same words for each cue near them. */
export function nextRate(outline: Outline, at: number, rates: Rates): number {
  const byOutline = nextRates.get(rates) ?? new WeakMap<Outline, Float64Array>();
  nextRates.set(rates, byOutline);
  const known = byOutline.get(outline) ?? new Float64Array(outline.tokens.length + 1).fill(Number.NaN);
  byOutline.set(outline, known);
  const before = known[at] ?? Number.NaN;
  if (!Number.isNaN(before)) return before;
  const rate = rates.rate('next', nextKey(outline, at));
  if (at < known.length) known[at] = rate;
  return rate;
}

function rivalsIn(
  outline: Outline,
  from: number,
  to: number,
  at: number,
  rates: Rates,
): { highest: number; rank: number } {
  const own = nextRate(outline, at, rates);
  let [highest, rank] = [0, 0];
  for (let other = Math.max(from, at - 3 * NEAR); other < Math.min(to, at + 3 * NEAR); other++) {
    if (other === at || outline.tokens[other]?.tag !== 'VERB') continue;
    const rate = nextRate(outline, other, rates);
    highest = Math.max(highest, rate);
    if (rate > own) rank++;
  }
  return { highest, rank };
}

function distanceTo(
  tokens: readonly TaggedToken[],
  at: number,
  step: number,
  kind: number,
  bound: number,
): number {
  for (let distance = 1; distance < NEAR; distance++) {
    const other = at + step * distance;
    if (step > 0 ? other >= bound : other < bound) break;
    if (tokens[other]?.kind === kind) return distance;
  }
  return NEAR;
}

function nextKind(tokens: readonly TaggedToken[], from: number): number {
  const next = tokens[from];
  return next?.kind === KIND.adverb ? (tokens[from + 1]?.kind ?? 0) : (next?.kind ?? 0);
}

const NO_TOKEN: TaggedToken = {
  start: 0,
  end: 0,
  text: '',
  tag: 'X',
  lemma: '',
  paragraph: 0,
  sentence: 0,
  quotation: -1,
  lower: '',
  kind: 0,
};
