import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEncoder } from '#app/encoder/open.ts';
import { openReader } from '#app/reader/open.ts';
import { readCorpus } from '#articles/corpus.ts';
import { shippedAttribution } from '#engine/attribution/attributions.ts';
import type { Encoder } from '#engine/types.ts';
import { isAskedAcross } from '#lab/data/across.ts';
import { isHeldBack, readAnnotated } from '#lab/data/annotated.ts';
import { allAtOnce, askedOfOthers, readAskedCorpus } from '#lab/data/asked-corpus.ts';
import type { AskedArticle } from '#lab/data/collection.ts';
import { readConllu } from '#lab/data/conllu.ts';
import { readGoldenRules } from '#lab/data/golden-rules.ts';
import { readVoicedArticles } from '#lab/data/labelled-voices.ts';
import { sampleQuestions } from '#lab/data/sample-questions.ts';
import { readSquad } from '#lab/data/squad.ts';
import { readSummaries } from '#lab/data/summaries.ts';
import { type AcrossFigures, acrossTable, measureAcross, measureAcrossFile } from './across.ts';
import { askAll, inTurn, type Transcript } from './asking.ts';
import { attributionTable, measureAttribution } from './attribution.ts';
import { type Contestants, once } from './contestants.ts';
import { extractionTable, measureExtraction } from './extraction.ts';
import { followUpTable, measureFollowUps } from './follow-ups.ts';
import { isGoldenFile, measureGolden, readGoldenSet, readGoldenSets } from './golden-sets.ts';
import { languageTables, measureLanguages } from './languages.ts';
import {
  goldenTable,
  quailTables,
  quizTable,
  sentenceEndTable,
  sentenceTable,
  summaryTable,
} from './other-tables.ts';
import { measureQuail, readQuail } from './quail.ts';
import { measureQuestions, type QuestionSetScores, questionScores } from './question-sets.ts';
import { questionSetTables } from './question-tables.ts';
import { measureQuiz, readQuiz } from './quiz.ts';
import { measureSentenceEnds } from './sentence-ends.ts';
import { measureSpanSpeakers, spanSpeakerTable } from './span-speakers.ts';
import { measureSpeakerLines, speakerLineTable } from './speaker-lines.ts';
import { measureSummaries } from './summaries.ts';
import { measureSentences, readSentenceQuestions } from './trecqa.ts';
import { measureWordings, wordingTable } from './wordings.ts';

/** What was measured on a set: all of it as data, and its tables as Markdown. */
export interface SetReport {
  readonly figures: unknown;
  readonly tables: string;
  /** What a picture is drawn of. */
  readonly questions?: readonly QuestionSetScores[];
}

/** A set that can be measured. */
export interface EvalSet {
  readonly name: string;
  /** Its files below the folder of the sets; none if they are the project's own. */
  readonly files: readonly string[];
  measure(): Promise<SetReport>;
}

const NEWSQA = 'newsqa/newsqa.json';
const QUIZ = 'newsquizqa/news_quiz_qa-dev.csv';
const QUAIL = 'quail/quail_blogs_userstories.xml';
const TRECQA = 'trecqa/DEV.xml';
const SUMMARIES = 'summaries/writer_summaries.json';
const EXTRACTION = 'extraction/ground-truth.json';
const POLNEAR = 'polnear/train';
const RULES = 'sentences/golden_rules_english_spec.rb';
const WILD = 'wild';
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../../tests/golden', import.meta.url));
const SPEAKERS = fileURLToPath(new URL('../../tests/speakers', import.meta.url));

/** How sets are measured. */
export interface SetOptions {
  /** A Python that has trafilatura. */
  readonly python?: string | undefined;
  /** So many questions are asked of each set of questions about articles; all of them if it is left out. */
  readonly sample?: number | undefined;
}

