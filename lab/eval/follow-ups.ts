import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readCorpus } from '#articles/corpus.ts';
import { createEngine } from '#engine/engine.ts';
import type { Article, AskOptions, Outcome, Reader } from '#engine/types.ts';
import { readJson } from '#lab/data/broken-file.ts';
import { percent, table } from './table.ts';

const FOLDER = fileURLToPath(new URL('../follow-ups/', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../../tests/golden/', import.meta.url));

const SETS = z.array(
  z.object({
    article: z.string(),
    /** The question before, the follow-up, and the paragraphs that answer it. */
    asked: z.array(z.tuple([z.string(), z.string(), z.array(z.number().int().positive())])),
  }),
);
const WHOLE = z.array(z.object({ question: z.string() }));

/** A follow-up, how it was read, and whether the right paragraph came first: asked bare, and after the question before. */
export interface AskedFollowUp {
  readonly article: string;
  readonly before: string;
  readonly asked: string;
  readonly read: string;
  readonly bare: boolean;
  readonly followed: boolean;
}

export interface FollowUpFigures {
  readonly asked: readonly AskedFollowUp[];
  /** Whole questions that were asked after another, and how many of them were changed. */
  readonly whole: number;
  readonly changed: readonly string[];
}

/** Asks the follow-ups bare and after the question before them, and whole questions after others. */
export async function measureFollowUps(reader?: Reader): Promise<FollowUpFigures> {
  const articles = [...readCorpus(CORPUS).articles, ...readCorpus(`${FOLDER}articles`).articles];
  const sets = readJson(`${FOLDER}follow-ups.json`, SETS);
  const asked: AskedFollowUp[] = [];
  for (const set of sets) {
    const article = articles.find(({ id }) => id === set.article);
    if (article) asked.push(...(await askedOf(article, set.asked, reader)));
  }
  return { asked, ...(await wholeQuestions(sets, articles)) };
}

async function askedOf(
  article: Article,
  pairs: z.infer<typeof SETS>[number]['asked'],
  reader: Reader | undefined,
): Promise<AskedFollowUp[]> {
  const engine = createEngine([article], { reader });
  const asked: AskedFollowUp[] = [];
  for (const [before, text, expected] of pairs) {
    const isRight = (outcome: Outcome) => expected.includes(firstOf(outcome) ?? 0);
    const outcome = await engine.ask(text, { follows: before });
    asked.push({
      article: article.id,
      before,
      asked: text,
      read: outcome.read?.text ?? text,
      bare: isRight(await engine.ask(text)),
      followed: isRight(outcome),
    });
  }
  return asked;
}

/** The paragraph that comes first, whatever the verdict. */
function firstOf({ passages, more }: Outcome): number | undefined {
  return [...passages, ...more][0]?.paragraph.number;
}

/** Questions that need nothing: the first ones of each pair, and the golden ones, each after another of its article. */
async function wholeQuestions(sets: z.infer<typeof SETS>, articles: readonly Article[]) {
  const golden = ['', '-second', '-third'].flatMap((which) =>
    readJson(`${GOLDEN}lavrov-pyongyang${which}.json`, WHOLE).map(({ question }) => question),
  );
  const all = new Map(
    sets.map(({ article, asked }) => [article, [...new Set(asked.map(([before]) => before))]]),
  );
  all.set('lavrov-pyongyang', [...(all.get('lavrov-pyongyang') ?? []), ...golden]);
  const changed: string[] = [];
  let whole = 0;
  for (const [id, questions] of all) {
    const engine = createEngine(articles.filter((article) => article.id === id));
    for (const [at, question] of questions.entries()) {
      const options: AskOptions = { follows: questions[(at + 7) % questions.length] ?? '' };
      const [alone, followed] = [await engine.ask(question), await engine.ask(question, options)];
      whole++;
      const read = followed.read?.text ?? question;
      if (read !== (alone.read?.text ?? question)) changed.push(`${options.follows} | ${question} | ${read}`);
    }
  }
  return { whole, changed };
}

/** The figures as a table. */
export function followUpTable({ asked, whole, changed }: FollowUpFigures): string {
  const rows = [...new Set(asked.map(({ article }) => article))].map((article) =>
    rowOf(
      article,
      asked.filter((each) => each.article === article),
    ),
  );
  const heading = `### follow-ups: ${asked.length} questions, right passage first`;
  const share = percent(changed.length / Math.max(1, whole));
  return [
    heading,
    table([['article', 'follow-ups', 'asked bare', 'as a reply', 'gained'], ...rows, rowOf('all', asked)]),
    `Of ${whole} whole questions asked as replies, ${share} % were changed.`,
    '',
  ].join('\n\n');
}

function rowOf(name: string, asked: readonly AskedFollowUp[]): readonly string[] {
  const share = (which: 'bare' | 'followed') => asked.filter((each) => each[which]).length / asked.length;
  const [bare, followed] = [share('bare'), share('followed')];
  return [name, String(asked.length), percent(bare), percent(followed), percent(followed - bare)];
}
