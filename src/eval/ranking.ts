import { withoutAnswers } from '../learning/lessons.ts';
import type { AskedArticle, AskedQuestion } from './collection.ts';
import { areaOverGroups, type Figure, meanOverGroups } from './measures.ts';
import type { Reply, System } from './systems.ts';

/** How a system answers the questions of a set; shares 0…1. */
export interface RankingScores {
  readonly system: string;
  readonly questions: number;
  readonly first: Figure;
  readonly topThree: Figure;
  /** The mean of 1, ½, ⅓ … of the place of the right paragraph, 0 beyond the tenth. */
  readonly reciprocalRank: Figure;
  /** Of all answerable questions: the first passage's quotes hold an answer whole. */
  readonly quoteHolds?: Figure;
  /** The share of the first passage that its quotes take, where that has over 280 characters. */
  readonly quoteTakes?: Figure;
  /** Confidence in answerable questions against the set's unanswerable ones. */
  readonly unanswerable?: Figure;
  /** The same against the articles without the paragraphs that answer. */
  readonly removed?: Figure;
  readonly millisecondsAQuestion: number;
}

/** A set's figures, Verbatim's first. */
export interface SetScores {
  readonly set: string;
  readonly articles: number;
  readonly systems: readonly RankingScores[];
}

/** A question's reply, with what is right. */
interface Marked {
  readonly question: AskedQuestion;
  readonly reply: Reply;
}

const LONG_PARAGRAPH = 280;

/** Asks a system every question of some articles; `systemFor` gives the one that has not seen the article. */
export async function measureRanking(
  articles: readonly AskedArticle[],
  systemFor: (place: number) => System,
  removed: boolean,
): Promise<RankingScores> {
  const started = performance.now();
  const marked: Marked[][] = [];
  for (const [place, { article, questions }] of articles.entries()) {
    const ask = systemFor(place).open(article);
    marked.push(await inTurn(questions, async (question) => ({ question, reply: await ask(question.text) })));
  }
  const spent = performance.now() - started;
  const answerable = marked.map((each) => each.filter(({ question }) => question.answers.length > 0));
  const unanswerable = marked.map((each) => each.filter(({ question }) => question.answers.length === 0));
  const over = (value: (each: Marked) => number) => meanOverGroups(answerable.map((each) => each.map(value)));
  const quotes = answerable.flat().some(({ reply }) => reply.best);
  return {
    system: systemFor(0).name,
    questions: answerable.flat().length,
    first: over((each) => Number(placeOf(each) === 1)),
    topThree: over((each) => Number(placeOf(each) <= 3)),
    reciprocalRank: over((each) => (placeOf(each) <= 10 ? 1 / placeOf(each) : 0)),
    ...(quotes && {
      quoteHolds: over((each) => Number(quoteHolds(each))),
      quoteTakes: quoteTakes(answerable),
    }),
    ...(unanswerable.flat().length > 0 && {
      unanswerable: areaOverGroups(
        answerable.map((each, at) => ({
          positive: confidences(each),
          negative: confidences(unanswerable[at] ?? []),
        })),
      ),
    }),
    ...(removed && { removed: await removedArea(articles, answerable, systemFor) }),
    millisecondsAQuestion: spent / Math.max(1, marked.flat().length),
  };
}

async function removedArea(
  articles: readonly AskedArticle[],
  answerable: readonly (readonly Marked[])[],
  systemFor: (place: number) => System,
): Promise<Figure> {
  const groups = await inTurn([...articles.entries()], async ([place, { article }]) => {
    const asked = answerable[place] ?? [];
    const negative = await inTurn(asked, async ({ question }) => {
      const rest = withoutAnswers(article, question);
      return rest ? [(await systemFor(place).open(rest)(question.text)).confidence] : [];
    });
    return { positive: confidences(asked), negative: negative.flat() };
  });
  return areaOverGroups(groups);
}

/** One after the other: times are measured, and the models are one each. */
async function inTurn<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const each of all) done.push(await work(each));
  return done;
}

function confidences(marked: readonly Marked[]): number[] {
  return marked.map(({ reply }) => reply.confidence);
}

/** From 1; infinite where no right paragraph was found. */
function placeOf({ question, reply }: Marked): number {
  const homes = new Set(question.answers.map(({ paragraph }) => paragraph));
  const at = reply.paragraphs.findIndex((number) => homes.has(number));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function quoteHolds({ question, reply }: Marked): boolean {
  const { best } = reply;
  return (
    best !== undefined &&
    question.answers.some(
      ({ paragraph, span }) =>
        paragraph === best.paragraph.number &&
        best.quotes.some((quote) => quote.start <= span.start && quote.end >= span.end),
    )
  );
}

function quoteTakes(answerable: readonly (readonly Marked[])[]): Figure {
  return meanOverGroups(
    answerable.map((each) =>
      each.flatMap(({ reply: { best } }) => {
        if (!best || best.paragraph.text.length <= LONG_PARAGRAPH) return [];
        const quoted = best.quotes.reduce((sum, { start, end }) => sum + end - start, 0);
        return quoted / best.paragraph.text.length;
      }),
    ),
  );
}
