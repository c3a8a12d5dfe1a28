import { compareRevisions, numbersOf } from '#articles/paragraph-changes.ts';
import { checkWording, type WordingCheck } from '#articles/wording/check.ts';
import { type FoundPlaces, findPhrase } from '#articles/wording/find.ts';
import {
  type Article,
  type AskOptions,
  type Attribution,
  attributionsOfPart,
  type Comparison,
  compareOn,
  createArticle,
  type DatedEvent,
  type Engine,
  type Explanation,
  type Figure,
  figuresOf,
  type Metadata,
  type Outcome,
  partsOf,
  type Summary,
  type SummaryLength,
  termsOfArticle,
  timelineOf,
} from '#engine/index.ts';

/** Gives an engine over some articles, made when it is first asked for. */
export type Engines = (articles: readonly Article[]) => Engine;

type Articles = readonly Article[];

/**
 * What may take long, and so is done beside the loop that talks to Discord. A job is a function of articles and plain
 * data; articles and paragraphs in its result are those that it was given.
 */
export const jobs = {
  read: (_: Engines, id: string, metadata: Metadata, body: string): Article =>
    createArticle(id, metadata, body),
  ask: (engines: Engines, articles: Articles, question: string, options: AskOptions = {}): Promise<Outcome> =>
    engines(articles).ask(question, options),
  explain: (
    engines: Engines,
    articles: Articles,
    question: string,
    options: AskOptions = {},
  ): Promise<Explanation> => engines(articles).explain(question, options),
  summary: (engines: Engines, articles: Articles, id: string, length: SummaryLength): Promise<Summary> =>
    engines(articles).summary(id, length),
  compare: (engines: Engines, articles: Articles, topic: string, chosen: Articles): Promise<Comparison> =>
    compareOn(engines(articles), topic, chosen),
  /** Has known what an index takes of an article, where the work is done. */
  terms: (_: Engines, article: Article): void => void termsOfArticle(article),
  /** Who says what in one of the parts in which an article is read. */
  attributions: (_: Engines, article: Article, part: number): readonly Attribution[] => {
    const found = partsOf(article)[part];
    return found ? attributionsOfPart(article, found) : [];
  },
  figures: (_: Engines, article: Article): readonly Figure[] => figuresOf(article),
  timeline: (_: Engines, article: Article): readonly DatedEvent[] => timelineOf(article),
  phrase: (_: Engines, articles: Articles, phrase: string): FoundPlaces => findPhrase(articles, phrase),
  wordings: (_: Engines, articles: Articles, wordings: readonly string[]): readonly WordingCheck[] =>
    wordings.map((wording) => checkWording(articles, wording)),
  /** As `numbersOf` has them. */
  changes: (_: Engines, before: Article, after: Article): Uint32Array =>
    numbersOf(compareRevisions(before, after)),
} as const;

export type JobName = keyof typeof jobs;

type WithoutFirst<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/** What a job is given, besides the engines. */
export type JobInput<N extends JobName> = WithoutFirst<Parameters<(typeof jobs)[N]>>;
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** Does a job where it is called. */
export async function doJob(engines: Engines, name: JobName, input: readonly unknown[]): Promise<unknown> {
  const job: (engines: Engines, ...input: never[]) => unknown = jobs[name];
  return job(engines, ...(input as never[]));
}
