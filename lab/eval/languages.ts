import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '#articles/corpus.ts';
import { createEngine } from '#engine/engine.ts';
import { languageOf } from '#engine/language/article-language.ts';
import { matchLanguages } from '#engine/language/question-language.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import type { Encoder, Outcome } from '#engine/types.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import { readSquad } from '#lab/data/squad.ts';
import { BASELINES, type System, verbatim } from './systems.ts';
import { table } from './table.ts';

/** Questions about the project's own article and about news, a file a language, named by its tag. */
const QUESTIONS = fileURLToPath(new URL('../languages/questions', import.meta.url));
/** Short articles in other languages than English, and questions in the same ones. */
const WITHIN = fileURLToPath(new URL('../languages/within.json', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const ENGLISH_SETS = [
  'newsqa/newsqa.json',
  'squad2/squad2.json',
  'squadshifts/new_wiki_v1.0.json',
  'squadshifts/reddit_v1.0.json',
];
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** What became of questions in one language, put to English articles. */
export interface LanguageScores {
  /** As in ISO 639-1. */
  readonly language: string;
  readonly questions: number;
  /** Told that they are in another language; and of these the right one was named. */
  readonly told: number;
  readonly named: number;
  /** Told that nothing was found in the articles. */
  readonly denied: number;
  /** Shown passages under "The article says", or "This may answer it". */
  readonly answered: number;
  readonly related: number;
}

/** English questions of a set, and those that were taken for another language. */
export interface EnglishScores {
  readonly set: string;
  readonly questions: number;
  readonly taken: readonly string[];
}

/** What a system finds for questions in the language of their article. */
export interface WithinScores {
  /** As in ISO 639-1. */
  readonly language: string;
  readonly system: string;
  readonly questions: number;
  /** Of these the right paragraph was first, or among the best three. */
  readonly first: number;
  readonly topThree: number;
  /** Told that the words were not found; none for a system without cards. */
  readonly denied?: number;
}

export interface LanguageFigures {
  readonly languages: readonly LanguageScores[];
  readonly english: readonly EnglishScores[];
  readonly within: readonly WithinScores[];
}

/**
 * Asks the project's own article in many languages, and the English sets in a folder about their own articles, by words
 * alone; and articles in other languages in their own, with an encoder, too.
 */
export async function measureLanguages(data: string, encoder: Encoder): Promise<LanguageFigures> {
  const languages: LanguageScores[] = [];
  for (const file of readdirSync(QUESTIONS).sort()) languages.push(await scoresOf(file));
  const english: EnglishScores[] = [];
  const files = ENGLISH_SETS.map((file) => join(data, file));
  for (const path of files.filter((each) => existsSync(each))) english.push(await englishScores(path));
  const within: WithinScores[] = [];
  const systems = [
    verbatim('Verbatim, words alone', SHIPPED),
    verbatim('Verbatim, as shipped', SHIPPED, { encoder }),
    ...BASELINES,
  ];
  for (const asked of readSquad(WITHIN).articles) {
    for (const system of systems) within.push(await withinScores(asked, system));
  }
  return { languages, english, within };
}

async function scoresOf(file: string): Promise<LanguageScores> {
  const language = basename(file, '.txt');
  const engine = createEngine(readCorpus(CORPUS).articles);
  const outcomes: Outcome[] = [];
  for (const question of linesOf(join(QUESTIONS, file))) outcomes.push(await engine.ask(question));
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  return {
    language,
    questions: outcomes.length,
    told: count(({ status }) => status === 'other_language'),
    named: count((each) => each.status === 'other_language' && each.languages.question === language),
    denied: count((each) => each.status === 'not_found' && each.reason === 'not_in_articles'),
    answered: count(({ status }) => status === 'answered'),
    related: count(({ status }) => status === 'related'),
  };
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}

async function englishScores(path: string): Promise<EnglishScores> {
  const taken: string[] = [];
  let questions = 0;
  for (const { article, questions: asked } of readSquad(path).articles) {
    const index = createIndex([article]);
    for (const { text } of asked) {
      questions++;
      if ((await matchLanguages(text, index)).kind === 'apart') taken.push(text);
    }
  }
  return { set: basename(path, '.json'), questions, taken };
}

async function withinScores({ article, questions }: AskedArticle, system: System): Promise<WithinScores> {
  const ask = system.open(article);
  const places: number[] = [];
  const shown: (number | undefined)[] = [];
  for (const { text, answers } of questions) {
    const reply = await ask(text);
    places.push(reply.paragraphs.indexOf(answers[0]?.paragraph ?? 0));
    shown.push(reply.shown);
  }
  const denied = shown.filter((passages) => passages === 0).length;
  return {
    language: languageOf(article) ?? '',
    system: system.name,
    questions: questions.length,
    first: places.filter((place) => place === 0).length,
    topThree: places.filter((place) => place >= 0 && place < 3).length,
    ...(shown.every((passages) => passages !== undefined) && { denied }),
  };
}

/** The figures as tables: of the project's own questions, and of the English ones in sets. */
export function languageTables({ languages, english, within }: LanguageFigures): string {
  const own = languages.filter(({ language }) => language === 'en');
  const foreign = languages.filter(({ language }) => language !== 'en');
  const asked = foreign.reduce((sum, { questions }) => sum + questions, 0);
  const rows = [...foreign, ...(foreign.length > 0 ? [sumOf(foreign)] : []), ...own];
  return [
    `### languages: ${asked} questions in ${foreign.length} languages about an English article`,
    table([
      ['language', 'questions', 'told so', 'named right', 'answered', 'related', 'nothing found'],
      ...rows.map((each) => [
        each.language === 'all' ? 'all of these' : (NAMES.of(each.language) ?? each.language),
        ...[each.questions, each.told, each.named, each.answered, each.related, each.denied].map(String),
      ]),
    ]),
    table([
      ['English set', 'questions', 'taken for another language'],
      ...english.map(({ set, questions, taken }) => [set, String(questions), String(taken.length)]),
    ]),
    withinTable(within),
  ].join('\n\n');
}

/** Right paragraph first and in the top three, a row a system, with its sum. */
function withinTable(within: readonly WithinScores[]): string {
  const languages = [...new Set(within.map(({ language }) => language))];
  const systems = [...new Set(within.map(({ system }) => system))];
  const head = languages.map((language) => NAMES.of(language) ?? language);
  return table([
    ['first / top three', ...head, 'all', 'denied'],
    ...systems.map((system) => {
      const own = within.filter((each) => each.system === system);
      const total = (key: 'first' | 'topThree' | 'questions') =>
        own.reduce((sum, each) => sum + each[key], 0);
      const denied = own.reduce((sum, each) => sum + (each.denied ?? 0), 0);
      return [
        system,
        ...own.map(({ first, topThree }) => `${first} / ${topThree}`),
        `${total('first')} / ${total('topThree')} of ${total('questions')}`,
        own.every((each) => each.denied === undefined) ? '' : String(denied),
      ];
    }),
  ]);
}

function sumOf(all: readonly LanguageScores[]): LanguageScores {
  const sum = (key: Exclude<keyof LanguageScores, 'language'>) =>
    all.reduce((total, each) => total + each[key], 0);
  return {
    language: 'all',
    questions: sum('questions'),
    told: sum('told'),
    named: sum('named'),
    denied: sum('denied'),
    answered: sum('answered'),
    related: sum('related'),
  };
}
