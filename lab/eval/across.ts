import { basename } from 'node:path';
import { createEngine, type EngineOptions } from '#engine/engine.ts';
import { SHIPPED, type Weights } from '#engine/model/weights.ts';
import type { Article, Encoder, Outcome } from '#engine/types.ts';
import { type ArticleAskedAcross, acrossPath, learnedAcross, readAskedAcross } from '#lab/data/across.ts';
import { acrossExamples } from '#lab/learning/across/examples.ts';
import { fitAcross, withoutArticles } from '#lab/learning/across/fit.ts';
import { BASELINES } from './systems.ts';
import { counted, percent, table } from './table.ts';

/** The sets that nothing was fitted to, oldest first. */
const HELD_BACK = ['held-back.json', 'held-back-later.json'];
/** Of the others each article is asked with weights learned from those that are not in its fold. */
const FOLDS = 8;
const [PLAIN] = BASELINES;
/** A question is also put to the article so many places on. */
const AWAY = 3;
const TOP = 3;

/** A question, its language and the article's, and what was found for it. */
export interface AskedAcross {
  /** As in ISO 639-1. */
  readonly asked: string;
  readonly article: string;
  readonly title: string;
  readonly question: string;
  /** Whether something in the article answers it. */
  readonly isAnswerable: boolean;
  /** Whether the set says that it is about something else. */
  readonly isElsewhere: boolean;
  /** The place of the paragraph that answers it, from 1; infinite where it was not found. */
  readonly byWords: number;
  readonly byEngine: number;
  readonly status: Outcome['status'];
  readonly confidence: number;
  /** What the engine says to the same question about another article. */
  readonly elsewhere: Outcome['status'];
}

/** What was asked of the sets of the project, or of a file. */
export interface AcrossFigures {
  readonly name: string;
  readonly asked: readonly AskedAcross[];
}

/**
 * Puts the project's own questions to their articles, by plain MiniSearch and by the engine with the encoder: those that its
 * weights are learned from by folds, and those that are held back with the weights that it ships.
 */
export async function measureAcross(encoder: Encoder): Promise<readonly AcrossFigures[]> {
  const learned = learnedAcross();
  const weights = await weightsByFold(learned, encoder);
  const figures = [await measureSet(`by ${FOLDS} folds`, learned, weights, encoder)];
  for (const file of HELD_BACK) {
    const name = basename(file, '.json').replaceAll('-', ' ');
    figures.push(await measureSet(name, readAskedAcross(acrossPath(file)), [SHIPPED], encoder));
  }
  return figures;
}

/** The same for a file that states the languages of its articles and questions. */
export async function measureAcrossFile(path: string, encoder: Encoder): Promise<readonly AcrossFigures[]> {
  return [await measureSet(basename(path, '.json'), readAskedAcross(path), [SHIPPED], encoder)];
}

/** Weights learned from all articles that are not in the fold. */
async function weightsByFold(
  learned: readonly ArticleAskedAcross[],
  encoder: Encoder,
): Promise<readonly Weights[]> {
  const examples = await acrossExamples(learned, encoder);
  return Array.from({ length: FOLDS }, (_, fold) => ({
    ...SHIPPED,
    across: fitAcross(withoutArticles(examples, fold, FOLDS), SHIPPED.answerability),
  }));
}

/** The article in a place is asked with the weights in the same place, counted round. */
async function measureSet(
  name: string,
  all: readonly ArticleAskedAcross[],
  weights: readonly Weights[],
  encoder: Encoder,
): Promise<AcrossFigures> {
  const asked: AskedAcross[] = [];
  for (const [at, each] of all.entries()) {
    const { article } = all[(at + AWAY) % all.length] ?? each;
    asked.push(
      ...(await askedOf(each, article, { encoder, weights: weights[at % weights.length] ?? SHIPPED })),
    );
  }
  return { name, asked };
}

async function askedOf(
  { article, language, questions }: ArticleAskedAcross,
  other: Article,
  options: EngineOptions,
): Promise<AskedAcross[]> {
  const byWords = PLAIN?.open(article);
  const engine = createEngine([article], options);
  const away = createEngine([other], options);
  const asked: AskedAcross[] = [];
  for (const { language: own, text, paragraph, isElsewhere } of questions) {
    const { status, confidence, passages, more } = await engine.ask(text);
    const found = [...passages, ...more].map((passage) => passage.paragraph.number);
    asked.push({
      asked: own,
      article: language,
      title: article.title,
      question: text,
      isAnswerable: paragraph !== undefined,
      isElsewhere,
      byWords: placeOf(paragraph, (await byWords?.(text))?.paragraphs ?? []),
      byEngine: placeOf(paragraph, found),
      status,
      confidence,
      elsewhere: (await away.ask(text)).status,
    });
  }
  return asked;
}

