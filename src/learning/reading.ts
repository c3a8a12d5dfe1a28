import { type Blend, readBest, rerank } from '../engine/reading.ts';
import { sentenceFeaturesOf } from '../engine/sentence-features.ts';
import { predict } from '../engine/trees.ts';
import type { Reader } from '../engine/types.ts';
import type { ReadingWeights } from '../engine/weights.ts';
import type { Examined } from './examine.ts';
import { sentenceRights } from './lessons.ts';
import { fitLogistic } from './logistic.ts';
import { examplesOf, fitVerdict, rounded } from './verdict.ts';

/** The log-odds of words and reader for one passage or sentence, and whether it is right. */
interface BlendExample {
  readonly ranking: number;
  readonly reader: number;
  readonly right: boolean;
  readonly weight: number;
}

const RIDGE = 1;

/** How much the reader is to count; learned from the lessons whose articles it has not seen. */
export async function trainReading(examined: readonly Examined[], reader: Reader): Promise<ReadingWeights> {
  const read: Examined[] = [];
  for (const each of examined.filter(({ course }) => course.unread)) {
    read.push({ ...each, ranked: await readBest(each.lesson.text, each.ranked, reader) });
  }
  const passage = fitBlend(read.flatMap(passageExamples));
  const reranked = read.map((each) => ({ ...each, ranked: rerank(each.ranked, passage) }));
  return {
    passage,
    sentence: fitBlend(read.flatMap(sentenceExamples)),
    verdict: fitVerdict(examplesOf(reranked.filter(({ course }) => course.forVerdict))),
  };
}

function passageExamples({ course, lesson, ranked }: Examined): BlendExample[] {
  return ranked.flatMap(({ score, reading, candidate }) =>
    reading
      ? [
          {
            ranking: score,
            reader: reading.answers,
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
    const { reading, candidate } = each;
    const rights = sentenceRights(candidate.paragraph, lesson.answers);
    if (!reading || rights.length < 2) return [];
    return sentenceFeaturesOf(each).map((features, at) => ({
      ranking: predict(sentences, features),
      reader: reading.sentences[at] ?? 0,
      right: rights[at] === true,
      weight: course.weight,
    }));
  });
}

function fitBlend(examples: readonly BlendExample[]): Blend {
  const { bias, weights } = fitLogistic(
    {
      rows: examples.map(({ ranking, reader }) => [ranking, reader]),
      labels: examples.map(({ right }) => Number(right)),
      weights: examples.map(({ weight }) => weight),
    },
    RIDGE,
  );
  const [ranking = 0, reader = 0] = weights;
  return { bias: rounded(bias), ranking: rounded(ranking), reader: rounded(reader) };
}
