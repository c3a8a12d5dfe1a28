import { basename } from 'node:path';
import { z } from 'zod';
import type { Article } from '#engine/types.ts';
import { inFile, readJson } from './broken-file.ts';
import type { AskedArticle, AskedQuestion, Collection, ExpectedAnswer } from './collection.ts';
import { isUnread } from './held-back.ts';
import { plainArticle } from './plain-article.ts';

const QUESTION = z.object({
  question: z.string(),
  is_impossible: z.boolean().optional(),
  answers: z.array(z.object({ text: z.string(), answer_start: z.number().int().min(0) })).default([]),
});
const CONTEXT = z.object({ context: z.string(), qas: z.array(QUESTION) });
const FILE = z.object({
  data: z.array(z.object({ title: z.string().optional(), paragraphs: z.array(CONTEXT).min(1) })),
});

type Context = z.infer<typeof CONTEXT>;
type Question = z.infer<typeof QUESTION>;

/** A text with its place in the context that it comes from. */
interface TextPart {
  readonly text: string;
  readonly start: number;
}

/** Collections without articles, such as forum posts, are read as articles of so many texts. */
const GROUP = 30;
/** An "article" of more texts than this is such a collection, and so is a file whose articles are shorter than that. */
const LARGEST_ARTICLE = 200;
const SMALLEST_ARTICLE = 6;

/**
 * Reads a set in SQuAD's JSON shape (P. Rajpurkar et al., 2016 and 2018): a context is a paragraph, or, where an
 * article has just one that holds blank lines, the article. Throws a BrokenFile.
 */
export function readSquad(path: string): Collection {
  const { data } = readJson(path, FILE);
  return inFile(path, () => collectionOf(basename(path).replace(/\.json(?:\.gz)?$/, ''), data));
}

function collectionOf(name: string, data: z.infer<typeof FILE>['data']): Collection {
  const whole = data.every(({ paragraphs }) => paragraphs.length === 1 && isWhole(paragraphs[0]));
  if (whole) {
    return {
      name,
      articles: data.map(({ title, paragraphs }, at) => ({
        ...wholeArticle(title ?? name, at, paragraphs),
        read: isRead(name, paragraphs),
      })),
    };
  }
  const loose = isLoose(data.map(({ paragraphs }) => paragraphs.length));
  const articles = loose
    ? groups(data.flatMap(({ paragraphs }) => paragraphs)).map((paragraphs) => ({ title: name, paragraphs }))
    : data;
  return {
    name,
    articles: articles.map(({ title, paragraphs }, at) => ({
      ...articleOfContexts(title ?? name, at, paragraphs),
      // Of a collection each context was held back by itself: an article of thirty has some that were read.
      read: loose || isRead(name, paragraphs),
    })),
  };
}

function isRead(set: string, [first]: readonly Context[]): boolean {
  return first === undefined || !isUnread(set, first.context);
}

function isWhole(context: Context | undefined): boolean {
  return context !== undefined && /\n\s*\n/.test(context.context);
}

function isLoose(lengths: readonly number[]): boolean {
  const mean = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length);
  return lengths.length > 0 && (Math.max(...lengths) > LARGEST_ARTICLE || mean < SMALLEST_ARTICLE);
}

function groups<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / GROUP) }, (_, at) =>
    all.slice(at * GROUP, (at + 1) * GROUP),
  );
}

/** An article in one context, its paragraphs separated by blank lines. */
function wholeArticle(title: string, at: number, contexts: readonly Context[]): AskedArticle {
  const { context, qas } = contexts[0] ?? { context: '', qas: [] };
  const pieces = piecesOf(context);
  const article = articleOf(title, at, pieces);
  return { article, questions: qas.map((question) => asked(question, (start) => pieceAt(pieces, start))) };
}

function piecesOf(context: string): TextPart[] {
  return [...context.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)].map((match) => ({
    text: match[0].trimEnd(),
    start: match.index,
  }));
}

function pieceAt(pieces: readonly TextPart[], start: number): [number: number, start: number] {
  const at = Math.max(
    0,
    pieces.findLastIndex((piece) => piece.start <= start),
  );
  return [at + 1, pieces[at]?.start ?? 0];
}

function articleOfContexts(title: string, at: number, contexts: readonly Context[]): AskedArticle {
  const kept = contexts.filter(({ context }) => context.trim() !== '');
  const pieces = kept.map(({ context }) => pieceOf(context));
  return {
    article: articleOf(title, at, pieces),
    questions: kept.flatMap(({ qas }, place) =>
      qas.map((question) => asked(question, () => [place + 1, pieces[place]?.start ?? 0])),
    ),
  };
}

/** A context as one paragraph: its blank lines are lines with a space in place of a break, so that no offset moves. */
function pieceOf(context: string): TextPart {
  const text = context.replace(/\r/g, ' ').replace(/\n(?=\s*\n)/g, ' ');
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), start };
}

function asked(question: Question, homeOf: (start: number) => [number, number]): AskedQuestion {
  const answers = question.is_impossible ? [] : question.answers;
  return {
    text: question.question,
    answers: answers.map(({ text, answer_start }): ExpectedAnswer => {
      const [paragraph, start] = homeOf(answer_start);
      const from = Math.max(0, answer_start - start);
      return { paragraph, span: { start: from, end: from + text.length } };
    }),
  };
}

function articleOf(title: string, at: number, pieces: readonly TextPart[]): Article {
  return plainArticle(
    `${at + 1}`,
    title,
    pieces.map(({ text }) => text),
  );
}
