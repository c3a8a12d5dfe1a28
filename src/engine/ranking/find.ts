import { analyseQuestion } from '#engine/question/question.ts';
import type { ArticleIndex } from '#engine/retrieval/article-index.ts';
import type { Candidate, QuestionAnalysis } from '#engine/types.ts';
import { type Weighed, weigh } from './evidence.ts';
import { type Nearness, UNKNOWN } from './nearness.ts';

/** A question, and every paragraph that may answer it. */
export interface Findings {
  readonly question: QuestionAnalysis;
  readonly weighed: readonly Weighed[];
  readonly nearness: Nearness;
}

/** How many of the paragraphs nearest by words are weighed. */
const CANDIDATES = 50;

/**
 * The stages up to the ranking: question → retrieve → evidence; `language` is that of the question. What is nearest in
 * meaning is weighed with what words find.
 */
export function findIn(index: ArticleIndex, text: string, language = 'en', nearness = UNKNOWN): Findings {
  const question = analyseQuestion(text, language);
  if (question.reason) return { question, weighed: [], nearness };
  const found = withOthers(index.search(question.concepts, CANDIDATES), index);
  const held = new Set(found.map(({ paragraph }) => paragraph));
  const near = nearness.nearest.filter(({ paragraph }) => !held.has(paragraph));
  return { question, weighed: weigh(question, [...found, ...near], index.idf), nearness };
}

/**
 * Adds the paragraphs that share no word with the question, while there is room: some answer it in other words, and
 * some questions have hardly a word to search for ("what is her age").
 */
function withOthers(found: readonly Candidate[], { articles }: ArticleIndex): readonly Candidate[] {
  if (found.length >= CANDIDATES) return found;
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  if (paragraphs > CANDIDATES) return found;
  const held = new Set(found.map(({ paragraph }) => paragraph));
  const others = articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) => (held.has(paragraph) ? [] : { article, paragraph, score: 0 })),
  );
  return [...found, ...others];
}
