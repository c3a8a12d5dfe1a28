import { probability } from '#engine/model/trees.ts';
import type { AnswerabilityWeights } from '#engine/model/weights.ts';
import { ownKeys } from '#engine/question/concept.ts';
import type { Ranked } from '#engine/ranking/rank.ts';
import { HIGHEST_RARITY, rarity } from '#engine/terms/embeddings.ts';
import type { QuestionAnalysis } from '#engine/types.ts';

/** What tells an answer from a passage that only looks like one. */
export interface Signals {
  /** The best passage's log-odds, its lead over the next, and the weight of all others together. */
  readonly best: number;
  readonly lead: number;
  readonly others: number;
  /** The best passage's, as in its evidence. */
  readonly heading: number;
  readonly proximity: number;
  readonly names: number;
  readonly type: number;
  readonly typeAnywhere: number;
  readonly matter: number;
  readonly conflict: number;
  readonly focus: number;
  readonly strength: number;
  readonly context: number;
  readonly sentenceGeneral: number;
  readonly missingRarity: number;
  readonly meaning: number;
  /** 1 if the question has a name that no article has. */
  readonly foreignName: number;
  /** The share of the other concepts that no article has. */
  readonly foreign: number;
  /** The rarity of the rarest concept that none of the best ten passages matches, 0…1. */
  readonly unheard: number;
  /** How long the question is: 1 for eight concepts or more. */
  readonly concepts: number;
  /** The reader's score of the best passage, and its highest score of any other; absent without a reader. */
  readonly reader?: number;
  readonly readerOthers?: number;
}

export type SignalName = keyof Signals;

/** What the confidence needs of the index. */
interface KeyHolder {
  holds(key: string): boolean;
}

const LONG_QUESTION = 8;
const LOOKED_AT = 10;
/** Log-odds never count as lower, so that a single candidate is not surer than the best of many. */
const FLOOR = -8;

/** The probability that the best passage answers the question; 0 if nothing was found. */
export function confidenceOf(signals: Signals | undefined, { bias, weights }: AnswerabilityWeights): number {
  if (!signals) return 0;
  const names = Object.keys(weights) as SignalName[];
  return probability(names.reduce((sum, name) => sum + (weights[name] ?? 0) * (signals[name] ?? 0), bias));
}

/** The signals of a ranking; undefined if nothing was found. */
export function signalsOf(
  question: QuestionAnalysis,
  ranked: readonly Ranked[],
  corpus: KeyHolder,
): Signals | undefined {
  const [top, second] = ranked;
  if (!top) return undefined;
  const { evidence } = top;
  return {
    best: Math.max(FLOOR, top.score),
    lead: Math.min(4, top.score - (second?.score ?? FLOOR)),
    others: Math.log(0.01 + sum(ranked.slice(1).map(({ score }) => probability(score)))),
    heading: evidence.heading,
    proximity: evidence.proximity,
    names: evidence.names,
    type: evidence.type,
    typeAnywhere: evidence.typeAnywhere,
    matter: evidence.matter,
    conflict: evidence.conflict,
    focus: evidence.focus,
    strength: evidence.strength / (1 + evidence.strength),
    context: evidence.context,
    sentenceGeneral: evidence.sentenceGeneral,
    missingRarity: evidence.missingRarity,
    meaning: evidence.meaning,
    ...foreignSignals(question, corpus),
    unheard: unheard(question, ranked.slice(0, LOOKED_AT)),
    concepts: Math.min(question.concepts.length, LONG_QUESTION) / LONG_QUESTION,
    ...readerSignals(ranked),
  };
}

function readerSignals(ranked: readonly Ranked[]): Pick<Signals, 'reader' | 'readerOthers'> {
  const [best, ...others] = ranked.flatMap(({ readerScore }) => readerScore?.answers ?? []);
  return best === undefined ? {} : { reader: best, readerOthers: Math.max(FLOOR, ...others) };
}

function foreignSignals(
  { concepts }: QuestionAnalysis,
  corpus: KeyHolder,
): Pick<Signals, 'foreignName' | 'foreign'> {
  const foreign = concepts.filter((concept) => ![...concept.keys.keys()].some((key) => corpus.holds(key)));
  const matters = concepts.filter(({ named }) => !named).length;
  return {
    foreignName: foreign.some(({ named }) => named) ? 1 : 0,
    foreign: matters === 0 ? 0 : foreign.filter(({ named }) => !named).length / matters,
  };
}

function unheard({ concepts }: QuestionAnalysis, ranked: readonly Ranked[]): number {
  const gaps = concepts.map((concept, at) => {
    const nearest = Math.max(0, ...ranked.map(({ held }) => held[at] ?? 0));
    return (1 - nearest) * (Math.max(...ownKeys(concept).map(rarity)) / HIGHEST_RARITY);
  });
  return Math.max(0, ...gaps);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
