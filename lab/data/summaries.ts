import { z } from 'zod';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import { readJson } from './broken-file.ts';

/** A person's summary of an article. */
export interface WriterSummary {
  readonly article_id: string;
  readonly article: string;
  readonly summary: string;
}

/** An article and everything that people wrote to sum it up. */
export interface SummedUpArticle {
  readonly article: Article;
  readonly references: readonly string[];
}

const RECORDS = z
  .array(z.object({ article_id: z.string(), article: z.string(), summary: z.string() }))
  .min(1);

/** The summaries of a file. Throws a BrokenFile. */
export function readSummaries(path: string): WriterSummary[] {
  return readJson(path, RECORDS);
}

/** The records by article, in the order in which the articles first come. */
export function summedUpArticles(records: readonly WriterSummary[]): SummedUpArticle[] {
  const byId = new Map<string, { text: string; references: string[] }>();
  for (const { article_id, article, summary } of records) {
    const known = byId.get(article_id) ?? { text: article, references: [] };
    known.references.push(summary);
    byId.set(article_id, known);
  }
  return [...byId].map(([id, { text, references }]) => ({ article: plainArticle(id, text), references }));
}

/** Each line is a paragraph, also one that looks like a heading or an item of a list. */
function plainArticle(id: string, text: string): Article {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const body = lines.map((line) => line.replace(/^\s*(?=[#\-*>+])/, '\\')).join('\n\n');
  return createArticle(id, { title: id, publication: 'unknown' }, body);
}
