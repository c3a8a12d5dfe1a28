import type { Weights } from '#engine/model/weights.ts';
import { match } from '#engine/question/concept.ts';
import type { Ranked } from '#engine/ranking/rank.ts';
import { keysOfSentence } from '#engine/ranking/sentence-keys.ts';
import { terms } from '#engine/terms/terms.ts';
import { quoteOf } from '#engine/text/article.ts';
import { leansOnBefore, misleadsAlone } from '#engine/text/leaning.ts';
import type { Candidate, Paragraph, QuestionAnalysis, Quote } from '#engine/types.ts';
import { SAME_QUESTION } from './breadth.ts';
import { besideWithType, logOddsOf } from './excerpt.ts';
import { leadsIn, sentencesLedInto } from './lead-in.ts';
import { isRunInHeading } from './run-in-heading.ts';
import { spansOf } from './spans.ts';
import { ASKS_WHETHER, HELD, holdsOpposite } from './whether.ts';

/** The most sentences quoted of a paragraph that answers by itself; what they lean on or lead in to comes on top. */
export const MOST_SENTENCES = 2;
/** Two sentences that make no longer a paragraph than this are quoted together. */
const SHORT_PARAGRAPH = 280;
/** A second sentence is quoted where it has the answer with this probability. */
const SECOND = 0.25;
/** And one that goes on from the best, where it has this. */
const GOING_ON = 0.05;
/** It goes on from the sentence before; or says outright what that means. */
const GOES_ON = /^["“‘'(]*(?:this|that|it|these|those)\b/i;
const EXPLAINS =
  /^["“‘'(]*(?:this|that|it|these|those)(?: also)? (?:means?|meant|includes?|included|involves?|requires?|allows?|lets?|makes?|is (?:because|why|how|when|where|called|known))\b/i;
/**
 * What a sentence with figures, or with names, that the question lacks gains in a broad question, in log-odds. Under a
 * heading that asks the same, all sentences are about the question, and the figures tell the most. Set by hand: the
 * questions that the trees were trained on have one answer.
 */
const FIGURES_GAIN = { elsewhere: 1.5, underHeading: 4 } as const;
const NAMES_GAIN = 0.5;

/** The quotes that are shown of a ranked paragraph which answers by itself. */
export function quotesToShow(ranked: Ranked, question: QuestionAnalysis, weights: Weights): Quote[] {
  const { paragraph } = ranked.candidate;
  const places = sentencesToQuote(ranked, question, MOST_SENTENCES, weights);
  return spansOf(paragraph, places).map((span) => quoteOf(paragraph, span));
}

/**
 * The places of a ranked paragraph's sentences to quote: the likeliest or, with `most` of two, perhaps the second too;
 * with each the one that it leans on, the one that goes on from it and answers as well, and what it leads in to.
 */
export function sentencesToQuote(
  ranked: Ranked,
  question: QuestionAnalysis,
  most: number,
  weights: Weights,
): ReadonlySet<number> {
  const { paragraph } = ranked.candidate;
  const textAt = (at: number): string => {
    const span = paragraph.sentences[at];
    return span ? paragraph.text.slice(span.start, span.end) : '';
  };
  const quotable = quotableIn(paragraph, textAt);
  if (most > 1 && quotable.length <= 2 && paragraph.text.length <= SHORT_PARAGRAPH) return new Set(quotable);
  const odds = logOddsOf(ranked, weights);
  const worth = (most > 1 ? odds : odds.map((each, at) => each + factsGain(ranked, at))).map(Math.exp);
  const all = worth.reduce((sum, each) => sum + each, 0);
  const shareOf = (at: number): number => (worth[at] ?? 0) / all;
  const [best = 0, second] = quotable.toSorted((a, b) => shareOf(b) - shareOf(a) || a - b);
  const needed = [
    ...leanedOnBy(best, paragraph),
    ...(saysNoMore(ranked.candidate, best, question) ? [best + 1] : []),
    ...withWhatIsLacked(best, question, textAt),
  ];
  const chosen = new Set([
    best,
    ...besideWithType(ranked, question, best),
    ...needed.filter((at) => quotable.includes(at)),
  ]);
  const next = textAt(best + 1);
  if (EXPLAINS.test(next) || (GOES_ON.test(next) && shareOf(best + 1) >= GOING_ON)) chosen.add(best + 1);
  const mayHaveSecond = most > 1 && chosen.size === 1 && second !== undefined;
  if (mayHaveSecond && shareOf(second) >= SECOND && !leansOnBefore(paragraph, second)) chosen.add(second);
  for (const at of [...chosen]) {
    if (leadsIn(textAt(at))) for (const led of sentencesLedInto(paragraph, at)) chosen.add(led);
  }
  return chosen;
}

/** The sentences before the best one that it needs to be understood, or not to be misunderstood. */
function leanedOnBy(best: number, paragraph: Paragraph): readonly number[] {
  const before: number[] = [];
  for (let at = best; at === best ? leansOnBefore(paragraph, at) : misleadsAlone(paragraph, at); at--) {
    before.push(at - 1);
  }
  return before;
}

/**
 * The neighbour of the best sentence that has a word of a yes-or-no question, or its opposite, which the best sentence lacks: "Did
 * the city refuse?" is answered not by "The city wanted to name a street after her" but by the next sentence, "She refused".
 */
function withWhatIsLacked(
  best: number,
  { text: asked, concepts }: QuestionAnalysis,
  textAt: (at: number) => string,
): readonly number[] {
  if (!ASKS_WHETHER.test(asked)) return [];
  const held = new Set(terms(textAt(best)));
  const lacked = concepts.filter((concept) => !concept.named && match(concept, held) < HELD);
  const hasIt = (at: number): boolean => {
    const beside = new Set(terms(textAt(at)));
    return lacked.some((concept) => match(concept, beside) === 1 || holdsOpposite(asked, concept, beside));
  };
  return [best + 1, best - 1].filter(hasIt).slice(0, 1);
}

/** Whether a sentence says only what the question says, and does not tell whether something is so: "The sea flickers on some cards." */
function saysNoMore(candidate: Candidate, at: number, { text: asked, concepts }: QuestionAnalysis): boolean {
  if (ASKS_WHETHER.test(asked)) return false;
  return keysOfSentence(candidate, at).every((key) => concepts.some(({ keys }) => (keys.get(key) ?? 0) > 0));
}

function factsGain({ evidence, sentences }: Ranked, at: number): number {
  const { newNumbers = 0, newNames = 0 } = sentences[at] ?? {};
  const ofFigures = FIGURES_GAIN[evidence.heading >= SAME_QUESTION ? 'underHeading' : 'elsewhere'];
  return (newNumbers > 0 ? ofFigures : 0) + (newNames > 0 ? NAMES_GAIN : 0);
}

/** All sentences but a heading that the paragraph begins with. */
function quotableIn({ sentences }: Paragraph, textAt: (at: number) => string): readonly number[] {
  const places = [...sentences.keys()];
  return places.length > 1 && isRunInHeading(textAt(0)) ? places.slice(1) : places;
}
