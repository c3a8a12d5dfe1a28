import type { NextStep } from '#app/progress.ts';
import { mostSure } from '#engine/across/limit.ts';
import type { AskedByMeaning } from '#engine/across/look.ts';
import { nearestWindows } from '#engine/across/nearest.ts';
import { type NearSignals, nearSignals } from '#engine/across/signals.ts';
import { askedAcross, askedAlike } from '#engine/asked-by-meaning.ts';
import { matchLanguages } from '#engine/language/question-language.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import { findIn } from '#engine/ranking/find.ts';
import { rank } from '#engine/ranking/rank.ts';
import { type ArticleIndex, createIndex } from '#engine/retrieval/article-index.ts';
import type { Article, Encoder } from '#engine/types.ts';
import type { ArticleAskedAcross, ForeignQuestion } from '#lab/data/across.ts';

/** A question that was looked for by its meaning, and what was nearest to it. */
export interface AcrossExample {
  readonly signals: NearSignals;
  /**
   * Whether the nearest passage answers the question, misses what another passage says, cannot answer it since nothing
   * does, or is of articles that the question is not about.
   */
  readonly kind: 'answers' | 'misses' | 'trap' | 'elsewhere';
  /** Whether the passage lacks what the question names or asks for, so that it is not sure whatever the signals are. */
  readonly limited: boolean;
  /** Whether it was put to one article alone, as most questions are. */
  readonly alone: boolean;
  /** The places of the articles in it, the question's own among them. */
  readonly places: readonly number[];
}

/** A question is also put to the articles that come this many places later in the list. */
const AWAY = [3, 8];
/** Every second question is put to several articles at once, with its own and without it. */
const EVERY = 2;
/** The number of those articles beyond its own: the next ones in English. */
const BESIDE = 3;

/** Articles that questions are put to. */
interface Target {
  readonly index: ArticleIndex;
  readonly places: readonly number[];
  readonly alone: boolean;
}

/** Puts each question to its own article, to others, and to several at once. English ones about English are left out. */
export async function acrossExamples(
  all: readonly ArticleAskedAcross[],
  encoder: Encoder,
  next: NextStep = () => {},
): Promise<readonly AcrossExample[]> {
  const examples: AcrossExample[] = [];
  for (const [at, { article, questions }] of all.entries()) {
    next(article.title);
    const targets = targetsOf(at, all);
    for (const [number, question] of questions.entries()) {
      for (const { index, places, alone } of targets) {
        if (!alone && number % EVERY !== 0) continue;
        const found = await look(question, places.includes(at) ? article : undefined, index, encoder);
        if (found) examples.push({ ...found, alone, places: [at, ...places] });
      }
    }
  }
  return examples;
}

/** The article in a place, others, and several with and without it. */
function targetsOf(at: number, all: readonly ArticleAskedAcross[]): readonly Target[] {
  const beside = englishAfter(at, all);
  const single = [0, ...AWAY].map((away) => [(at + away) % all.length]);
  return [...single, [at, ...beside], beside].map((places, number) => ({
    index: createIndex(places.map((place) => articleAt(place, all))),
    places,
    alone: number < single.length,
  }));
}

async function look(
  question: ForeignQuestion,
  own: Article | undefined,
  index: ArticleIndex,
  encoder: Encoder,
): Promise<Pick<AcrossExample, 'signals' | 'kind' | 'limited'> | undefined> {
  const asked = await askedOf(question.text, index);
  const found = asked && (await nearestWindows(asked, encoder));
  if (!asked || !found || found === 'late' || found === 'none') return undefined;
  const signals = nearSignals(found, asked.language, asked.isAcross);
  const [first] = found.windows;
  if (!signals || !first) return undefined;
  const isRight = first.article === own && first.paragraph.number === question.paragraph;
  return {
    signals,
    kind: own ? kindOf(question, isRight) : 'elsewhere',
    limited: mostSure(question.text, asked.language, first) < 1,
  };
}

function kindOf({ paragraph }: ForeignQuestion, isRight: boolean): AcrossExample['kind'] {
  if (paragraph === undefined) return 'trap';
  return isRight ? 'answers' : 'misses';
}

/** A question as the engine looks for it; undefined where it does not look by meaning. */
async function askedOf(text: string, index: ArticleIndex): Promise<AskedByMeaning | undefined> {
  const match = await matchLanguages(text, index);
  if (match.kind === 'english') return undefined;
  if (match.kind === 'apart') return askedAcross(text, match.languages.question, index.articles);
  const { question, weighed } = findIn(index, text, match.language);
  if (question.reason) return undefined;
  return askedAlike(text, match.language, index.articles, rank(weighed, SHIPPED.ranker));
}

function englishAfter(at: number, all: readonly ArticleAskedAcross[]): readonly number[] {
  const round = all.map((_, step) => (at + 1 + step) % all.length);
  return round.filter((place) => place !== at && all[place]?.language === 'en').slice(0, BESIDE);
}

function articleAt(place: number, all: readonly ArticleAskedAcross[]): Article {
  const found = all[place];
  if (!found) throw new RangeError(`no article ${place}`);
  return found.article;
}
