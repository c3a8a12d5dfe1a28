import { describe, expect, it } from 'vitest';
import { area, areaOverGroups, meanOverGroups, quantile } from '#lab/eval/measures.ts';

describe('measures', () => {
  it('takes the area under the ROC curve as the share of pairs in the right order', () => {
    expect(area([3, 4], [1, 2])).toBe(1);
    expect(area([1, 2], [3, 4])).toBe(0);
    expect(area([1, 2], [1, 2])).toBe(0.5);
    expect(area([2], [1, 2, 3, 0])).toBe(0.625);
    expect(area([], [1])).toBeNaN();
  });

  it('draws from the groups in which something was asked', () => {
    const asked = [
      [1, 1],
      [1, 0],
      [0, 1],
    ];
    const few = meanOverGroups([...asked, ...Array.from({ length: 20 }, () => [])]);
    expect(few).toEqual(meanOverGroups(asked));
  });

  it('puts the interval of a mean round it, wider where whole groups differ', () => {
    const alike = meanOverGroups(Array.from({ length: 40 }, () => [0, 1, 0, 1]));
    const apart = meanOverGroups(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? [0, 0, 0, 0] : [1, 1, 1, 1])),
    );
    expect(alike).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    expect(apart.value).toBe(0.5);
    expect(apart.low).toBeLessThan(0.45);
    expect(apart.high).toBeGreaterThan(0.55);
  });

  it('gives the same interval at every run', () => {
    const groups = [
      { positive: [3, 1], negative: [2] },
      { positive: [5], negative: [4, 6] },
      { positive: [7], negative: [0] },
    ];
    expect(areaOverGroups(groups)).toEqual(areaOverGroups(groups));
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(3);
  });
});
