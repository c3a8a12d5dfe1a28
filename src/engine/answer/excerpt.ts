import { predict } from '#engine/model/trees.ts';
import type { Weights } from '#engine/model/weights.ts';
import type { SentenceEvidence, Weighed } from '#engine/ranking/evidence.ts';
import type { Ranked } from '#engine/ranking/rank.ts';
import { blended } from '#engine/ranking/rerank.ts';
import { sentenceFeaturesOf } from '#engine/ranking/sentence-features.ts';
import { quoteOf } from '#engine/text/article.ts';
import { leansBack } from '#engine/text/leaning.ts';
import type { Paragraph, Quote } from '#engine/types.ts';
import { spansOf } from './spans.ts';

/** Paragraphs up to this length (UTF-16 code units) are quoted whole: cutting them would only cost context. */
const SHORT_PARAGRAPH = 280;
/** If the heading asks the same as the question, paragraphs up to this length are quoted whole. */
const WHOLE_IN_SECTION = 600;
const SAME_QUESTION = 0.5;
/** Of a longer paragraph at most this share is quoted. */
const LARGEST_SHARE = 0.6;
/** What a sentence loses that asks what the question asks, in log-odds. */
const REPETITION_COST = 5;
/** Sentences are added until the answer is among them with this probability. */
const LIKELY = 0.95;

/**
 * The sentences of a ranked paragraph that are judged: a short paragraph, or one under a heading that asks the same,
 * whole; of a longer one the sentences that most likely hold the answer, and before each the sentence that it
 * leans on. Neighbours become one quote. In the paragraph's order, never empty. Which of them are shown is chosen after
 * the verdict.
 */
export function excerpt(ranked: Ranked, weights: Weights): Quote[] {
  const { paragraph } = ranked.candidate;
  const whole = ranked.evidence.heading >= SAME_QUESTION ? WHOLE_IN_SECTION : SHORT_PARAGRAPH;
  if (paragraph.text.length <= whole || paragraph.sentences.length < 2) return [wholeOf(paragraph)];
  return spansOf(paragraph, chosen(ranked, logOddsOf(ranked, weights))).map((span) =>
    quoteOf(paragraph, span),
  );
}

/** For each sentence, the log-odds that it has the answer: by its words and, if it was read, by the reader. */
export function logOddsOf(ranked: Ranked, { sentences, reranking }: Weights): number[] {
  const byWords = sentenceFeaturesOf(ranked).map((features) => predict(sentences, features));
  const read = ranked.readerScore?.sentences;
  const odds = read ? byWords.map((odds, at) => blended(reranking.sentence, odds, read[at] ?? 0)) : byWords;
  return odds.map((each, at) => each - REPETITION_COST * (ranked.sentences[at]?.repeats ?? 0));
}

/** All sentences of a paragraph as one quote. */
export function wholeOf(paragraph: Paragraph): Quote {
  const first = paragraph.sentences[0];
  const last = paragraph.sentences.at(-1);
  return quoteOf(paragraph, { start: first?.start ?? 0, end: last?.end ?? paragraph.text.length });
}

/** The likeliest sentences with those that they lean on, as long as they fit; `logOdds` has one value a sentence. */
function chosen({ candidate, sentences }: Weighed, logOdds: readonly number[]): ReadonlySet<number> {
  const { paragraph } = candidate;
  const most = LARGEST_SHARE * paragraph.text.length;
  const worth = logOdds.map(Math.exp);
  const all = worth.reduce((sum, each) => sum + each, 0);
  const order = [...logOdds.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  let wanted: ReadonlySet<number> = new Set();
  let likelihood = 0;
  for (const at of order) {
    const more = withLeanedOn(paragraph, new Set([...wanted, at]));
    if (wanted.size > 0 && (likelihood >= LIKELY || lengthOf(paragraph, more) > most)) break;
    wanted = more;
    likelihood += (worth[at] ?? 0) / all;
  }
  return new Set([...wanted, ...besideWithType(sentences, order[0] ?? 0)]);
}

/** If the likeliest sentence lacks the number or the date asked for: the one beside it that has it. */
export function besideWithType(sentences: readonly SentenceEvidence[], at: number): number[] {
  if (sentences[at]?.type !== 0) return [];
  return [at + 1, at - 1].filter((beside) => sentences[beside]?.type === 1).slice(0, 1);
}

function lengthOf({ sentences }: Paragraph, chosen: ReadonlySet<number>): number {
  return sentences.reduce((sum, { start, end }, at) => (chosen.has(at) ? sum + end - start : sum), 0);
}

function withLeanedOn(paragraph: Paragraph, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(wanted);
  for (const at of wanted) {
    for (let back = at; back > 0 && leans(paragraph, back); back--) all.add(back - 1);
  }
  return all;
}

function leans(paragraph: Paragraph, at: number): boolean {
  const span = paragraph.sentences[at];
  return span !== undefined && leansBack(paragraph.text.slice(span.start, span.end));
}
