import type { FoundAttribution } from './find.ts';
import { type Outline, over, type Phrase } from './phrases.ts';
import { KIND, type Range } from './tokens.ts';

/** Nouns for what somebody says or thinks: "in the words of the prosecutor", "to use the defence's phrase". */
const WORDS =
  /^(?:words?|phrase|view|opinion|telling|reckoning|estimation|estimate|judg(?:e)?ment|eyes|version|description|formulation|language|assessment|parlance)$/;
const OPENS = /^(?:in|by|on|from|to|borrowing|using)$/;
const USES = /^(?:use|borrow|quote)$/;
/** What parts a clause from the one before. */
const APART: ReadonlySet<number> = new Set([
  KIND.comma,
  KIND.dash,
  KIND.colon,
  KIND.bracket,
  KIND.opening,
  KIND.end,
]);
const FARTHEST = 4;
const FEWEST_NAMES = 2;
const FEWEST_QUOTED = 4;
const CONFIDENCE = 0.8;
/** How far behind its beginning a source is sought. */
const NEAR = 12;
const LONGEST_SOURCE = 16;

/** What is attributed by other means than a verb of saying, in order. */
export function findByMeans(outline: Outline): FoundAttribution[] {
  const { tokens } = outline;
  return tokens.flatMap(({ lower, quotation }, at): FoundAttribution[] => {
    if (quotation >= 0) return [];
    if (WORDS.test(lower)) return inWordsOf(outline, at);
    return lower === 'for' ? isForSomebody(outline, at) : [];
  });
}

/** "In the words of the prosecutor, …" and "to use the defence's phrase, …". */
function inWordsOf(outline: Outline, noun: number): FoundAttribution[] {
  const { tokens } = outline;
  const sentence = sentenceOf(outline, noun);
  if (tokens[noun + 1]?.kind === KIND.of) {
    const opener = beginning(outline, noun, sentence);
    const phrase = phraseFromToken(outline, noun + 2);
    if (opener === undefined || !phrase || phrase.from > noun + 2) return [];
    const to = sourceEnd(outline, phrase, sentence.to);
    return found(outline, noun, { from: phrase.from, to }, { from: opener, to }, sentence);
  }
  const owner = ownerBefore(outline, noun, sentence.from);
  const opener = owner ? beginning(outline, owner.from, sentence) : undefined;
  if (!owner || opener === undefined) return [];
  return found(outline, noun, owner, { from: opener, to: noun + 1 }, sentence);
}

/** "For one of the guests, the judgment is “a start”." */
function isForSomebody(outline: Outline, at: number): FoundAttribution[] {
  const { tokens } = outline;
  const sentence = sentenceOf(outline, at);
  const phrase = phraseFromToken(outline, at + 1);
  if (at !== sentence.from || !phrase || phrase.from !== at + 1) return [];
  const to = sourceEnd(outline, phrase, sentence.to);
  const names = tokens.slice(phrase.from, to).filter(({ tag }) => tag === 'PROPN').length;
  const quoted = over(outline.quoted, to, sentence.to);
  if (tokens[to]?.kind !== KIND.comma || names < FEWEST_NAMES || quoted < FEWEST_QUOTED) return [];
  return found(outline, at, { from: phrase.from, to }, { from: at, to }, sentence);
}

/** All of a sentence but the words that name the source, which open it or interrupt it. */
function found(
  outline: Outline,
  cue: number,
  source: Range,
  opening: Range,
  sentence: Range,
): FoundAttribution[] {
  const content = [
    { from: sentence.from, to: opening.from },
    { from: opening.to, to: sentence.to },
  ].filter((range) => over(outline.words, range.from, range.to) > 0);
  if (content.length === 0) return [];
  const certainty = { cue: CONFIDENCE, source: CONFIDENCE, content: CONFIDENCE };
  return [{ cue, source, content, certainty, confidence: CONFIDENCE, sourceConfidence: CONFIDENCE }];
}

/** Where "in the", "to use the" before a word begins; it opens its clause. */
function beginning(outline: Outline, at: number, sentence: Range): number | undefined {
  const { tokens } = outline;
  for (let place = at - 1; place >= Math.max(sentence.from, at - FARTHEST); place--) {
    const { lower = '', lemma = '' } = tokens[place] ?? {};
    const isUse = USES.test(tokens[place + 1]?.lemma ?? '') || lower === 'using' || lower === 'borrowing';
    if (OPENS.test(lower) && (lower !== 'to' || isUse)) {
      const isOpening = place === sentence.from || APART.has(tokens[place - 1]?.kind ?? 0);
      const isQuoting = !isUse || over(outline.quoted, sentence.from, sentence.to) > 0;
      return isOpening && isQuoting ? place : undefined;
    }
    if (lemma !== 'the' && !USES.test(lemma)) return undefined;
  }
  return undefined;
}

/** The owner right before a noun: "the defence" of "the defence's phrase", "his" of "his own words". */
function ownerBefore(outline: Outline, noun: number, from: number): Range | undefined {
  const { tokens, phrases, phraseFrom } = outline;
  const at = tokens[noun - 1]?.lower === 'own' ? noun - 2 : noun - 1;
  if (/^(?:his|her|their)$/.test(tokens[at]?.lower ?? '')) return { from: at, to: at + 1 };
  if (!/^['’]s?$/.test(tokens[at]?.lower ?? '')) return undefined;
  for (let place = Math.min(phraseFrom[at] ?? 0, phrases.length - 1); place >= 0; place--) {
    const phrase = phrases[place];
    if (!phrase || phrase.from < from || at - phrase.from > NEAR) return undefined;
    if (phrase.from < at) return { from: phrase.from, to: at };
  }
  return undefined;
}

/** The end of a source and its appositions: the last comma before the verb, or the phrase's end. */
function sourceEnd(outline: Outline, phrase: Phrase, to: number): number {
  const { tokens } = outline;
  let end = phrase.to;
  for (let at = phrase.to; at < Math.min(to, phrase.from + LONGEST_SOURCE); at++) {
    const kind = tokens[at]?.kind;
    if (kind === KIND.verb || kind === KIND.auxiliary || kind === KIND.opening) break;
    if (kind === KIND.comma) end = at;
  }
  return end;
}

function phraseFromToken({ phrases, phraseFrom }: Outline, at: number): Phrase | undefined {
  return phrases[phraseFrom[at] ?? phrases.length];
}

function sentenceOf({ tokens, sentences }: Outline, at: number): Range {
  return sentences[tokens[at]?.sentence ?? 0] ?? { from: at, to: at + 1 };
}
