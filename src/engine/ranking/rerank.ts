import { probability } from '#engine/model/trees.ts';
import type { Blend } from '#engine/model/weights.ts';
import type { ParagraphScore, Reader, ReaderUse, WindowScore } from '#engine/types.ts';
import { type Nearness, UNKNOWN } from './nearness.ts';
import { byScore, type Ranked } from './rank.ts';
import { type PlacedWindow, windowsOf } from './windows.ts';

/** UTF-16 code units, of the best ranked paragraphs: some nine windows. */
const LONGEST_READ = 3600;
/** The cost of a window besides its text, since the question is read with each. */
const WINDOW_COST = 80;
/** Of a paragraph that is longer than that by itself. */
const MOST_WINDOWS = 8;
const LEAST_LIKELY = 1e-3;
/**
 * What a passage gains, in log-odds, for each 1 that its cosine with the question is above the mean: few passages are above it
 * by more than .1. Set by hand. News articles are short enough to be read whole, and a fit to their questions alone would
 * leave nearness out; on longer ones it helps (docs/quality.md).
 */
const NEARNESS_WORTH = 10;

/** A ranking, and whether a reader has read its best paragraphs. */
export interface ReadRanking {
  readonly use: ReaderUse;
  readonly ranked: readonly Ranked[];
}

/** The ranking, in the same order, with the reader's scores of the best paragraphs, if it reads them in time. */
export async function readBest(
  question: string,
  ranked: readonly Ranked[],
  reader: Reader,
  nearness = UNKNOWN,
): Promise<ReadRanking> {
  const best = chooseBest(ranked, nearness);
  const chosen = ranked.map((each) => (best.has(each) ? windowsIn(each) : []));
  const result = await reader.read(question, chosen.flat());
  if (result.kind !== 'read') return { use: result.kind, ranked };
  let from = 0;
  const read = ranked.map((each, at) => {
    const windows = chosen[at];
    if (!windows?.length) return each;
    const own = result.scores.slice(from, from + windows.length);
    from += windows.length;
    return { ...each, readerScore: together(windows, own) };
  });
  return { use: 'read', ranked: read };
}

/**
 * What is read: the best ranked paragraphs, and those nearest in meaning, which take the place of the last that words chose.
 */
function chooseBest(ranked: readonly Ranked[], { nearest }: Nearness): ReadonlySet<Ranked> {
  const byWords = fitting(ranked, LONGEST_READ);
  const near = new Set(nearest.map(({ paragraph }) => paragraph));
  const missed = ranked.filter((each) => near.has(each.candidate.paragraph) && !byWords.includes(each));
  const added = missed.filter((each) => costOf(each) <= LONGEST_READ / near.size);
  if (added.length === 0) return new Set(byWords);
  const room = LONGEST_READ - added.reduce((sum, each) => sum + costOf(each), 0);
  return new Set([...fitting(byWords, room), ...added]);
}

/** As many from the start as have room, whole paragraphs only, and at least one. */
function fitting(ranked: readonly Ranked[], room: number): readonly Ranked[] {
  let left = room;
  const end = ranked.findIndex((each, at) => {
    left -= costOf(each);
    return left < 0 && at > 0;
  });
  return end < 0 ? ranked : ranked.slice(0, end);
}

function costOf({ candidate }: Ranked): number {
  return windowsOf(candidate.article, candidate.paragraph).reduce(
    (sum, { text }) => sum + text.length + WINDOW_COST,
    0,
  );
}

function windowsIn({ candidate }: Ranked): PlacedWindow[] {
  return windowsOf(candidate.article, candidate.paragraph).slice(0, MOST_WINDOWS);
}

function together(windows: readonly PlacedWindow[], scores: readonly WindowScore[]): ParagraphScore {
  const likely = windows.flatMap((_, at) => {
    const { answers, sentences } = scores[at] ?? { answers: 0, sentences: [] };
    return sentences.map((share) => probability(answers) * (share + LEAST_LIKELY));
  });
  const all = likely.reduce((sum, each) => sum + each, 0);
  const answers = Math.max(...scores.map((each) => each.answers));
  const best = scores.findIndex((each) => each.answers === answers);
  const [words, offset] = [scores[best]?.words, windows[best]?.offset ?? 0];
  return {
    answers,
    sentences: likely.map((each) => Math.log(each / all)),
    ...(words && { words: { start: words.start + offset, end: words.end + offset } }),
  };
}

/**
 * Ranks again by words, reader and nearness; a passage that was not read gets the lowest score of those that were. Nearness
 * decides the order alone: a score stays the log-odds of words and reader, from which the verdict was learned.
 */
export function rerank(ranked: readonly Ranked[], blend: Blend, nearness = UNKNOWN): Ranked[] {
  const lowest = Math.min(...ranked.flatMap(({ readerScore }) => readerScore?.answers ?? []));
  return ranked
    .map((each) => ({
      ...each,
      score: blended(blend, each.score, each.readerScore?.answers ?? lowest),
      nearness: nearness.of(each.candidate.paragraph),
    }))
    .sort((a, b) => b.score + worthOfNearness(b) - a.score - worthOfNearness(a) || byScore(a, b));
}

/** What a passage gains by its nearness to the question, in log-odds. */
export function worthOfNearness({ nearness = 0 }: Ranked): number {
  return NEARNESS_WORTH * nearness;
}

export function blended({ bias, ranking, reader }: Blend, ranked: number, read: number): number {
  return bias + ranking * ranked + reader * read;
}
