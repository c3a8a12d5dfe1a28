import { analyseQuestion } from '#engine/question/question.ts';
import { createSpeller, type Speller } from '#engine/question/spelling.ts';
import { type Weighed, weigh } from '#engine/ranking/evidence.ts';
import type { Article, Candidate, QuestionAnalysis } from '#engine/types.ts';
import { createIndex, type Index } from './retrieve.ts';

/** What is asked as one: all articles, or a single one. */
export interface Shelf {
  readonly articles: readonly Article[];
  /** How many the articles have in all. */
  readonly paragraphs: number;
  readonly index: Index;
  readonly speller: Speller;
}

/** A question as asked of a shelf, and every paragraph that may answer it. */
export interface Findings {
  readonly question: QuestionAnalysis;
  readonly weighed: readonly Weighed[];
}

/** So many of the paragraphs nearest by words are weighed. */
const CANDIDATES = 50;

/** Puts articles on a shelf. */
export function shelve(articles: readonly Article[]): Shelf {
  const index = createIndex(articles);
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  return { articles, paragraphs, index, speller: createSpeller(index) };
}

/** The stages up to the ranking: question → spelling → retrieve → evidence. */
export function findIn(shelf: Shelf, text: string): Findings {
  const { index, speller } = shelf;
  const asked = analyseQuestion(text);
  if (asked.reason) return { question: asked, weighed: [] };
  const question = { ...asked, concepts: asked.concepts.map(speller.repair) };
  const found = index.search(question.concepts, CANDIDATES);
  return { question, weighed: weigh(question, withOthers(found, shelf), index.idf) };
}

/**
 * With the paragraphs that share no word with the question, while there is room: some speak of it in other words,
 * and some questions hold hardly a word ("what is her age").
 */
function withOthers(found: readonly Candidate[], { articles, paragraphs }: Shelf): readonly Candidate[] {
  if (found.length >= CANDIDATES || paragraphs > CANDIDATES) return found;
  const held = new Set(found.map(({ paragraph }) => paragraph));
  const others = articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) => (held.has(paragraph) ? [] : { article, paragraph, score: 0 })),
  );
  return [...found, ...others];
}
