import { fileURLToPath } from 'node:url';
import { nearestWindows } from '#engine/across/nearest.ts';
import { createEngine } from '#engine/engine.ts';
import type { Article, Encoder, Outcome } from '#engine/types.ts';
import { type ArticleAskedAcross, readAskedAcross } from '#lab/data/across.ts';
import { BASELINES } from './systems.ts';
import { counted, percent, table } from './table.ts';

const SET = fileURLToPath(new URL('../across/across.json', import.meta.url));
const [PLAIN] = BASELINES;
/** The English ones come first; a question is also put to the one so many places on. */
const [ENGLISH_ARTICLES, AWAY] = [10, 3];

/** A question, its language and the article's, and what was found for it. */
export interface AskedAcross {
  readonly asked: string;
  readonly article: string;
  readonly title: string;
  readonly question: string;
  /** Whether something in the article answers it. */
  readonly isAnswerable: boolean;
  /** The place of the paragraph that answers it, from 1; infinite where it was not found. */
  readonly byWords: number;
  readonly byEncoder: number;
  /** What the engine says with the encoder, and whether the right paragraph is first on its card. */
  readonly status: Outcome['status'];
  readonly firstIsRight: boolean;
  /** What it says to the same question about another article. */
  readonly elsewhere: Outcome['status'];
  /** How near the nearest paragraph is, and by how much nearer than the next. */
  readonly similarity: number;
  readonly lead: number;
}

/** Puts every question of the set to its article, by plain MiniSearch and by the encoder. */
export async function measureAcross(encoder: Encoder): Promise<readonly AskedAcross[]> {
  const asked: AskedAcross[] = [];
  const all = readAskedAcross(SET);
  for (const [at, each] of all.entries()) {
    const { article } = all[(at + AWAY) % ENGLISH_ARTICLES] ?? each;
    asked.push(...(await askedOf(each, article, encoder)));
  }
  return asked;
}

async function askedOf(
  { article, language, questions }: ArticleAskedAcross,
  other: Article,
  encoder: Encoder,
): Promise<AskedAcross[]> {
  const byWords = PLAIN?.open(article);
  const engine = createEngine([article], { encoder });
  const away = createEngine([other], { encoder });
  const asked: AskedAcross[] = [];
  for (const { language: own, text, paragraph } of questions) {
    const nearest = await nearestWindows(text, [article], encoder);
    const windows = nearest?.windows ?? [];
    const [first = 0, second = 0] = windows.map(({ similarity }) => similarity);
    const outcome = await engine.ask(text);
    asked.push({
      status: outcome.status,
      firstIsRight: paragraph !== undefined && outcome.passages[0]?.paragraph.number === paragraph,
      elsewhere: (await away.ask(text)).status,
      asked: own,
      article: language,
      title: article.title,
      question: text,
      isAnswerable: paragraph !== undefined,
      byWords: placeOf(paragraph, (await byWords?.(text))?.paragraphs ?? []),
      byEncoder: placeOf(
        paragraph,
        windows.map((window) => window.paragraph.number),
      ),
      similarity: first,
      lead: first - second,
    });
  }
  return asked;
}

function placeOf(paragraph: number | undefined, found: readonly number[]): number {
  const at = paragraph === undefined ? -1 : found.indexOf(paragraph);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

/** A row for each language of questions about English articles, one for each language of other articles, and means. */
export function acrossTable(asked: readonly AskedAcross[]): string {
  const answerable = asked.filter((each) => each.isAnswerable);
  const intoEnglish = groupsOf(
    answerable.filter(({ article }) => article === 'en'),
    ({ asked }) => `${asked} → en`,
  );
  const others = groupsOf(
    answerable.filter(({ article }) => article !== 'en'),
    ({ article }) => `others → ${article}`,
  );
  const groups = [...intoEnglish, ...others];
  const means = [0, 1, 2, 3].map((column) =>
    meanOf(groups.filter(([name]) => name !== 'en → en').map(([, group]) => sharesOf(group)[column] ?? 0)),
  );
  return [
    `### across: ${counted(asked.length, 'question')} about ${counted(new Set(asked.map(({ title }) => title)).size, 'article')}`,
    table([
      ['question → article', 'answerable', 'MiniSearch, first', 'top three', 'encoder, first', 'top three'],
      ...groups.map(([name, group]) => [name, String(group.length), ...sharesOf(group).map(percent)]),
      ['mean across languages', '', ...means.map(percent)],
    ]),
    verdictTable(asked.filter((each) => each.asked !== each.article)),
    '',
  ].join('\n\n');
}

/** What a person is told, of questions that have an answer, that have none, and that are about something else. */
function verdictTable(asked: readonly AskedAcross[]): string {
  const answerable = asked.filter((each) => each.isAnswerable);
  const traps = asked.filter((each) => !each.isAnswerable);
  const rowOf = (name: string, statuses: readonly Outcome['status'][]): readonly string[] => [
    name,
    String(statuses.length),
    ...(['answered', 'related', 'other_language', 'not_found'] as const).map((status) =>
      percent(meanOf(statuses.map((each) => Number(each === status)))),
    ),
  ];
  const shown = answerable.filter(({ status }) => status === 'related' || status === 'answered');
  const right = percent(meanOf(shown.map(({ firstIsRight }) => Number(firstIsRight))));
  return [
    table([
      ['across languages', 'questions', 'sure', 'perhaps', 'cannot match', 'nothing found'],
      rowOf(
        'answerable',
        answerable.map(({ status }) => status),
      ),
      rowOf(
        'not answered by the article',
        traps.map(({ status }) => status),
      ),
      rowOf(
        'about another article',
        asked.filter((each) => each.asked !== 'en').map(({ elsewhere }) => elsewhere),
      ),
    ]),
    `Of the answerable questions with passages on their cards, ${right} % have the right one first.`,
  ].join('\n\n');
}

/** First and top three by words, first and top three by the encoder. */
function sharesOf(group: readonly AskedAcross[]): readonly number[] {
  const within = (place: (each: AskedAcross) => number, most: number) =>
    meanOf(group.map((each) => Number(place(each) <= most)));
  return [
    within(({ byWords }) => byWords, 1),
    within(({ byWords }) => byWords, 3),
    within(({ byEncoder }) => byEncoder, 1),
    within(({ byEncoder }) => byEncoder, 3),
  ];
}

function groupsOf<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
