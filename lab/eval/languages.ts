import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '#articles/corpus.ts';
import { createEngine } from '#engine/engine.ts';
import { matchLanguages } from '#engine/language/question-language.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import type { Outcome } from '#engine/types.ts';
import { readSquad } from '#lab/data/squad.ts';
import { table } from './table.ts';

/** Questions about the project's own article and about news, a file a language, named by its tag. */
const QUESTIONS = fileURLToPath(new URL('../languages/questions', import.meta.url));
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

export interface LanguageFigures {
  readonly languages: readonly LanguageScores[];
  readonly english: readonly EnglishScores[];
}

/** Asks the project's own article in many languages, and the English sets in a folder about their own articles. */
export async function measureLanguages(data: string): Promise<LanguageFigures> {
  const languages: LanguageScores[] = [];
  for (const file of readdirSync(QUESTIONS).sort()) languages.push(await scoresOf(file));
  const english: EnglishScores[] = [];
  const files = ENGLISH_SETS.map((file) => join(data, file));
  for (const path of files.filter((each) => existsSync(each))) english.push(await englishScores(path));
  return { languages, english };
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

/** The figures as tables: of the project's own questions, and of the English ones in sets. */
export function languageTables({ languages, english }: LanguageFigures): string {
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
  ].join('\n\n');
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