/** Every set, in the order of measuring; `data` is the folder of the sets. */
export function setsIn(
  data: string,
  contestants: Contestants,
  { python, sample }: SetOptions = {},
): EvalSet[] {
  const path = (file: string) => join(data, file);
  const some = sampler(sample);
  const newsqa = once(() => askNewsqa(path(NEWSQA), contestants, some));
  const questions = (name: string, file: string): EvalSet => ({
    name,
    files: [file],
    measure: () => questionSet(name, path(file), contestants.folded, some),
  });
  return [
    { name: 'golden', files: [], measure: () => golden(contestants) },
    {
      name: 'follow-ups',
      files: [],
      measure: async () => {
        const reader = openReader({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
        const figures = await measureFollowUps(reader);
        return { figures, tables: followUpTable(figures) };
      },
    },
    {
      name: 'across',
      files: [],
      measure: () => acrossReport(measureAcross),
    },
    {
      name: 'languages',
      files: [],
      measure: () =>
        withEncoder(async (encoder) => {
          const figures = await measureLanguages(data, encoder);
          return { figures, tables: languageTables(figures) };
        }),
    },
    { name: 'newsqa', files: [NEWSQA], measure: async () => newsqaReport(await newsqa()) },
    {
      name: 'newsquizqa',
      files: [QUIZ, NEWSQA],
      measure: async () => quiz(path(QUIZ), await newsqa(), contestants),
    },
    {
      name: 'wild',
      files: [`${WILD}/questions.jsonl`],
      measure: () => wild(path(WILD), contestants.shipped, some),
    },
    questions('squad2', 'squad2/squad2.json'),
    questions('new_wiki', 'squadshifts/new_wiki_v1.0.json'),
    questions('reddit', 'squadshifts/reddit_v1.0.json'),
    { name: 'quail', files: [QUAIL], measure: () => quail(path(QUAIL), contestants) },
    { name: 'trecqa', files: [TRECQA], measure: () => trecqa(path(TRECQA), contestants) },
    { name: 'summaries', files: [SUMMARIES], measure: async () => summaries(path(SUMMARIES)) },
    { name: 'wordings', files: [NEWSQA], measure: async () => wordings(path(NEWSQA)) },
    {
      name: 'extraction',
      files: [EXTRACTION],
      measure: async () => {
        const figures = measureExtraction(data, python);
        return { figures, tables: extractionTable(figures) };
      },
    },
    { name: 'speakers', files: [], measure: async () => speakerLines() },
    { name: 'polnear', files: [POLNEAR], measure: async () => polnear(path(POLNEAR)) },
    { name: 'sentences', files: [RULES], measure: async () => sentences(path(RULES), path('sentences')) },
  ];
}

/** Which of a set's questions are asked, and what is said of it beside the set's name. */
interface Sampler {
  readonly of: (articles: readonly AskedArticle[]) => readonly AskedArticle[];
  readonly note: string;
}

const EVERYTHING: Sampler = { of: (articles) => articles, note: '' };

function sampler(count: number | undefined): Sampler {
  if (count === undefined) return EVERYTHING;
  return { of: (articles) => sampleQuestions(articles, count), note: ' (a sample)' };
}

function acrossReport(measure: (encoder: Encoder) => Promise<readonly AcrossFigures[]>): Promise<SetReport> {
  return withEncoder(async (encoder) => {
    const figures = await measure(encoder);
    return { figures, tables: acrossTable(figures) };
  });
}

/** What is measured with the encoder, which is closed afterwards. */
async function withEncoder(measure: (encoder: Encoder) => Promise<SetReport>): Promise<SetReport> {
  const encoder = openEncoder({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
  try {
    return await measure(encoder);
  } finally {
    await encoder.close();
  }
}

/** A set in SQuAD's shape, put to contestants that have not seen its articles. */
export async function questionSet(
  name: string,
  path: string,
  who: Contestants['shipped'],
  some: Sampler = EVERYTHING,
): Promise<SetReport> {
  const articles = some.of(readSquad(path).articles);
  const figures = await measureQuestions(`${name}${some.note}`, articles, await who());
  return questionsReport([figures]);
}

/** Members' questions: to each article by itself, to all of them at once, and to all but the one that they are about. */
async function wild(folder: string, who: Contestants['shipped'], some: Sampler): Promise<SetReport> {
  const alone = some.of(readAskedCorpus(folder));
  const figures = [
    await measureQuestions(`wild, each article alone${some.note}`, alone, await who()),
    await measureQuestions(`wild, all articles at once${some.note}`, allAtOnce(alone), await who()),
    await measureQuestions(
      `wild, asked of the other articles${some.note}`,
      askedOfOthers(alone),
      await who(),
    ),
  ];
  return questionsReport(figures);
}

function questionsReport(questions: readonly QuestionSetScores[]): SetReport {
  const [only] = questions;
  const figures = questions.length === 1 ? only : questions;
  const answerable = questions.filter(({ systems }) => (systems[0]?.questions ?? 0) > 0);
  return { figures, tables: questions.map(questionSetTables).join('\n'), questions: answerable };
}

/**
 * A user's own file: golden questions about the project's articles, or a set in SQuAD's shape, of any language or with the
 * languages of its articles and questions stated.
 */
export async function ownFile(path: string, who: Contestants['shipped']): Promise<SetReport> {
  const name = basename(path, '.json');
  if (isAskedAcross(path)) return acrossReport((encoder) => measureAcrossFile(path, encoder));
  if (!isGoldenFile(path)) return questionSet(name, path, who);
  const figures = await measureGolden([readGoldenSet(path, readCorpus(CORPUS).articles)], await who());
  return { figures, tables: goldenTable(figures, `${name}: golden questions`) };
}

/** What the tables of both newsqa and the quiz need; asked once. */
interface AskedNewsqa {
  readonly name: string;
  readonly articles: readonly AskedArticle[];
  readonly transcripts: readonly Transcript[];
}

async function askNewsqa(path: string, contestants: Contestants, some: Sampler): Promise<AskedNewsqa> {
  const articles = some.of(readSquad(path).articles);
  return {
    name: `newsqa${some.note}`,
    articles,
    transcripts: await askAll(articles, await contestants.folded(), true),
  };
}

function newsqaReport({ name, transcripts }: AskedNewsqa): SetReport {
  return questionsReport([questionScores(name, transcripts)]);
}

async function quiz(path: string, newsqa: AskedNewsqa, contestants: Contestants): Promise<SetReport> {
  const questions = readQuiz(path);
  const systems = (await contestants.folded()).map((system, at) => ({ system, own: newsqa.transcripts[at] }));
  const figures = await inTurn(systems, ({ system, own }) =>
    measureQuiz(questions, newsqa.articles, system, own?.articles ?? []),
  );
  return { figures, tables: quizTable(figures) };
}

async function quail(path: string, contestants: Contestants): Promise<SetReport> {
  const texts = readQuail(path);
  const figures = await inTurn(await contestants.shipped(), (each) => measureQuail(texts, each));
  return { figures, tables: quailTables(figures, texts.length) };
}

async function trecqa(path: string, contestants: Contestants): Promise<SetReport> {
  const questions = readSentenceQuestions(path);
  const figures = await inTurn(await contestants.shipped(), (each) => measureSentences(questions, each));
  return { figures, tables: sentenceTable(figures) };
}

async function golden(contestants: Contestants): Promise<SetReport> {
  const sets = readGoldenSets(GOLDEN, readCorpus(CORPUS).articles);
  const figures = await measureGolden(sets, await contestants.shipped());
  return { figures, tables: goldenTable(figures) };
}

function summaries(path: string): SetReport {
  const figures = measureSummaries(readSummaries(path));
  return { figures, tables: summaryTable(figures) };
}

/** Only articles that are held back. */
function polnear(path: string): SetReport {
  const held = readAnnotated(path).filter(isHeldBack);
  const figures = {
    attributions: measureAttribution(held, shippedAttribution()),
    voices: measureSpanSpeakers(held),
  };
  return {
    figures,
    tables: `${attributionTable(figures.attributions)}\n${spanSpeakerTable(figures.voices)}\n`,
  };
}

/** The articles that the rules were made with, those that were written later and looked at too, and those never looked at. */
function speakerLines(): SetReport {
  const figures = ['tuned', 'later', 'unseen'].map((half) =>
    measureSpeakerLines(half, readVoicedArticles(join(SPEAKERS, half))),
  );
  return { figures, tables: speakerLineTable(figures) };
}

function wordings(path: string): SetReport {
  const figures = measureWordings(readSquad(path).articles.map(({ article }) => article));
  return { figures, tables: wordingTable(figures) };
}

function sentences(rules: string, folder: string): SetReport {
  const articles = readdirSync(folder).filter((name) => name.endsWith('.conllu'));
  if (articles.length === 0)
    throw new Error(`${folder} holds no .conllu file; put some there, or name other sets with --set`);
  const figures = measureSentenceEnds(
    readGoldenRules(rules),
    articles.sort().map((name) => readConllu(join(folder, name))),
  );
  return { figures, tables: sentenceEndTable(figures) };
}
