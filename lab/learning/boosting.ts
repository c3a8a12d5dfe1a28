import type { Forest, Tree } from '#engine/model/trees.ts';
import { createRandom, sample } from '#lab/data/random.ts';
import { type Binned, bin } from './binning.ts';

/** Examples by rows: features, labels (0 or 1) and weights. */
export interface Examples {
  readonly features: readonly string[];
  readonly rows: readonly ArrayLike<number>[];
  readonly labels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface Boosting {
  readonly trees: number;
  readonly leaves: number;
  /** The learning rate. */
  readonly rate: number;
  /** The least weight of examples in a leaf. */
  readonly leafWeight: number;
  /** Shrinks leaves toward zero. */
  readonly ridge: number;
  /** The shares of features and of rows that each tree sees. */
  readonly featureShare: number;
  readonly rowShare: number;
  readonly seed: number;
}

interface Gradients {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Sums over the rows of a leaf, per feature and bin: gradient, its derivative, weight. */
type Histogram = ReadonlyMap<number, Float64Array>;

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly split: Split | undefined;
}

const SUMS = 3;
const MOST_BINS = 64;

/**
 * Gradient boosting of trees on the logistic loss with Newton steps, over histograms, the most useful leaf split
 * first (J. Friedman, 2001; T. Chen and C. Guestrin, 2016; G. Ke et al., 2017). The same seed, the same forest.
 */
export function boost(examples: Examples, options: Boosting): Forest {
  const random = createRandom(options.seed);
  const binned = bin(examples.rows, examples.features.length);
  const bias = logOddsOf(examples);
  const sums = new Float64Array(binned.rows).fill(bias);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradients = gradientsOf(examples, sums);
    const rows = Int32Array.from({ length: binned.rows }, (_, row) => row).filter(
      () => random() < options.rowShare,
    );
    const wanted = Math.ceil(options.featureShare * examples.features.length);
    const features = sample(examples.features.length, wanted, random);
    trees.push(grow(binned, gradients, examples.weights, rows, features, options, sums));
  }
  return { features: examples.features, bias: round(bias), trees };
}

function logOddsOf({ labels, weights }: Examples): number {
  let [right, all] = [1, 2];
  for (let row = 0; row < labels.length; row++) {
    right += (labels[row] ?? 0) * (weights[row] ?? 0);
    all += weights[row] ?? 0;
  }
  return Math.log(right / (all - right));
}

function gradientsOf({ labels, weights }: Examples, sums: Float64Array): Gradients {
  const first = new Float64Array(sums.length);
  const second = new Float64Array(sums.length);
  for (let row = 0; row < sums.length; row++) {
    const probability = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
    const weight = weights[row] ?? 0;
    first[row] = weight * ((labels[row] ?? 0) - probability);
    second[row] = weight * probability * (1 - probability);
  }
  return { first, second };
}

/** Grows one tree, and adds its prediction for every row to the sums. */
function grow(
  binned: Binned,
  gradients: Gradients,
  weights: ArrayLike<number>,
  rows: Int32Array,
  features: readonly number[],
  options: Boosting,
  sums: Float64Array,
): Tree {
  const tree = { feature: [-1], threshold: [0], left: [0], right: [0], value: [0] };
  const bins: number[] = [0];
  const measure = (part: Int32Array) => histogramOf(binned, gradients, weights, part, features);
  const leafAt = (node: number, part: Int32Array, histogram: Histogram): Leaf => {
    tree.value[node] = round(options.rate * newton(totals(histogram), options.ridge));
    return { node, rows: part, histogram, split: bestSplit(histogram, options) };
  };
  const leaves = [leafAt(0, rows, measure(rows))];
  while (leaves.length < options.leaves) {
    const at = mostUseful(leaves);
    const leaf = leaves[at];
    if (!leaf?.split) break;
    const { feature, bin } = leaf.split;
    const column = binned.columns[feature] ?? new Uint8Array();
    const [left, right] = [
      leaf.rows.filter((row) => (column[row] ?? 0) <= bin),
      leaf.rows.filter((row) => (column[row] ?? 0) > bin),
    ];
    const [small, large] = left.length < right.length ? [left, right] : [right, left];
    const smallHistogram = measure(small);
    const largeHistogram = without(leaf.histogram, smallHistogram);
    const children = [tree.feature.length, tree.feature.length + 1] as const;
    Object.assign(tree.feature, { [leaf.node]: feature });
    tree.threshold[leaf.node] = round(binned.edges[feature]?.[bin] ?? 0);
    tree.left[leaf.node] = children[0];
    tree.right[leaf.node] = children[1];
    bins[leaf.node] = bin;
    for (const child of children) {
      tree.feature[child] = -1;
      tree.threshold[child] = tree.left[child] = tree.right[child] = tree.value[child] = bins[child] = 0;
    }
    leaves.splice(
      at,
      1,
      leafAt(children[0], left, small === left ? smallHistogram : largeHistogram),
      leafAt(children[1], right, large === right ? largeHistogram : smallHistogram),
    );
  }
  addTo(sums, tree, bins, binned);
  return tree;
}

