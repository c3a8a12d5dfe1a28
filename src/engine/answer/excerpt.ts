import { predict } from '#engine/model/trees.ts';
import type { Weights } from '#engine/model/weights.ts';
import type { Weighed } from '#engine/ranking/evidence.ts';
import type { Ranked } from '#engine/ranking/rank.ts';
import { blended } from '#engine/ranking/rerank.ts';
import { sentenceFeaturesOf } from '#engine/ranking/sentence-features.ts';
import { quoteOf } from '#engine/text/article.ts';
import { leansOnBefore, repliesToBefore } from '#engine/text/leaning.ts';
import type { Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';
import { spansOf } from './spans.ts';
import { thingAsked } from './thing-asked.ts';

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
export function excerpt(ranked: Ranked, question: QuestionAnalysis, weights: Weights): Quote[] {
  const { paragraph } = ranked.candidate;
  const whole = ranked.evidence.heading >= SAME_QUESTION ? WHOLE_IN_SECTION : SHORT_PARAGRAPH;
  if (paragraph.text.length <= whole || paragraph.sentences.length < 2) return [wholeOf(paragraph)];
  const wanted = chosen(ranked, question, logOddsOf(ranked, weights));
  return spansOf(paragraph, wanted).map((span) => quoteOf(paragraph, span));
}

/** These decide both what is judged and what is shown. */
const known = new WeakMap<Ranked, readonly number[]>();

/** For each sentence, the log-odds that it has the answer: by its words and, if it was read, by the reader. */
export function logOddsOf(ranked: Ranked, weights: Weights): readonly number[] {
  const odds = known.get(ranked) ?? workOutOdds(ranked, weights);
  known.set(ranked, odds);
  return odds;
}

function workOutOdds(ranked: Ranked, { sentences, reranking }: Weights): number[] {
  const byWords = sentenceFeaturesOf(ranked).map((features) => predict(sentences, features));
  const read = ranked.readerScore?.sentences;
  const odds = read ? byWords.map((odds, at) => blended(reranking.sentence, odds, read[at] ?? 0)) : byWords;
  const repeats = ranked.sentences.map((each) => each.repeats);
  const { paragraph } = ranked.candidate;
  return odds.map((each, at) => {
    // A short reply to the same question answers it, in whatever words.
    const isReply = (repeats[at - 1] ?? 0) >= SAME_QUESTION && repliesToBefore(paragraph, at);
    const own = isReply ? Math.max(each, odds[at - 1] ?? each) : each;
    return own - REPETITION_COST * (repeats[at] ?? 0);
  });
}

/** All sentences of a paragraph as one quote. */
export function wholeOf(paragraph: Paragraph): Quote {
  const first = paragraph.sentences[0];
  const last = paragraph.sentences.at(-1);
  return quoteOf(paragraph, { start: first?.start ?? 0, end: last?.end ?? paragraph.text.length });
}

/** The likeliest sentences with those that they lean on, as long as they fit; `logOdds` has one value a sentence. */
function chosen(
  weighed: Weighed,
  question: QuestionAnalysis,
  logOdds: readonly number[],
): ReadonlySet<number> {
  const { paragraph } = weighed.candidate;
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
  return new Set([...wanted, ...besideWithType(weighed, question, order[0] ?? 0)]);
}

/** If the likeliest sentence lacks the number, the date or another thing that is asked for: the one beside it that has it. */
export function besideWithType(
  { candidate, sentences }: Weighed,
  question: QuestionAnalysis,
  at: number,
): readonly number[] {
  const asked = thingAsked(question);
  const thing = asked?.isInAnswer ? asked : undefined;
  const { text } = candidate.paragraph;
  const holds = (place: number): boolean => {
    const found = sentences[place];
    if (!found) return false;
    return thing ? thing.tells.test(text.slice(found.span.start, found.span.end)) : found.type === 1;
  };
  const lacks = thing ? !holds(at) : sentences[at]?.type === 0;
  return lacks ? [at + 1, at - 1].filter(holds).slice(0, 1) : [];
}

function lengthOf({ sentences }: Paragraph, chosen: ReadonlySet<number>): number {
  return sentences.reduce((sum, { start, end }, at) => (chosen.has(at) ? sum + end - start : sum), 0);
}

function withLeanedOn(paragraph: Paragraph, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(wanted);
  for (const at of wanted) {
    for (let back = at; !all.has(back - 1) && leansOnBefore(paragraph, back); back--) all.add(back - 1);
  }
  return all;
}
