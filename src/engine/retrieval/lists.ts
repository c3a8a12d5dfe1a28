/** Whole numbers from 0, in two bytes each where that is enough: most articles have fewer than 65,536 of anything. */
export type Numbers = Uint16Array | Int32Array;

/** Lists of whole numbers in one array: where each ends, the next begins. */
export interface Lists {
  readonly numbers: Numbers;
  readonly ends: Int32Array;
}

/** Puts numbers into an array. */
export function numbersOf(all: Iterable<number>): Numbers {
  const list = Int32Array.from(all);
  return largestOf(list) < 2 ** 16 ? Uint16Array.from(list) : list;
}

/** Puts lists into one array. */
export function listsOf(lists: readonly ArrayLike<number>[]): Lists {
  const ends = new Int32Array(lists.length);
  let length = 0;
  for (const [at, list] of lists.entries()) {
    length += list.length;
    ends[at] = length;
  }
  const isSmall = lists.every((list) => largestOf(list) < 2 ** 16);
  const numbers = isSmall ? new Uint16Array(length) : new Int32Array(length);
  for (const [at, list] of lists.entries()) numbers.set(list, at === 0 ? 0 : ends[at - 1]);
  return { numbers, ends };
}

function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < numbers.length; at++) largest = Math.max(largest, numbers[at] ?? 0);
  return largest;
}

/** One of the lists, as a part of the array. */
export function listAt({ numbers, ends }: Lists, at: number): Numbers {
  return numbers.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}

/** Whether something is so many lists of numbers from 0 to below `most`. */
export function areLists(value: unknown, count: number, most: number): value is Lists {
  const { numbers, ends } = (value ?? {}) as Partial<Lists>;
  return (
    areNumbers(numbers, most) &&
    ends instanceof Int32Array &&
    areNumbers(ends, numbers.length + 1) &&
    ends.length === count &&
    (ends.at(-1) ?? 0) === numbers.length &&
    ends.every((end, at) => end >= (ends[at - 1] ?? 0))
  );
}

/** Whether something is an array of numbers from 0 to below `most`. */
export function areNumbers(value: unknown, most: number): value is Numbers {
  const isArray = value instanceof Uint16Array || value instanceof Int32Array;
  return isArray && value.every((number) => number >= 0 && number < most);
}