function addTo(sums: Float64Array, tree: Tree, bins: readonly number[], { columns }: Binned): void {
  for (let row = 0; row < sums.length; row++) {
    let node = 0;
    for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
      const goesLeft = (columns[feature]?.[row] ?? 0) <= (bins[node] ?? 0);
      node = (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
    }
    sums[row] = (sums[row] ?? 0) + (tree.value[node] ?? 0);
  }
}

function histogramOf(
  { columns }: Binned,
  { first, second }: Gradients,
  weights: ArrayLike<number>,
  rows: Int32Array,
  features: readonly number[],
): Histogram {
  return new Map(
    features.map((feature) => {
      const sums = new Float64Array(SUMS * MOST_BINS);
      const column = columns[feature] ?? new Uint8Array();
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        const place = SUMS * (column[row] ?? 0);
        sums[place] = (sums[place] ?? 0) + (first[row] ?? 0);
        sums[place + 1] = (sums[place + 1] ?? 0) + (second[row] ?? 0);
        sums[place + 2] = (sums[place + 2] ?? 0) + (weights[row] ?? 0);
      }
      return [feature, sums];
    }),
  );
}

function without(whole: Histogram, part: Histogram): Histogram {
  return new Map(
    [...whole].map(([feature, sums]) => {
      const taken = part.get(feature);
      return [feature, sums.map((sum, at) => sum - (taken?.[at] ?? 0))];
    }),
  );
}

type Sums = readonly [first: number, second: number, weight: number];

function totals(histogram: Histogram): Sums {
  const [sums = new Float64Array()] = histogram.values();
  let [first, second, weight] = [0, 0, 0];
  for (let place = 0; place < sums.length; place += SUMS) {
    first += sums[place] ?? 0;
    second += sums[place + 1] ?? 0;
    weight += sums[place + 2] ?? 0;
  }
  return [first, second, weight];
}

function newton([first, second]: Sums, ridge: number): number {
  return first / (second + ridge);
}

function bestSplit(histogram: Histogram, { leafWeight, ridge }: Boosting): Split | undefined {
  const whole = totals(histogram);
  const worth = ([first, second]: Sums) => first ** 2 / (second + ridge);
  let best: Split | undefined;
  for (const [feature, sums] of histogram) {
    let left: Sums = [0, 0, 0];
    for (let bin = 0; bin + 1 < MOST_BINS; bin++) {
      const place = SUMS * bin;
      left = [
        left[0] + (sums[place] ?? 0),
        left[1] + (sums[place + 1] ?? 0),
        left[2] + (sums[place + 2] ?? 0),
      ];
      const right: Sums = [whole[0] - left[0], whole[1] - left[1], whole[2] - left[2]];
      if (left[2] < leafWeight || right[2] < leafWeight) continue;
      const gain = worth(left) + worth(right) - worth(whole);
      if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain };
    }
  }
  return best;
}

function mostUseful(leaves: readonly Leaf[]): number {
  return leaves.reduce(
    (most, leaf, at) => ((leaf.split?.gain ?? 0) > (leaves[most]?.split?.gain ?? 0) ? at : most),
    0,
  );
}

/** Six digits: enough for the same ranking, and a third of the file. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
