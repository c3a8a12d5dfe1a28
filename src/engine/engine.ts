import { confidenceOf, signalsOf } from './answerability.ts';
import { excerpt } from './excerpt.ts';
import { explain } from './explanation.ts';
import { type Ranked, rank } from './rank.ts';
import { findIn, type Shelf, shelve } from './shelf.ts';
import { summarise } from './summary.ts';
import type { Article, Engine, Explanation, Outcome, Passage } from './types.ts';
import { SHIPPED, type Weights } from './weights.ts';

const MOST_PASSAGES = 10;
const MOST_ANSWERS = 3;
/** A passage is shown beside the best one while it trails it by no more than so much, in log-odds. */
const CLOSE_ENOUGH = 2;

/**
 * An engine over the articles. It alone knows the order of the stages: question → spelling → retrieve → evidence
 * (these four on a shelf) → rank → answerability → excerpt.
 */
export function createEngine(articles: readonly Article[], weights: Weights = SHIPPED): Engine {
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
    ask: async (question, options = {}) => ask(question, shelfOf(options.article), weights),
    explain: async (question, options = {}) => explanationOf(question, shelfOf(options.article), weights),
    summary: (id, length) => summarise(find(id), length),
  };
}

function ask(text: string, shelf: Shelf, weights: Weights): Outcome {
  const { question, weighed } = findIn(shelf, text);
  if (question.reason)
    return { status: 'not_found', reason: question.reason, confidence: 0, passages: [], more: [] };
  const ranked = rank(weighed, weights.ranker);
  const confidence = confidenceOf(signalsOf(question, ranked, shelf.index), weights.verdict);
  return outcomeOf(confidence, ranked, weights);
}

function explanationOf(text: string, shelf: Shelf, { ranker, verdict }: Weights): Explanation {
  const { question, weighed } = findIn(shelf, text);
  const ranked = rank(weighed, ranker);
  return explain(ranked, signalsOf(question, ranked, shelf.index), ranker, verdict);
}

function outcomeOf(confidence: number, ranked: readonly Ranked[], weights: Weights): Outcome {
  const { answered, related } = weights.verdict;
  const nearest = ranked.slice(0, MOST_PASSAGES).map((each) => passageOf(each, weights));
  if (confidence < related || nearest.length === 0) {
    return { status: 'not_found', reason: 'not_in_articles', confidence, passages: [], more: nearest };
  }
  const best = nearest[0]?.score ?? 0;
  const close = nearest.slice(0, MOST_ANSWERS).filter(({ score }) => score >= best - CLOSE_ENOUGH).length;
  const status = confidence >= answered ? 'answered' : 'related';
  return { status, confidence, passages: nearest.slice(0, close), more: nearest.slice(close) };
}

function passageOf(ranked: Ranked, { sentences }: Weights): Passage {
  const { article, paragraph } = ranked.candidate;
  return { article, paragraph, score: ranked.score, quotes: excerpt(ranked, sentences) };
}
