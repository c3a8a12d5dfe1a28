import { ANSWERED, confidenceOf, RELATED } from './answerability.ts';
import { weigh } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { analyseQuestion } from './question.ts';
import { type Ranked, rank } from './rank.ts';
import { createIndex, type Index } from './retrieve.ts';
import { createSpeller, type Speller } from './spelling.ts';
import { summarise } from './summary.ts';
import type { Article, Engine, Outcome, Passage, QuestionAnalysis } from './types.ts';

const CANDIDATES = 50;
const MOST_PASSAGES = 10;
const MOST_ANSWERS = 3;
/** A passage is shown beside the best one while its score is at least this share of the best one's. */
const CLOSE_ENOUGH = 0.55;

/** What is asked as one: all articles, or a single one. */
interface Shelf {
  readonly index: Index;
  readonly speller: Speller;
}

/**
 * An engine over the articles. It alone knows the order of the stages: question → spelling → retrieve → evidence
 * → rank → answerability → excerpt.
 */
export function createEngine(articles: readonly Article[]): Engine {
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
    ask: (question, options = {}) => ask(analyseQuestion(question), shelfOf(options.article)),
    summary: (id, length) => summarise(find(id), length),
  };
}

function shelve(articles: readonly Article[]): Shelf {
  const index = createIndex(articles);
  return { index, speller: createSpeller(index) };
}

function ask(asked: QuestionAnalysis, { index, speller }: Shelf): Outcome {
  if (asked.reason)
    return { status: 'not_found', reason: asked.reason, confidence: 0, passages: [], more: [] };
  const question = { ...asked, concepts: asked.concepts.map(speller.repair) };
  const candidates = index.search(question.concepts, CANDIDATES);
  const ranked = rank(weigh(question, candidates, index.idf));
  return verdict(confidenceOf(question, ranked, index), ranked);
}

function verdict(confidence: number, ranked: readonly Ranked[]): Outcome {
  const nearest = ranked.slice(0, MOST_PASSAGES).map(passageOf);
  if (confidence < RELATED || nearest.length === 0) {
    return { status: 'not_found', reason: 'not_in_articles', confidence, passages: [], more: nearest };
  }
  const best = nearest[0]?.score ?? 0;
  const close = nearest.slice(0, MOST_ANSWERS).filter(({ score }) => score >= CLOSE_ENOUGH * best).length;
  const status = confidence >= ANSWERED ? 'answered' : 'related';
  return { status, confidence, passages: nearest.slice(0, close), more: nearest.slice(close) };
}

function passageOf(ranked: Ranked): Passage {
  const { article, paragraph } = ranked.candidate;
  return { article, paragraph, score: ranked.score, quotes: excerpt(ranked) };
}
