import { KIND, type Range, type TaggedArticle, type TaggedToken } from './tokens.ts';

/** A noun phrase without its complements: "Russian Foreign Minister Sergey Lavrov", "his office", "who". */
export interface Phrase extends Range {
  /** The place of its last noun, name or pronoun. */
  readonly head: number;
}

/** An article with its noun phrases, and running counts that make any stretch of it quick to describe. */
export interface Outline extends TaggedArticle {
  readonly phrases: readonly Phrase[];
  /** For each token, the place of the first phrase that begins there or later. */
  readonly phraseFrom: Int32Array;
  readonly counts: ReadonlyMap<number, Int32Array>;
  /** For each token, how many before it are within quotations. */
  readonly quoted: Int32Array;
  /** For each token, how many before it are words. */
  readonly words: Int32Array;
}

const INSIDE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM']);
const HEADS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
/** No phrase has more words, not even a row of a thousand stars. */
const LONGEST_PHRASE = 40;
const COUNTED = [
  KIND.verb,
  KIND.auxiliary,
  KIND.comma,
  KIND.conjunction,
  KIND.that,
  KIND.who,
  KIND.closing,
  KIND.opening,
  KIND.dash,
  KIND.preposition,
  KIND.to,
];

/** Finds an article's noun phrases. */
export function outlineOf(article: TaggedArticle): Outline {
  const { tokens } = article;
  const phrases = phrasesOf(tokens);
  const phraseFrom = new Int32Array(tokens.length + 1).fill(phrases.length);
  for (let place = phrases.length - 1; place >= 0; place--) phraseFrom[phrases[place]?.from ?? 0] = place;
  for (let at = tokens.length - 1; at >= 0; at--)
    phraseFrom[at] = Math.min(phraseFrom[at] ?? 0, phraseFrom[at + 1] ?? 0);
  return {
    ...article,
    phrases,
    phraseFrom,
    counts: new Map(COUNTED.map((kind) => [kind, running(tokens, (token) => token.kind === kind)])),
    quoted: running(tokens, ({ quotation }) => quotation >= 0),
    words: running(tokens, isWord),
  };
}

/** How many tokens of a kind are in a range. */
export function countIn({ counts }: Outline, kind: number, from: number, to: number): number {
  return from < to ? over(counts.get(kind), from, to) : 0;
}

/** How much a running count grew over a range. */
export function over(running: Int32Array | undefined, from: number, to: number): number {
  return (running?.[to] ?? 0) - (running?.[from] ?? 0);
}

/** Whether a token is more than a mark. */
export function isWord({ text }: TaggedToken): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function running(tokens: readonly TaggedToken[], holds: (token: TaggedToken) => boolean): Int32Array {
  const sums = new Int32Array(tokens.length + 1);
  for (const [at, token] of tokens.entries()) sums[at + 1] = (sums[at] ?? 0) + Number(holds(token));
  return sums;
}

function phrasesOf(tokens: readonly TaggedToken[]): Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  while (from < tokens.length) {
    const phrase = phraseAt(tokens, from);
    if (phrase) phrases.push(phrase);
    from = phrase?.to ?? from + 1;
  }
  return phrases;
}

/** The phrase that begins at a token. A pronoun is a phrase by itself; a determiner begins a new one. */
function phraseAt(tokens: readonly TaggedToken[], from: number): Phrase | undefined {
  const first = tokens[from];
  if (!first || first.kind === KIND.that || !opensPhrase(first)) return undefined;
  if (isPronoun(first)) return { from, to: from + 1, head: from };
  let [to, head] = [from, -1];
  for (; to < from + LONGEST_PHRASE; to++) {
    const token = tokens[to];
    if (!token || token.sentence !== first.sentence || token.quotation !== first.quotation) break;
    const owner = /^['’]s?$/.test(token.lower) && head === to - 1 && INSIDE.has(tokens[to + 1]?.tag ?? '');
    if (owner || isWithinWord(tokens, to)) continue;
    if (!INSIDE.has(token.tag) || token.kind === KIND.who || token.kind === KIND.that) break;
    if (head >= 0 && (token.tag === 'DET' || isPronoun(token))) break;
    if (HEADS.has(token.tag)) head = to;
  }
  return head < 0 ? undefined : { from, to: head + 1, head };
}

/** A hyphen inside a word, or the part after it: "the grey-haired senator", "Kim Jong-un". */
function isWithinWord(tokens: readonly TaggedToken[], at: number): boolean {
  if (tokens[at]?.kind === KIND.hyphen) return true;
  if (tokens[at - 1]?.kind !== KIND.hyphen) return false;
  const isName = (place: number) => tokens[place]?.tag === 'PROPN';
  return !HEADS.has(tokens[at]?.tag ?? '') || (isName(at - 2) && !isName(at));
}

function opensPhrase({ tag, kind }: TaggedToken): boolean {
  return INSIDE.has(tag) || kind === KIND.who;
}

/** "He" and "who", not "his". */
export function isPronoun({ tag, lower, kind }: TaggedToken): boolean {
  return kind === KIND.who || (tag === 'PRON' && !/^(?:his|her|its|their|our|my|your)$/.test(lower));
}
