import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Article } from '#engine/types.ts';
import { readJson } from '#lab/data/broken-file.ts';
import type { Collection } from '#lab/data/collection.ts';
import { askAll } from './asking.ts';
import type { Contestant } from './contestants.ts';
import { type RankingScores, rankingOf } from './ranking.ts';
import { confidencesIn, type VerdictScores, verdictsOf } from './verdicts.ts';

/** A system's figures on one file of golden questions. */
export interface GoldenScores {
  readonly file: string;
  readonly unanswerable: number;
  readonly ranking: RankingScores;
  readonly verdicts: readonly VerdictScores[];
}

const QUESTIONS = z.array(
  z.object({ question: z.string(), article: z.string(), expected: z.array(z.number().int().positive()) }),
);

/** The golden questions of a folder, by file, in the order of the names. Throws a BrokenFile. */
export function readGoldenSets(folder: string, articles: readonly Article[]): Collection[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => readGoldenSet(join(folder, file), articles));
}

/** The golden questions of one file. Throws a BrokenFile. */
export function readGoldenSet(path: string, articles: readonly Article[]): Collection {
  return { name: basename(path), articles: askedOf(path, articles) };
}

/** Whether a file has golden questions: it is a list, while other sets are objects. Throws a BrokenFile. */
export function isGoldenFile(path: string): boolean {
  return Array.isArray(readJson(path, z.unknown()));
}

function askedOf(path: string, articles: readonly Article[]): Collection['articles'] {
  const asked = readJson(path, QUESTIONS);
  const unknown = asked.find((each) => articles.every(({ id }) => id !== each.article));
  if (unknown)
    throw new Error(
      `${path} asks the article "${unknown.article}"; put it into the corpus, or take the question out`,
    );
  const named = articles.filter(({ id }) => asked.some((each) => each.article === id));
  return named.map((article) => ({
    article,
    questions: asked
      .filter((each) => each.article === article.id)
      .map(({ question, expected }) => ({
        text: question,
        answers: expected.map((paragraph) => ({ paragraph, span: { start: 0, end: 0 } })),
      })),
  }));
}

/** The figures of every contestant, file by file. */
export async function measureGolden(
  sets: readonly Collection[],
  contestants: readonly Contestant[],
): Promise<GoldenScores[]> {
  const scores: GoldenScores[] = [];
  for (const { name, articles } of sets) {
    for (const transcript of await askAll(articles, contestants, false)) {
      scores.push({
        file: name,
        unanswerable: transcript.articles.flatMap((each) => each.unanswerable).length,
        ranking: rankingOf(transcript),
        verdicts: verdictsOf(
          transcript.system,
          transcript.thresholds,
          transcript.articles.map(confidencesIn),
        ),
      });
    }
  }
  return scores;
}
