import { probability } from '#engine/model/trees.ts';
import type { Blend } from '#engine/model/weights.ts';
import type { ParagraphScore, Reader, ReaderUse, WindowScore } from '#engine/types.ts';
import { byScore, type Ranked } from './rank.ts';
import { type PlacedWindow, windowsOf } from './windows.ts';

/** UTF-16 code units, of the best ranked paragraphs: some nine windows. */
const LONGEST_READ = 3600;
/** The cost of a window besides its text, since the question is read with each. */
const WINDOW_COST = 80;
/** Of a paragraph that is longer than that by itself. */
const MOST_WINDOWS = 8;
const LEAST_LIKELY = 1e-3;

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
): Promise<ReadRanking> {
  const chosen = chooseBest(ranked);
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

/** The windows of the best ranked paragraphs, whole paragraphs only, and at least one. */
function chooseBest(ranked: readonly Ranked[]): PlacedWindow[][] {
  const chosen: PlacedWindow[][] = [];
  let room = LONGEST_READ;
  for (const { candidate } of ranked) {
    const windows = windowsOf(candidate.paragraph);
    const cost = windows.reduce((sum, { text }) => sum + text.length + WINDOW_COST, 0);
    if (cost > room && chosen.length > 0) break;
    chosen.push(windows.slice(0, MOST_WINDOWS));
    room -= cost;
  }
  return chosen;
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

/** Ranks again by both; a passage that was not read gets the lowest score of those that were. */
export function rerank(ranked: readonly Ranked[], blend: Blend): Ranked[] {
  const lowest = Math.min(...ranked.flatMap(({ readerScore }) => readerScore?.answers ?? []));
  return ranked
    .map((each) => ({ ...each, score: blended(blend, each.score, each.readerScore?.answers ?? lowest) }))
    .sort(byScore);
}

export function blended({ bias, ranking, reader }: Blend, ranked: number, read: number): number {
  return bias + ranking * ranked + reader * read;
}
