import { join } from 'node:path';
import type { AskedArticle, AskedQuestion, Collection } from '#lab/data/collection.ts';
import { readSquad } from '#lab/data/squad.ts';
import type { Course } from './forests.ts';
import { lessonsOf, strangeLessonsOf } from './lessons.ts';

/** A set to learn from: every n-th question of it, and its weight. */
export interface CourseSource {
  readonly path: string;
  readonly every: number;
  readonly weight: number;
  /** News: the verdict learns from it, also without the answering paragraphs. */
  readonly news?: boolean;
  /** Only the articles that the reader has not seen are learned from, since it is of them that most is missing. */
  readonly unreadOnly?: boolean;
}

export const SOURCES: readonly CourseSource[] = [
  { path: 'newsqa/newsqa.json', every: 1, weight: 1.5, news: true },
  { path: 'squad2/squad2.json', every: 2, weight: 1 },
  { path: 'squadshifts/new_wiki_v1.0.json', every: 8, weight: 0.7 },
  { path: 'squadshifts/reddit_v1.0.json', every: 8, weight: 0.5 },
  { path: 'reading/coqa-cnn/coqa-cnn.json.gz', every: 1, weight: 1.5, news: true, unreadOnly: true },
  { path: 'reading/covidqa/covidqa.json.gz', every: 1, weight: 0.7, unreadOnly: true },
  { path: 'reading/squad1-train/squad1-train.json.gz', every: 20, weight: 0.7, unreadOnly: true },
];

const FOLDS = 6;

/** One course an article of the source, in the set's order. */
export function coursesOf(data: string, source: CourseSource): Course[] {
  const { path, every, weight, news = false, unreadOnly = false } = source;
  const all = thinned(readSquad(join(data, path)), every);
  const articles = unreadOnly ? all.filter(({ read }) => !read) : all;
  return articles.map((article, place) => ({
    lessons: lessonsOf(article, news),
    strange: news ? strangeLessonsOf(article, strangers(articles, place)) : [],
    weight,
    forVerdict: news,
    unread: article.read === false,
  }));
}

/** The questions of another article, which is in the same fold of two, three or six. */
function strangers(articles: readonly AskedArticle[], place: number): readonly AskedQuestion[] {
  return (articles[place + FOLDS] ?? articles[place - FOLDS])?.questions ?? [];
}

function thinned({ articles }: Collection, every: number): AskedArticle[] {
  return articles.map(({ questions, ...article }) => ({
    ...article,
    questions: questions.filter((_, at) => at % every === 0),
  }));
}
