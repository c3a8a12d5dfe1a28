import type { Span } from '#engine/types.ts';

/**
 * The place of the first of some spans that ends behind an offset; their number if none does. The spans are in order and do
 * not overlap.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
