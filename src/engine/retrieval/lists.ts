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
