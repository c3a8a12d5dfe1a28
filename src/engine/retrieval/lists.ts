/** Lists of whole numbers in one array: where each ends, the next begins. */
export interface Lists {
  readonly numbers: Int32Array;
  readonly ends: Int32Array;
}

/** Puts lists into one array. */
export function listsOf(lists: readonly ArrayLike<number>[]): Lists {
  const ends = new Int32Array(lists.length);
  let length = 0;
  for (const [at, list] of lists.entries()) {
    length += list.length;
    ends[at] = length;
  }
  const numbers = new Int32Array(length);
  for (const [at, list] of lists.entries()) numbers.set(list, at === 0 ? 0 : ends[at - 1]);
  return { numbers, ends };
}

/** One of the lists, as a part of the array. */
export function listAt({ numbers, ends }: Lists, at: number): Int32Array {
  return numbers.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}

/** Whether something is so many lists of numbers from 0 to below `most`. */
export function areLists(value: unknown, count: number, most: number): value is Lists {
  const { numbers, ends } = (value ?? {}) as Partial<Lists>;
  return (
    areNumbers(numbers, most) &&
    areNumbers(ends, numbers.length + 1) &&
    ends.length === count &&
    (ends.at(-1) ?? 0) === numbers.length &&
    ends.every((end, at) => end >= (ends[at - 1] ?? 0))
  );
}

/** Whether something is an array of numbers from 0 to below `most`. */
export function areNumbers(value: unknown, most: number): value is Int32Array {
  return value instanceof Int32Array && value.every((number) => number >= 0 && number < most);
}
