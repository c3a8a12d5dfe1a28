import { describe, expect, it } from 'vitest';
import { contributions, predict, probability } from '#engine/model/trees.ts';
import { createRandom } from '#lab/data/random.ts';
import { type Boosting, boost } from '#lab/learning/boosting.ts';
import { fitLogistic } from '#lab/learning/logistic.ts';

const OPTIONS: Boosting = {
  trees: 60,
  leaves: 4,
  rate: 0.2,
  leafWeight: 5,
  ridge: 1,
  featureShare: 1,
  rowShare: 0.8,
  seed: 7,
};

/** Right where just one of the first two features is above one half; the third says nothing. */
function examples(count: number, seed: number) {
  const random = createRandom(seed);
  const rows = Array.from({ length: count }, () => [random(), random(), random()]);
  const labels = rows.map(([a = 0, b = 0]) => Number(a > 0.5 !== b > 0.5));
  return { features: ['a', 'b', 'noise'], rows, labels, weights: rows.map(() => 1) };
}

describe('boosted trees', () => {
  const forest = boost(examples(2000, 1), OPTIONS);

  it('learn what no sum of single features says', () => {
    const { rows, labels } = examples(500, 2);
    const right = rows.filter((row, at) => predict(forest, row) > 0 === (labels[at] === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it('are the same for the same seed', () => {
    expect(boost(examples(2000, 1), OPTIONS)).toEqual(forest);
  });

  it('explain a prediction by what each feature moved, to the last digit that counts', () => {
    for (const row of examples(50, 3).rows) {
      const moved = contributions(forest, row);
      const roots = forest.trees.reduce((sum, tree) => sum + (tree.value[0] ?? 0), 0);
      const sum = moved.reduce((all, each) => all + each, forest.bias + roots);
      expect(sum).toBeCloseTo(predict(forest, row), 6);
      expect(Math.abs(moved[2] ?? 0)).toBeLessThan(Math.abs(moved[0] ?? 0) + Math.abs(moved[1] ?? 0));
    }
  });
});

describe('logistic regression', () => {
  it('finds the weights that made the examples', () => {
    const random = createRandom(5);
    const rows = Array.from({ length: 20_000 }, () => [random() * 4 - 2, random() * 4 - 2]);
    const labels = rows.map(([a = 0, b = 0]) => Number(random() < probability(0.5 + 2 * a - b)));
    const { bias, weights } = fitLogistic({ rows, labels, weights: rows.map(() => 1) }, 0.01);
    expect(bias).toBeCloseTo(0.5, 0);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(weights[1]).toBeCloseTo(-1, 0);
  });
});
