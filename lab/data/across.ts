import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from '#engine/types.ts';
import { inFile, readJson } from './broken-file.ts';
import { plainArticle } from './plain-article.ts';

const FOLDER = new URL('../across/', import.meta.url);
/** The project's own sets that weights are learned from. */
const LEARNED = ['across.json', 'encyclopedic.json'];

/**
 * SQuAD's shape (P. Rajpurkar et al., 2018), with the languages of articles and questions, and of those that are impossible,
 * whether they are about something else than the article.
 */
const FILE = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      language: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              language: z.string(),
              question: z.string(),
              is_impossible: z.boolean().optional(),
              elsewhere: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Whether a file is such a set: the languages of its articles and questions are stated. */
export function isAskedAcross(path: string): boolean {
  return FILE.safeParse(readJson(path, z.unknown())).success;
}

/** A question of some language, and the number of the paragraph that answers it; none if nothing does. */
export interface ForeignQuestion {
  readonly language: string;
  readonly text: string;
  readonly paragraph?: number;
  /** Whether it is about something else than the article. */
  readonly isElsewhere: boolean;
}

/** An article, its language, and what is asked of it in others. */
export interface ArticleAskedAcross {
  readonly article: Article;
  readonly language: string;
  readonly questions: readonly ForeignQuestion[];
}

/** Reads a set in which questions and articles are in several languages. Throws a BrokenFile. */
export function readAskedAcross(path: string): readonly ArticleAskedAcross[] {
  const { data } = readJson(path, FILE);
  return inFile(path, () =>
    data.map(({ title, language, paragraphs }, at) => ({
      article: plainArticle(
        `across-${at + 1}`,
        title,
        paragraphs.map(({ context }) => context),
      ),
      language,
      questions: paragraphs.flatMap(({ qas }, place) =>
        qas.map((each) => ({
          language: each.language,
          text: each.question,
          isElsewhere: each.elsewhere ?? false,
          ...(each.is_impossible ? {} : { paragraph: place + 1 }),
        })),
      ),
    })),
  );
}

/** The project's own questions that weights are learned from. */
export function learnedAcross(): readonly ArticleAskedAcross[] {
  return LEARNED.flatMap((file) => readAskedAcross(acrossPath(file)));
}

/** The path of one of the project's own sets. */
export function acrossPath(file: string): string {
  return fileURLToPath(new URL(file, FOLDER));
}
