import { thresholdsAmong } from '#engine/answer/verdict.ts';
import type { Thresholds } from '#engine/model/weights.ts';
import type { AskedArticle, AskedQuestion } from '#lab/data/collection.ts';
import { withoutAnswers } from '#lab/learning/lessons.ts';
import type { Contestant } from './contestants.ts';
import type { SystemReply } from './systems.ts';

/** A question and the reply to it. */
export interface Marked {
  readonly question: AskedQuestion;
  readonly reply: SystemReply;
}

/** What a system replied to the questions of one article. */
export interface ArticleReplies {
  readonly answerable: readonly Marked[];
  readonly unanswerable: readonly Marked[];
  /** Its confidence in the answerable questions, asked of the article without the paragraphs that answer them. */
  readonly removed: readonly number[];
}

/** All replies of a system to a set, article by article. */
export interface Transcript {
  readonly system: string;
  readonly thresholds?: Thresholds;
  readonly articles: readonly ArticleReplies[];
  /** For all questions, with the opening of their articles. */
  readonly milliseconds: number;
  /** For each question alone. */
  readonly millisecondsEach: readonly number[];
}

/** Asks every contestant every question; with `removed`, also about the articles without the answering paragraphs. */
export async function askAll(
  articles: readonly AskedArticle[],
  contestants: readonly Contestant[],
  removed: boolean,
): Promise<Transcript[]> {
  return inTurn(contestants, (each) => transcriptOf(articles, each, removed));
}

async function transcriptOf(
  articles: readonly AskedArticle[],
  { name, systemFor, asks, thresholds }: Contestant,
  removed: boolean,
): Promise<Transcript> {
  const started = performance.now();
  const each: number[] = [];
  const marked = await inTurn(articles.entries(), async ([place, asked]) => {
    if (!asks(asked)) return [];
    const ask = systemFor(place).open(asked.article, asked.beside);
    return inTurn(asked.questions, async (question): Promise<Marked> => {
      const from = performance.now();
      const reply = await ask(question.text);
      each.push(performance.now() - from);
      return { question, reply };
    });
  });
  const milliseconds = performance.now() - started;
  const replies = await inTurn(articles.entries(), async ([place, asked]) => ({
    answerable: (marked[place] ?? []).filter(({ question }) => question.answers.length > 0),
    unanswerable: (marked[place] ?? []).filter(({ question }) => question.answers.length === 0),
    removed:
      removed && asks(asked)
        ? await confidencesWithout(asked, (article) => systemFor(place).open(article))
        : [],
  }));
  return {
    system: name,
    ...(thresholds && { thresholds: thresholdsAmong(thresholds, 1 + (articles[0]?.beside?.length ?? 0)) }),
    articles: replies,
    milliseconds,
    millisecondsEach: each,
  };
}

async function confidencesWithout(
  { article, questions }: AskedArticle,
  open: ReturnType<Contestant['systemFor']>['open'],
): Promise<number[]> {
  const asked = questions.filter(({ answers }) => answers.length > 0);
  const confidences = await inTurn(asked, async (question) => {
    const rest = withoutAnswers(article, question);
    return rest ? [(await open(rest)(question.text)).confidence] : [];
  });
  return confidences.flat();
}

/** Works on one after the other, since times are measured and the contestants share one model. */
export async function inTurn<T, R>(all: Iterable<T>, work: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const each of all) done.push(await work(each));
  return done;
}
