import { excerpt } from './excerpt/excerpt.ts';
import { explain } from './explanation.ts';
import { SHIPPED, type Weights } from './model/weights.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { readBest, rerank } from './reranking/reading.ts';
import { findIn, type Shelf, shelve } from './retrieval/shelf.ts';
import { hearSpeakers } from './speakers/hear.ts';
import { readSpeakerQuestion } from './speakers/speaker-question.ts';
import { summarise } from './summary/summary.ts';
import type { Article, Engine, Explanation, Outcome, Passage, QuestionAnalysis, Reader } from './types.ts';
import { confidenceOf, type Signals, signalsOf, type Verdict } from './verdict/answerability.ts';

const MOST_PASSAGES = 10;
const MOST_ANSWERS = 3;
/**
 * A passage is shown beside the best one while it trails it by no more than so much, in log-odds, or is itself more
 * likely than not to answer.
 */
const CLOSE_ENOUGH = 2;

export interface EngineOptions {
  /** Reads the best passages before they are ranked and judged; without one, words decide. */
  readonly reader?: Reader | undefined;
  /** Other weights than the shipped ones: to measure what was learned without some articles. */
  readonly weights?: Weights;
}

/** What an engine judges with. */
type Mind = Required<EngineOptions>;

interface Judgement {
  readonly question: QuestionAnalysis;
  readonly ranked: readonly Ranked[];
  readonly signals: Signals | undefined;
  readonly confidence: number;
}

/**
 * An engine over the articles. It alone knows the order of the stages: question → spelling → retrieve → evidence
 * (these four on a shelf) → rank → reading, where there is a reader → answerability → excerpt.
 */
export function createEngine(articles: readonly Article[], options: EngineOptions = {}): Engine {
  const mind = { reader: undefined, weights: SHIPPED, ...options };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shelves = new Map<string, Shelf>();
  const everything = shelve(articles);
  const find = (id: string): Article => {
    const article = byId.get(id);
    if (!article) throw new RangeError(`unknown article "${id}"`);
    return article;
  };
  const shelfOf = (id: string | undefined): Shelf => {
    if (id === undefined || (articles.length === 1 && byId.has(id))) return everything;
    const shelf = shelves.get(id) ?? shelve([find(id)]);
    shelves.set(id, shelf);
    return shelf;
  };
  return {
    articles,
    article: (id) => byId.get(id),
    ask: async (question, options = {}) => ask(question, shelfOf(options.article), mind),
    explain: async (question, options = {}) => explanationOf(question, shelfOf(options.article), mind),
    summary: (id, length) => summarise(find(id), length),
  };
}

async function ask(text: string, shelf: Shelf, mind: Mind): Promise<Outcome> {
  const { question, ranked, confidence } = await judge(text, shelf, mind);
  if (question.reason)
    return { status: 'not_found', reason: question.reason, confidence: 0, passages: [], more: [] };
  const outcome = outcomeOf(confidence, ranked, mind);
  const aboutSpeakers = readSpeakerQuestion(text);
  return aboutSpeakers ? hearSpeakers(outcome, aboutSpeakers, shelf) : outcome;
}

async function explanationOf(text: string, shelf: Shelf, mind: Mind): Promise<Explanation> {
  const { ranked, signals } = await judge(text, shelf, mind);
  return explain(ranked, signals, mind.weights, verdictOf(mind));
}

/** All stages up to the verdict. */
async function judge(text: string, shelf: Shelf, mind: Mind): Promise<Judgement> {
  const { question, weighed } = findIn(shelf, text);
  const byWords = rank(weighed, mind.weights.ranker);
  const ranked = mind.reader
    ? rerank(await readBest(text, byWords, mind.reader), mind.weights.reading.passage)
    : byWords;
  const signals = signalsOf(question, ranked, shelf.index);
  return { question, ranked, signals, confidence: confidenceOf(signals, verdictOf(mind)) };
}

function verdictOf({ reader, weights }: Mind): Verdict {
  return reader ? weights.reading.verdict : weights.verdict;
}

function outcomeOf(confidence: number, ranked: readonly Ranked[], mind: Mind): Outcome {
  const { answered, related } = verdictOf(mind);
  const nearest = ranked.slice(0, MOST_PASSAGES).map((each) => passageOf(each, mind.weights));
  if (confidence < related || nearest.length === 0) {
    return { status: 'not_found', reason: 'not_in_articles', confidence, passages: [], more: nearest };
  }
  const least = Math.min(0, (nearest[0]?.score ?? 0) - CLOSE_ENOUGH);
  const close = nearest.slice(0, MOST_ANSWERS).filter(({ score }) => score >= least).length;
  const status = confidence >= answered ? 'answered' : 'related';
  return { status, confidence, passages: nearest.slice(0, close), more: nearest.slice(close) };
}

function passageOf(ranked: Ranked, weights: Weights): Passage {
  const { article, paragraph } = ranked.candidate;
  return { article, paragraph, score: ranked.score, quotes: excerpt(ranked, weights) };
}
