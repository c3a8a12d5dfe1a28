import { namesDigest, type SavedPage } from '#lab/data/pages.ts';
import type { TakenOut } from './extractors.ts';
import { table } from './table.ts';

/** How often a byline and a date were right on some pages. */
export interface FactScores {
  readonly system: string;
  readonly set: string;
  readonly byline: Counted;
  readonly date: Counted;
}

export interface Counted {
  /** On so many pages one is stated, and on so many of these it was right. */
  readonly stated: number;
  readonly right: number;
  /** On so many pages none is stated, and on so many of these one was given. */
  readonly unstated: number;
  readonly madeUp: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Compares what a program found on some pages with what they state. */
export function scoreFacts(
  system: string,
  set: string,
  pages: readonly SavedPage[],
  found: readonly TakenOut[],
): FactScores {
  const count = (
    key: 'bylines' | 'dates',
    read: (each: TakenOut | undefined) => string | undefined,
    isRight: (value: string, wanted: string) => boolean,
  ): Counted => {
    const judged = pages.map(({ facts }, at) => ({ wanted: facts[key], value: read(found[at]) }));
    const stated = judged.filter(({ wanted }) => !wanted.includes(null));
    const unstated = judged.filter(({ wanted }) => wanted.includes(null));
    const right = ({ wanted, value }: (typeof judged)[number]) =>
      wanted.some((each) =>
        each === null || value === undefined ? each === (value ?? null) : isRight(value, each),
      );
    return {
      stated: stated.length,
      right: stated.filter(right).length,
      unstated: unstated.length,
      madeUp: unstated.filter((each) => !right(each)).length,
    };
  };
  return {
    system,
    set,
    byline: count('bylines', (each) => each?.byline || undefined, isByline),
    date: count('dates', (each) => each?.published || undefined, isSameDay),
  };
}

/** A table of them, one row for each system and set. */
export function factTable(scores: readonly FactScores[]): string {
  const share = (some: number, all: number) =>
    all === 0 ? '' : `${some} of ${all} (${((100 * some) / all).toFixed(0)} %)`;
  return table([
    ['', 'pages of', 'byline right', 'byline made up', 'date right', 'date made up'],
    ...scores.map(({ system, set, byline, date }) => [
      system,
      set,
      share(byline.right, byline.stated),
      share(byline.madeUp, byline.unstated),
      share(date.right, date.stated),
      share(date.madeUp, date.unstated),
    ]),
  ]);
}

/** Whether a byline has the names that are wanted, whatever separates them. */
function isByline(value: string, wanted: string): boolean {
  const line = value.replace(/\s+/g, ' ').replace(/^(?:(?:written|posted) )?(?:by|par|von):? /i, '');
  return namesDigest(line.split(/\s*(?:[,;&]|\band\b)\s*/).filter((name) => name !== '')) === wanted;
}

/** A day more or less is a matter of time zones. */
function isSameDay(value: string, wanted: string): boolean {
  const [one, other] = [Date.parse(value.slice(0, 10)), Date.parse(wanted)];
  return Math.abs(one - other) <= DAY_MS;
}
