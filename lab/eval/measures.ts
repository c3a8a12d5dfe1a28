import { createRandom } from '#lab/data/random.ts';

/** A figure, and the interval that holds it with 95 %. */
export interface MeasuredFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 1;

/**
 * The mean over all values, its interval by the percentile bootstrap over groups, such as articles (B. Efron, 1979):
 * questions of one article are not independent. `groups` holds the values of each group.
 */
export function meanOverGroups(groups: readonly (readonly number[])[]): MeasuredFigure {
  // An article of which nothing was asked is not one of those that could have been drawn.
  const asked = groups.filter((values) => values.length > 0);
  const parts = asked.map((values) => ({ sum: total(values), count: values.length }));
  const mean = (chosen: readonly (typeof parts)[number][]) =>
    total(chosen.map(({ sum }) => sum)) / Math.max(1, total(chosen.map(({ count }) => count)));
  return figureOverGroups(parts, mean);
}

/** Any figure over groups, with its interval over resampled groups. */
export function figureOverGroups<T>(
  groups: readonly T[],
  figure: (chosen: readonly T[]) => number,
): MeasuredFigure {
  const random = createRandom(SEED);
  const draws = Array.from({ length: RESAMPLES }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  );
  return { value: figure(groups), low: quantile(draws, 0.025), high: quantile(draws, 0.975) };
}

/** The area under the ROC curve between positive and negative groups of values, with its interval over groups. */
export function areaOverGroups(
  groups: readonly { readonly positive: readonly number[]; readonly negative: readonly number[] }[],
): MeasuredFigure {
  return figureOverGroups(groups, (chosen) =>
    area(
      chosen.flatMap(({ positive }) => positive),
      chosen.flatMap(({ negative }) => negative),
    ),
  );
}

/** How often a positive value is above a negative one, equals counting half (Mann and Whitney, 1947). */
export function area(positive: readonly number[], negative: readonly number[]): number {
  const all = [
    ...positive.map((value) => ({ value, own: true })),
    ...negative.map((value) => ({ value, own: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    const own = all.slice(from, to).filter((each) => each.own).length;
    ranks += (own * (from + to + 1)) / 2;
  }
  const pairs = positive.length * negative.length;
  return pairs === 0 ? Number.NaN : (ranks - (positive.length * (positive.length + 1)) / 2) / pairs;
}

/** The value below which the given share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
