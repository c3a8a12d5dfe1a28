import { predict } from '#engine/model/trees.ts';
import type { Blend, RerankingWeights } from '#engine/model/weights.ts';
import { readBest, rerank } from '#engine/ranking/rerank.ts';
import { sentenceFeaturesOf } from '#engine/ranking/sentence-features.ts';
import type { Reader } from '#engine/types.ts';
import { examplesOf, fitAnswerability, rounded } from './answerability.ts';
import type { Examined } from './examine.ts';
import { sentenceRights } from './lessons.ts';
import { fitLogistic, type Logistic } from './logistic.ts';

/** The log-odds of words and reader for one passage or sentence, and whether it is right. */
interface BlendExample {
  readonly ranking: number;
  readonly reader: number;
  readonly right: boolean;
  readonly weight: number;
}

/**
 * "Answered" as by words: from .65 on, 11 % of what was taken out of newsqa's articles would be. The reader is surer of what
 * does not answer, too, so less is left below which nothing was found.
 */
const THRESHOLDS = { answered: 0.7, related: 0.05 };
const RIDGE = 1;

/** How much the reader should count, learned from the lessons whose articles it has not seen. */
export async function trainReranking(
  examined: readonly Examined[],
  reader: Reader,
): Promise<RerankingWeights> {
  const read: Examined[] = [];
  for (const each of examined.filter(({ course }) => course.unread)) {
    const { ranked } = await readBest(each.lesson.text, each.ranked, reader);
    read.push({ ...each, ranked });
  }
  const passage = fitBlend(read.flatMap(passageExamples), fitProportion(read.flatMap(pairsOf)));
  const reranked = read.map((each) => ({ ...each, ranked: rerank(each.ranked, passage) }));
  return {
    passage,
    sentence: fitFreeBlend(read.flatMap(sentenceExamples)),
    answerability: fitAnswerability(
      examplesOf(reranked.filter(({ course }) => course.forVerdict)),
      THRESHOLDS,
    ),
  };
}

function passageExamples({ course, lesson, ranked }: Examined): BlendExample[] {
  return ranked.flatMap(({ score, readerScore, candidate }) =>
    readerScore
      ? [
          {
            ranking: score,
            reader: readerScore.answers,
            right: lesson.rights.has(candidate.paragraph),
            weight: course.weight,
          },
        ]
      : [],
  );
}

/** The sentences of the paragraphs that answer, if there is a choice among them. */
function sentenceExamples({ course, lesson, ranked, sentences }: Examined): BlendExample[] {
  const right = ranked.filter(({ candidate }) => lesson.rights.has(candidate.paragraph));
  return right.flatMap((each) => {
    const { readerScore, candidate } = each;
    const rights = sentenceRights(candidate.paragraph, lesson.answers);
    if (!readerScore || rights.length < 2) return [];
    return sentenceFeaturesOf(each).map((features, at) => ({
      ranking: predict(sentences, features),
      reader: readerScore.sentences[at] ?? 0,
      right: rights[at] === true,
      weight: course.weight,
    }));
  });
}

/** Each passage that answers against each that does not, by what it has more; a question counts once. */
function pairsOf(examined: Examined): BlendExample[] {
  const examples = passageExamples(examined);
  const right = examples.filter((example) => example.right);
  const wrong = examples.filter((example) => !example.right);
  const weight = examined.course.weight / (right.length * wrong.length);
  return right.flatMap((good) =>
    wrong.flatMap((bad) => [difference(good, bad, weight), difference(bad, good, weight)]),
  );
}

function difference(one: BlendExample, other: BlendExample, weight: number): BlendExample {
  return {
    ranking: one.ranking - other.ranking,
    reader: one.reader - other.reader,
    right: one.right,
    weight,
  };
}

/**
 * How much of the reader goes to one of the ranking, so that what answers comes before what does not (a pairwise
 * loss, as in Burges et al., "Learning to Rank using Gradient Descent", 2005). Fitted to single passages it would be
 * half as much: that loss looks at how likely a passage is by itself, not at which of two is the better.
 */
function fitProportion(pairs: readonly BlendExample[]): number {
  const [ranking = 1, reader = 0] = fitTo(pairs, ({ ranking, reader }) => [ranking, reader]).weights;
  return reader / ranking;
}

/** The blend in this proportion, scaled so that it is the log-odds of an answer. */
function fitBlend(examples: readonly BlendExample[], proportion: number): Blend {
  const { bias, weights } = fitTo(examples, ({ ranking, reader }) => [ranking + proportion * reader]);
  const [scale = 0] = weights;
  return { bias: rounded(bias), ranking: rounded(scale), reader: rounded(scale * proportion) };
}

function fitFreeBlend(examples: readonly BlendExample[]): Blend {
  const { bias, weights } = fitTo(examples, ({ ranking, reader }) => [ranking, reader]);
  const [ranking = 0, reader = 0] = weights;
  return { bias: rounded(bias), ranking: rounded(ranking), reader: rounded(reader) };
}

function fitTo(
  examples: readonly BlendExample[],
  inputs: (example: BlendExample) => readonly number[],
): Logistic {
  return fitLogistic(
    {
      rows: examples.map(inputs),
      labels: examples.map(({ right }) => Number(right)),
      weights: examples.map(({ weight }) => weight),
    },
    RIDGE,
  );
}
