import { type AskedByMeaning, type Look, lookByMeaning } from './across/look.ts';
import { confidenceOf, type Signals, signalsOf } from './answer/answerability.ts';
import { namesOnlyAsked } from './answer/asked-names.ts';
import { SAME_QUESTION } from './answer/breadth.ts';
import { meetsDemand, UNMET } from './answer/demand.ts';
import { excerpt } from './answer/excerpt.ts';
import { withQuotes } from './answer/quotes.ts';
import { quotesToShow } from './answer/sentence-choice.ts';
import { notAsked, notMatched, thresholdsAmong, verdictOn } from './answer/verdict.ts';
import { askedAcross, askedAlike } from './asked-by-meaning.ts';
import { explain } from './explanation.ts';
import { type LanguageMatch, matchLanguages } from './language/question-language.ts';
import { type AnswerabilityWeights, SHIPPED, type Weights } from './model/weights.ts';
import { followUp } from './question/follow-up.ts';
import { isGibberish } from './question/gibberish.ts';
import { readQuestion } from './question/read-question.ts';
import { readSpeakerQuestion } from './question/speaker-question.ts';
import { type Findings, findIn } from './ranking/find.ts';
import { createNearness, type FindNearness, UNKNOWN } from './ranking/nearness.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { type ReadRanking, readBest, rerank } from './ranking/rerank.ts';
import { type ArticleIndex, createIndex } from './retrieval/article-index.ts';
import { findSpeakers, type SpeakerFinding } from './speakers/finding.ts';
import { summarise } from './summary/summary.ts';
import type {
  Article,
  Encoder,
  Engine,
  Explanation,
  LanguagesApart,
  OtherLanguage,
  Outcome,
  Passage,
  QuestionAnalysis,
  Reader,
  ReaderUse,
} from './types.ts';

const MOST_PASSAGES = 10;

export interface EngineOptions {
  /** Reads the best passages before they are ranked and judged; without one, words decide. */
  readonly reader?: Reader | undefined;
  /**
   * Finds passages in other languages than the question's; without one, the engine says that it cannot. Beside a reader it
   * also finds those in the question's own language that words do not find.
   */
  readonly encoder?: Encoder | undefined;
  /** Weights other than the shipped ones, to measure what was learned without some articles. */
  readonly weights?: Weights;
}

interface Setup extends Required<EngineOptions> {
  readonly nearness: FindNearness;
}

interface Judgement {
  readonly use: ReaderUse;
  readonly ranked: readonly Ranked[];
  readonly signals: Signals | undefined;
  readonly confidence: number;
}

/**
 * An engine over the articles. This file alone knows the order of the stages: language → spelling → follow-up, if there is
 * a question before → nearness, if there are a reader and an encoder → question → retrieve → evidence → rank → rerank, if
 * there is a reader → confidence → demand → excerpt → speakers, for a question about them → verdict → quotes. A question
 * in another language than English leaves after "language", for the passages that an encoder finds, if there is one.
 */
export function createEngine(articles: readonly Article[], options: EngineOptions = {}): Engine {
  const nearness = options.encoder ? createNearness(options.encoder) : async () => UNKNOWN;
  const setup = { reader: undefined, encoder: undefined, weights: SHIPPED, ...options, nearness };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const indexes = new Map<string, ArticleIndex>();
  const everything = createIndex(articles);
  const find = (id: string): Article => {
    const article = byId.get(id);
    if (!article) throw new RangeError(`unknown article "${id}"`);
    return article;
  };
  const indexOf = (id: string | undefined): ArticleIndex => {
    if (id === undefined || (articles.length === 1 && byId.has(id))) return everything;
    const index = indexes.get(id) ?? createIndex([find(id)]);
    indexes.set(id, index);
    return index;
  };
  return {
    articles,
    article: (id) => byId.get(id),
    ask: async (question, options = {}) => ask(question, options.follows, indexOf(options.article), setup),
    explain: async (question, options = {}) => explanationOf(question, indexOf(options.article), setup),
    summary: async (id, length) => summarise(find(id), length),
  };
}

async function ask(
  typed: string,
  follows: string | undefined,
  index: ArticleIndex,
  setup: Setup,
): Promise<Outcome> {
  const match = await matchLanguages(typed, index);
  if (match.kind === 'same') return answerAlike(typed, match, index, setup);
  const alone = readQuestion(typed, index);
  const read = (follows !== undefined && followUp(alone, follows, index.isName)) || alone;
  if (match.kind === 'apart') {
    return across(typed, findIn(index, read.text, 'en'), match.languages, index, setup);
  }
  const outcome = await answer(read.text, match, index, setup);
  return read.text === typed || outcome.status === 'other_language' ? outcome : { ...outcome, read };
}

/** Answers a question in a language other than English, which its article has too: by meaning and words, or by words alone. */
async function answerAlike(
  typed: string,
  match: Extract<LanguageMatch, { readonly kind: 'same' }>,
  index: ArticleIndex,
  setup: Setup,
): Promise<Outcome> {
  const findings = await findingsIn(index, typed, match, unread(setup));
  if (findings.question.reason) return notAsked(findings.question.reason);
  const ranked = rank(findings.weighed, setup.weights.ranker);
  const found = await byMeaning(askedAlike(typed, match.language, index.articles, ranked), setup);
  if (found === undefined || found.status === 'late') return answer(typed, match, index, setup);
  if (found.status !== 'far') return found;
  return verdictOn(found.confidence, { kind: 'open', passages: found.nearest }, setup.weights.answerability);
}

