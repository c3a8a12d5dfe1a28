import { ownKeys } from './concept.ts';
import type { Ranked } from './rank.ts';
import type { QuestionAnalysis } from './types.ts';

/** What tells "answers it" from "looks like it", of the best passage and the corpus; 0…1 each. */
export interface Signals {
  /** The share of the question that the section's heading speaks of, where it asks the same. */
  readonly heading: number;
  readonly proximity: number;
  readonly names: number;
  readonly type: number;
  readonly matter: number;
  readonly conflict: number;
  /** How far the passage speaks of the kind of thing that is asked for. */
  readonly focus: number;
  /** 1 where the question names something that no article speaks of. */
  readonly foreignName: number;
  /** The share of what is asked about besides names that no article speaks of. */
  readonly foreign: number;
  /** MiniSearch's score against the rarity of all that is asked: ½ where the two are equal. */
  readonly strength: number;
  /** How long the question is: 1 for eight concepts or more. */
  readonly length: number;
}

/** What of the index the confidence hangs on. */
interface Corpus {
  holds(key: string): boolean;
  idf(key: string): number;
}

/**
 * A logistic model: fitted on news questions with and without the paragraphs that answer them, on questions about
 * other matters, and on the golden questions, then rounded; `heading` is set higher by hand.
 */
export const MODEL: Readonly<Record<keyof Signals, number>> & { readonly bias: number } = {
  heading: 1.2,
  proximity: 0.7,
  names: 1.7,
  type: 0.8,
  matter: 0.55,
  conflict: -2,
  focus: 0.15,
  foreignName: -0.75,
  foreign: -0.7,
  strength: 1.4,
  length: -0.4,
  bias: -2.7,
};

/**
 * At this confidence and above the passages are shown as the answer. Chosen so that of questions which the article
 * does not answer few are: a false refusal still shows the passages, as related.
 */
export const ANSWERED = 0.65;
/** At this confidence and above the nearest passages are shown as related. */
export const RELATED = 0.3;

const LONG_QUESTION = 8;
/** How sure it is, 0…1, that the best ranked passage answers the question; 0 where there is none. */
export function confidenceOf(question: QuestionAnalysis, ranked: readonly Ranked[], corpus: Corpus): number {
  const [top] = ranked;
  if (!top) return 0;
  const signals = signalsOf(question, top, corpus);
  const sum = (Object.keys(signals) as (keyof Signals)[]).reduce(
    (total, name) => total + MODEL[name] * signals[name],
    MODEL.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** The signals of the best passage; what an explanation shows. */
export function signalsOf(question: QuestionAnalysis, top: Ranked, corpus: Corpus): Signals {
  const { concepts } = question;
  const foreign = concepts.filter((concept) => ![...concept.keys.keys()].some((key) => corpus.holds(key)));
  const matters = concepts.filter((concept) => !concept.named).length;
  const ideal = concepts.flatMap(ownKeys).reduce((sum, key) => sum + corpus.idf(key), 0);
  const { heading, proximity, names, type, matter, conflict, focus } = top.evidence;
  return {
    heading,
    proximity,
    names,
    type,
    matter,
    conflict,
    focus,
    foreignName: foreign.some((concept) => concept.named) ? 1 : 0,
    foreign: matters === 0 ? 0 : foreign.filter((concept) => !concept.named).length / matters,
    strength: top.candidate.score / (top.candidate.score + ideal || 1),
    length: Math.min(concepts.length, LONG_QUESTION) / LONG_QUESTION,
  };
}