function placeOf(paragraph: number | undefined, found: readonly number[]): number {
  const at = paragraph === undefined ? -1 : found.indexOf(paragraph);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

/** For each set a row a language, within and across, and what both come to. */
export function acrossTable(sets: readonly AcrossFigures[]): string {
  return `${sets.map(setTable).join('\n\n')}\n`;
}

function setTable({ name, asked }: AcrossFigures): string {
  const [within, across] = [asked.filter(isWithin), asked.filter((each) => !isWithin(each))];
  const articles = counted(new Set(asked.map(({ title }) => title)).size, 'article');
  return [
    `### across, ${name}: ${counted(asked.length, 'question')} about ${articles}`,
    table([
      [
        'asked in',
        'answerable',
        'MiniSearch, first',
        'top three',
        'Verbatim, first',
        'top three',
        'sure',
        'sure: first holds it',
        'nothing found',
        'traps',
        'sure',
        'nothing found',
      ],
      ...rowsOf('the article’s language', within),
      ...rowsOf('another language', across),
    ]),
    [elsewhereLine(across), strangeLine(asked)].join(' ').trim(),
  ].join('\n\n');
}

function isWithin({ asked, article }: AskedAcross): boolean {
  return asked === article;
}

function rowsOf(name: string, asked: readonly AskedAcross[]): readonly (readonly string[])[] {
  if (asked.length === 0) return [];
  const languages = [...new Set(asked.map((each) => each.asked))].toSorted();
  const rows = languages.map((language) => ({
    language,
    cells: cellsOf(asked.filter((each) => each.asked === language)),
  }));
  return [
    ...rows.map(({ language, cells }) => [`${language}, of ${name}`, ...cells]),
    [`**${name}, all**`, ...cellsOf(asked)],
  ];
}

function cellsOf(asked: readonly AskedAcross[]): readonly string[] {
  const answerable = asked.filter(({ isAnswerable }) => isAnswerable);
  const traps = asked.filter(({ isAnswerable }) => !isAnswerable);
  const sure = answerable.filter(isSure);
  return [
    String(answerable.length),
    share(answerable, ({ byWords }) => byWords === 1),
    share(answerable, ({ byWords }) => byWords <= TOP),
    share(answerable, ({ byEngine }) => byEngine === 1),
    share(answerable, ({ byEngine }) => byEngine <= TOP),
    share(answerable, isSure),
    share(sure, ({ byEngine }) => byEngine === 1),
    share(answerable, isDenied),
    String(traps.length),
    share(traps, isSure),
    share(traps, isDenied),
  ];
}

function isSure({ status }: AskedAcross): boolean {
  return status === 'answered';
}

/** Told that nothing was found, or that nothing near enough was. */
function isDenied({ status }: AskedAcross): boolean {
  return status === 'not_found' || status === 'other_language';
}

function elsewhereLine(asked: readonly AskedAcross[]): string {
  const shareOf = (status: Outcome['status']) => share(asked, ({ elsewhere }) => elsewhere === status);
  return `Put to another article of the set, ${shareOf('answered')} % of the questions in another language are answered as sure and ${shareOf('related')} % as perhaps.`;
}

/** Of traps about something else; nothing where the set has none. */
function strangeLine(asked: readonly AskedAcross[]): string {
  const strange = asked.filter(({ isElsewhere }) => isElsewhere);
  const traps = asked.filter(({ isAnswerable, isElsewhere }) => !isAnswerable && !isElsewhere);
  if (strange.length === 0) return '';
  const sharesOf = (some: readonly AskedAcross[]) =>
    `${share(some, isSure)} % are answered as sure and ${share(some, ({ status }) => status === 'related')} % as perhaps`;
  return `Of the ${strange.length} traps about something else ${sharesOf(strange)}; of the ${traps.length} about the article’s matter ${sharesOf(traps)}.`;
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): string {
  return all.length === 0 ? '' : percent(all.filter(holds).length / all.length);
}