async function byMeaning(asked: AskedByMeaning, { encoder, weights }: Setup): Promise<Look | undefined> {
  return encoder && lookByMeaning(asked, encoder, weights);
}

/** Answers a text as it was read. The reader knows English alone, and is not asked about other texts. */
async function answer(text: string, match: LanguageMatch, index: ArticleIndex, all: Setup): Promise<Outcome> {
  const setup = match.kind === 'same' ? unread(all) : all;
  const findings = await findingsIn(index, text, match, setup);
  const { question } = findings;
  if (question.reason) return notAsked(question.reason);
  const { use, ranked, confidence } = await judge(text, findings, index, setup);
  const passages = ranked.slice(0, MOST_PASSAGES).map((each) => passageOf(each, question, setup.weights));
  const asked = readSpeakerQuestion(text);
  const finding: SpeakerFinding = asked ? findSpeakers(asked, passages, index) : { kind: 'open', passages };
  const absence = match.kind === 'english' ? 'not_in_articles' : 'words_not_found';
  const thresholds = thresholdsAmong(answerabilityOf(use, setup), index.articles.length);
  const outcome = verdictOn(confidence, finding, thresholds, absence);
  return withQuotes(outcome, { question, passages, ranked, weights: setup.weights });
}

/** What is found for a text, read in the language that its article has, too. */
async function findingsIn(
  index: ArticleIndex,
  text: string,
  match: LanguageMatch,
  { reader, nearness }: Setup,
): Promise<Findings> {
  const language = match.kind === 'same' ? match.language : 'en';
  return findIn(index, text, language, reader ? await nearness(text, index) : UNKNOWN);
}

/** The same without the reader. */
function unread(setup: Setup): Setup {
  return { ...setup, reader: undefined };
}

/** Answers a question in another language than the articles, by what it means; or says that this cannot be done. */
async function across(
  typed: string,
  findings: Findings,
  languages: LanguagesApart,
  { articles }: ArticleIndex,
  setup: Setup,
): Promise<Outcome> {
  if (findings.question.reason) return notAsked(findings.question.reason);
  const found = await byMeaning(askedAcross(typed, languages.question, articles), setup);
  if (found === undefined) return nearestTo(findings, languages, setup);
  if (found.status === 'late') return nearestTo(findings, languages, setup, { encoder: 'late' });
  if (found.status === 'far') return { ...notMatched(languages, found.nearest), encoder: 'looked' };
  return found.status === 'related' ? { ...found, languages } : found;
}

/** The outcome of a question in another language, with the passages that share a word with it, by words alone. */
function nearestTo(
  { question, weighed }: Findings,
  languages: LanguagesApart,
  { weights }: Setup,
  encoder: Pick<OtherLanguage, 'encoder'> = {},
): Outcome {
  const sharing = weighed.filter(({ candidate }) => candidate.score > 0);
  const ranked = rank(sharing, weights.ranker).slice(0, MOST_PASSAGES);
  const passages = ranked.map((each) => passageOf(each, question, weights));
  const outcome = { ...notMatched(languages, passages), ...encoder };
  return withQuotes(outcome, { question, passages, ranked, weights });
}

async function explanationOf(typed: string, index: ArticleIndex, all: Setup): Promise<Explanation> {
  const match = await matchLanguages(typed, index);
  const [text, setup] = match.kind === 'same' ? [typed, unread(all)] : [readQuestion(typed, index).text, all];
  const { ranked, signals, use } = await judge(
    text,
    await findingsIn(index, text, match, setup),
    index,
    setup,
  );
  return explain(ranked, signals, setup.weights, answerabilityOf(use, setup), use);
}

/** The stages from the ranking up to the confidence. */
async function judge(
  text: string,
  { question, weighed, nearness }: Findings,
  index: ArticleIndex,
  setup: Setup,
): Promise<Judgement> {
  const byWords = rank(weighed, setup.weights.ranker);
  const read: ReadRanking = setup.reader
    ? await readBest(text, byWords, setup.reader, nearness)
    : { use: 'none', ranked: byWords };
  const ranked =
    read.use === 'read' ? rerank(read.ranked, setup.weights.reranking.passage, nearness) : byWords;
  const signals = signalsOf(question, ranked, index);
  const confidence = confidenceOf(signals, answerabilityOf(read.use, setup));
  return {
    use: read.use,
    ranked,
    signals,
    confidence: isGibberish(question, index.holds) ? 0 : capped(confidence, question, ranked, setup),
  };
}

/** The confidence, lower if the best passage's quotes lack what the question demands, or if it asks the same itself. */
function capped(
  confidence: number,
  question: QuestionAnalysis,
  [best]: readonly Ranked[],
  { weights }: Setup,
): number {
  if (best === undefined || confidence <= UNMET) return confidence;
  const shown = quotesToShow(best, question, weights);
  const met = meetsDemand(question, best.candidate, excerpt(best, question, weights), shown);
  const words = best.readerScore?.words;
  const isAskedOf = words !== undefined && namesOnlyAsked(question, best.candidate.paragraph, words);
  return met && !isAskedOf && best.evidence.echo < SAME_QUESTION ? confidence : UNMET;
}

function answerabilityOf(use: ReaderUse, { weights }: Setup): AnswerabilityWeights {
  return use === 'read' ? weights.reranking.answerability : weights.answerability;
}

function passageOf(ranked: Ranked, question: QuestionAnalysis, weights: Weights): Passage {
  const { article, paragraph } = ranked.candidate;
  return { article, paragraph, score: ranked.score, quotes: excerpt(ranked, question, weights) };
}
