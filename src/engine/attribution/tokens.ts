import { findQuotations, type Quotation } from '#engine/text/quotations.ts';
import { type TaggedWord, tagWords } from '#engine/text/tagger.ts';
import type { Paragraph } from '#engine/types.ts';

/** A word or mark of an article, and its place. */
export interface TaggedToken extends TaggedWord {
  readonly paragraph: number;
  /** Its sentence's place among all of the article's. */
  readonly sentence: number;
  /** The place of its quotation, marks included, among all of the article's; −1 outside quotations. */
  readonly quotation: number;
  readonly lower: string;
  /** Its role for its neighbours: one of `KIND`. */
  readonly kind: number;
}

/** A half-open range of an article's tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An article's words in one row, with the ranges of its sentences and quotations. */
export interface TaggedArticle {
  readonly tokens: readonly TaggedToken[];
  readonly sentences: readonly Range[];
  readonly quotations: readonly (Quotation & Range)[];
}

/** The role of a token for its neighbours. Similar roles have neighbouring numbers, since trees ask "at most". */
export const KIND = {
  none: 0,
  end: 1,
  comma: 2,
  dash: 3,
  colon: 4,
  bracket: 5,
  closing: 6,
  opening: 7,
  that: 8,
  question: 9,
  who: 10,
  to: 11,
  not: 12,
  of: 13,
  preposition: 14,
  conjunction: 15,
  adverb: 16,
  auxiliary: 17,
  verb: 18,
  adjective: 19,
  number: 20,
  noun: 21,
  determiner: 22,
  name: 23,
  pronoun: 24,
  other: 25,
  hyphen: 26,
} as const;

const BY_TAG: Readonly<Record<string, number>> = {
  ADP: KIND.preposition,
  SCONJ: KIND.preposition,
  CCONJ: KIND.conjunction,
  ADV: KIND.adverb,
  AUX: KIND.auxiliary,
  VERB: KIND.verb,
  ADJ: KIND.adjective,
  NUM: KIND.number,
  NOUN: KIND.noun,
  DET: KIND.determiner,
  PROPN: KIND.name,
  PRON: KIND.pronoun,
};
const BY_WORD: Readonly<Record<string, number>> = {
  that: KIND.that,
  whether: KIND.question,
  if: KIND.question,
  how: KIND.question,
  what: KIND.question,
  why: KIND.question,
  where: KIND.question,
  when: KIND.question,
  who: KIND.who,
  which: KIND.who,
  whom: KIND.who,
  to: KIND.to,
  not: KIND.not,
  never: KIND.not,
  "n't": KIND.not,
  'n’t': KIND.not,
  of: KIND.of,
  ',': KIND.comma,
  ':': KIND.colon,
  '(': KIND.bracket,
  ')': KIND.bracket,
  '[': KIND.bracket,
  ']': KIND.bracket,
  '.': KIND.end,
  '!': KIND.end,
  '?': KIND.end,
  ';': KIND.end,
  '–': KIND.dash,
  '—': KIND.dash,
  '--': KIND.dash,
  '-': KIND.dash,
};

/** Reads the words of an article's paragraphs. */
export function tagArticle(paragraphs: readonly Paragraph[]): TaggedArticle {
  const quotations = findQuotations(paragraphs);
  const tokens: TaggedToken[] = [];
  let [sentence, quotation] = [0, 0];
  for (const { text, number, sentences } of paragraphs) {
    let within = 0;
    for (const word of tagWords(text)) {
      while (within + 1 < sentences.length && word.start >= (sentences[within]?.end ?? 0)) within++;
      while (isBehind(word, number, quotations[quotation])) quotation++;
      const quoted = isIn(word, number, quotations[quotation]) ? quotation : -1;
      const token = tokenOf(word, number, sentence + within, quoted, quotations[quotation]);
      tokens.push(isHyphen(word, text) ? { ...token, kind: KIND.hyphen } : token);
    }
    sentence += sentences.length;
  }
  return {
    tokens,
    sentences: rangesBy(tokens, sentence, (token) => token.sentence),
    quotations: rangesBy(tokens, quotations.length, (token) => token.quotation).flatMap((range, at) => {
      const found = quotations[at];
      return found ? [{ ...found, ...range }] : [];
    }),
  };
}

function tokenOf(
  word: TaggedWord,
  paragraph: number,
  sentence: number,
  quotation: number,
  quoted: Quotation | undefined,
): TaggedToken {
  const lower = word.text.toLowerCase();
  const kind = quotation >= 0 && quoted ? markKind(word, quoted) : undefined;
  return { ...word, paragraph, sentence, quotation, lower, kind: kind ?? kindOf(word.tag, lower) };
}

/** A hyphen inside a word, which the tagger splits off: "Vega-Ortiz", "second-place". */
function isHyphen({ text: mark, start, end }: TaggedWord, text: string): boolean {
  return mark === '-' && /[\p{L}\p{N}.]-[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), end + 1));
}

function markKind(word: TaggedWord, { start, end }: Quotation): number | undefined {
  if (/[\p{L}\p{N}]/u.test(word.text)) return undefined;
  if (word.start < start + 2 && /^["“„«‘'`]+$/.test(word.text)) return KIND.opening;
  return word.end > end - 2 && /^["”»’']+$/.test(word.text) ? KIND.closing : undefined;
}

function kindOf(tag: string, lower: string): number {
  return BY_WORD[lower] ?? BY_TAG[tag] ?? KIND.other;
}

function isBehind(word: TaggedWord, paragraph: number, quotation: Quotation | undefined): boolean {
  if (!quotation) return false;
  return (
    quotation.paragraph < paragraph || (quotation.paragraph === paragraph && quotation.end <= word.start)
  );
}

function isIn(word: TaggedWord, paragraph: number, quotation: Quotation | undefined): boolean {
  return quotation?.paragraph === paragraph && quotation.start <= word.start && word.start < quotation.end;
}

/** For each place, the range of its tokens, which follow each other. */
function rangesBy(
  tokens: readonly TaggedToken[],
  count: number,
  placeOf: (token: TaggedToken) => number,
): Range[] {
  const ranges: Range[] = Array.from({ length: count }, () => ({ from: 0, to: 0 }));
  for (const [at, token] of tokens.entries()) {
    const place = placeOf(token);
    if (place < 0) continue;
    const { from, to } = ranges[place] ?? { from: 0, to: 0 };
    ranges[place] = { from: to === 0 ? at : from, to: at + 1 };
  }
  return ranges;
}
