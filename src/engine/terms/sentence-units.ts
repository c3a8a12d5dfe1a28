import type { Span } from '#engine/types.ts';
import { fold, isReadAsEnglish, type PlacedUnits, placedUnits, type Unit, units, unitsIn } from './terms.ts';

/** The units of a text, and those of each of its sentences. */
export interface SentenceUnits {
  readonly all: readonly Unit[];
  readonly sentences: readonly (readonly Unit[])[];
}

/**
 * What `unitsIn` gives of a text and of each of its sentences. Each word is read once: a sentence's units are those of the
 * text between its ends, unless something runs over an end.
 */
export function unitsBySentence(
  language: string | undefined,
  text: string,
  sentences: readonly Span[],
): SentenceUnits {
  const alone = ({ start, end }: Span) => unitsIn(language, text.slice(start, end));
  if (!isReadAsEnglish(language)) return { all: unitsIn(language, text), sentences: sentences.map(alone) };
  const plain = fold(text);
  const placed = placedUnits(plain);
  const places = foldedPlaces(text, plain, sentences);
  return {
    all: placed.units,
    sentences: sentences.map((span, at) => {
      const place = places?.[at];
      return (place && unitsBetween(placed, plain, place)) ?? units(text.slice(span.start, span.end));
    }),
  };
}

/** Where some spans of a text are in the folded text; undefined where that cannot be told. */
function foldedPlaces(text: string, plain: string, spans: readonly Span[]): readonly Span[] | undefined {
  if (plain === text) return spans;
  const places: Span[] = [];
  let [before, at] = [0, 0];
  for (const { start, end } of spans) {
    const from = at + fold(text.slice(before, start)).length;
    const inside = fold(text.slice(start, end));
    at = from + inside.length;
    before = end;
    if (!plain.startsWith(inside, from)) return undefined;
    places.push({ start: from, end: at });
  }
  return places;
}

/** The units between two places, where these are between words and no unit runs over them. */
function unitsBetween(
  { units: all, starts, ends }: PlacedUnits,
  plain: string,
  { start, end }: Span,
): readonly Unit[] | undefined {
  if (!isBlank(plain[start - 1]) || !isBlank(plain[end])) return undefined;
  const first = firstAbove(ends, start);
  const behind = firstAbove(starts, end - 1);
  const from = starts[first] ?? end;
  if (first >= behind) return [];
  const runsOver = from < start || (ends[behind - 1] ?? 0) > end;
  // Whether a name goes on behind a hyphen hangs on the word before it.
  return runsOver || plain[from - 1] === '-' ? undefined : all.slice(first, behind);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** The index of the first of ascending numbers that is above a value; their count if none is. */
function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
