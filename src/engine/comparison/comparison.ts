import { figuresOf } from '#engine/facts/numbers.ts';
import { languageOf } from '#engine/language/article-language.ts';
import { MOST_FOUND } from '#engine/limits.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { coverage, createMatcher, type Matcher, together } from '#engine/ranking/matching.ts';
import { termsOfIn, unitsIn } from '#engine/terms/terms.ts';
import type { Article, Concept, Engine, Outcome, Passage } from '#engine/types.ts';
import { type CitedFigure, type Discrepancy, discrepanciesAmong } from './discrepancies.ts';

/** What one article has on a topic. */
export interface Side {
  readonly article: Article;
  /** Whether its passages are about the topic, or only the nearest that it has. */
  readonly status: 'answered' | 'related';
  /** One or two, the best first. */
  readonly passages: readonly Passage[];
}

/** What several articles have on a topic, side by side. */
export interface Comparison {
  /** Those that have something, the surest first. */
  readonly sides: readonly Side[];
  /** Those in which nothing about it was found. */
  readonly silent: readonly Article[];
  /** Those in another language than the topic, in which nothing sure was found. */
  readonly apart: readonly Article[];
  /** How many articles were too many to be asked. */
  readonly unasked: number;
  readonly discrepancies: readonly Discrepancy[];
}

/** The most articles that are asked, since a reader takes time for each. */
const MOST_ASKED = 12;
const MOST_PASSAGES = 2;
/** The share of a topic that makes a passage one about it. */
const LEAST_COVERED = 0.5;
/** The share of a topic that an article must mention: of two things both, of three at least two. */
const LEAST_MENTIONED = 0.6;
/** How alike the words of a passage and of a topic must be to mean the same. */
const MEANS_THE_SAME = 0.5;
/** How many of an article's nearest paragraphs are searched for figures. */
const MOST_READ = 4;

/**
 * Asks each of some articles about a topic, and compares what they have and which figures differ. Of
 * many articles only the nearest are asked.
 */
export async function compareOn(
  engine: Engine,
  topic: string,
  articles: readonly Article[] = engine.articles,
): Promise<Comparison> {
  const asked = await nearestOf(engine, topic, articles);
  const outcomes: ArticleOutcome[] = [];
  for (const article of asked) {
    outcomes.push({ article, outcome: await engine.ask(topic, { article: article.id }) });
  }
  const isOn = topicTest(topic);
  const read = outcomes.filter((each) => !isApart(each));
  const found = read.filter(isOn);
  const surest = found.toSorted((a, b) => b.outcome.confidence - a.outcome.confidence);
  return {
    sides: surest.flatMap(({ article, outcome }) => sideOf(article, outcome)),
    silent: read.filter((each) => !isOn(each)).map(({ article }) => article),
    apart: outcomes.filter(isApart).map(({ article }) => article),
    unasked: articles.length - asked.length,
    discrepancies: discrepanciesAmong(surest.flatMap(({ outcome }) => figuresNear(outcome))),
  };
}

/**
 * Whether what came of an article is about a topic. Of what may be about it some passage covers half of it, by words or
 * meaning, and the article mentions most of it: others share a word with the topic, and are about something else. Topic and
 * article are read in the article's language.
 */
function topicTest(topic: string): (asked: ArticleOutcome) => boolean {
  const readings = new Map<string, TopicReading>();
  return ({ article, outcome: { status, passages } }) => {
    if (status === 'answered') return true;
    if (status !== 'related') return false;
    const language = languageOf(article) ?? 'en';
    const reading = readings.get(language) ?? readTopic(topic, language);
    readings.set(language, reading);
    const { concepts, matcher, weights } = reading;
    const near = passages.map(({ paragraph }) => together(matcher.of(paragraph).near, concepts.length));
    if (!near.some((each) => coverage(each, weights) >= LEAST_COVERED)) return false;
    const title = new Set(termsOfIn(language, unitsIn(language, article.title), article.title));
    const exact = article.paragraphs.flatMap((paragraph) => matcher.of(paragraph).exact);
    const mentioned = concepts.filter(
      ({ keys }, at) =>
        [...keys.keys()].some((key) => title.has(key)) ||
        exact.some((each) => (each[at] ?? 0) > 0) ||
        near.some((each) => (each[at] ?? 0) >= MEANS_THE_SAME),
    );
    return mentioned.length >= LEAST_MENTIONED * concepts.length;
  };
}

/** A topic as it is read in a language, and how much each of its concepts counts. */
interface TopicReading {
  readonly concepts: readonly Concept[];
  readonly matcher: Matcher;
  readonly weights: readonly number[];
}

/** How rare a word is, is known of English alone; in other languages all words of a topic count the same. */
function readTopic(topic: string, language: string): TopicReading {
  const { concepts } = analyseQuestion(topic, language);
  const matcher = createMatcher(concepts, () => 1);
  const { general, here } = matcher.weights;
  return { concepts, matcher, weights: language === 'en' ? general : here };
}

/** Whether an article is in another language than the topic, and nothing sure was found: no words can be compared. */
function isApart({ outcome }: ArticleOutcome): boolean {
  return (
    outcome.status === 'other_language' || (outcome.status === 'related' && outcome.languages !== undefined)
  );
}

/** What came of asking one article. */
interface ArticleOutcome {
  readonly article: Article;
  readonly outcome: Outcome;
}

/** The articles to ask: those of the passages nearest to the topic first, then others in the engine's order. */
async function nearestOf(
  engine: Engine,
  topic: string,
  articles: readonly Article[],
): Promise<readonly Article[]> {
  if (articles.length <= MOST_ASKED) return articles;
  const { passages, more } = await engine.ask(topic);
  const near = [...passages, ...more].map(({ article }) => article).filter((each) => articles.includes(each));
  return [...new Set([...near, ...articles])].slice(0, MOST_ASKED);
}

function sideOf(article: Article, { status, passages }: Outcome): readonly Side[] {
  if (status === 'not_found' || status === 'other_language') return [];
  return [{ article, status, passages: passages.slice(0, MOST_PASSAGES) }];
}

/** The figures of an article's nearest paragraphs, as many as are compared: each of them with each of the others. */
function figuresNear({ passages, more }: Outcome): readonly CitedFigure[] {
  const near = [...passages, ...more].slice(0, MOST_READ).flatMap(({ article, paragraph }) =>
    figuresOf(article)
      .filter((figure) => figure.paragraph.number === paragraph.number)
      .map((figure) => ({ article, figure })),
  );
  return near.slice(0, MOST_FOUND.comparedFigures);
}
