/**
 * Boosted regression trees, flattened: node `i` asks whether feature `feature[i]` is at most `threshold[i]` and goes
 * on to `left[i]`, else to `right[i]`; a node whose feature is −1 is a leaf. `value[i]` is what a leaf adds to the
 * sum; of an inner node it is the mean of the examples that came through, so that a path can be explained.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

/** A sum of trees over named features, in log-odds. */
export interface Forest {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** A record of features as a forest's example, in the order of its `names`. */
export function rowOf<N extends string>(
  names: readonly N[],
  features: Readonly<Record<N, number>>,
): number[] {
  const row: number[] = [];
  for (const name of names) row.push(features[name]);
  return row;
}

/** All trees of a forest in one row, which a processor reads faster than many small ones. */
interface FlatForest {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

const flat = new WeakMap<Forest, FlatForest>();

/** The forest's sum for one example, with the features in the forest's order. */
export function predict(forest: Forest, example: ArrayLike<number>): number {
  const { roots, feature, threshold, left, right, value } = flattened(forest);
  let sum = forest.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number;
    for (let asked = feature[node] as number; asked >= 0; asked = feature[node] as number) {
      const goesLeft = (example[asked] ?? 0) <= (threshold[node] as number);
      node = (goesLeft ? left[node] : right[node]) as number;
    }
    sum += value[node] as number;
  }
  return sum;
}

function flattened(forest: Forest): FlatForest {
  const known = flat.get(forest);
  if (known) return known;
  const { trees } = forest;
  const offsets = trees.map(() => 0);
  let size = 0;
  for (const [at, { feature }] of trees.entries()) {
    offsets[at] = size;
    size += Math.max(1, feature.length);
  }
  const made: FlatForest = {
    roots: Int32Array.from(offsets),
    feature: new Int16Array(size).fill(-1),
    threshold: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    value: new Float64Array(size),
  };
  for (const [at, tree] of trees.entries()) {
    const from = offsets[at] ?? 0;
    made.feature.set(tree.feature, from);
    made.threshold.set(tree.threshold, from);
    made.value.set(tree.value, from);
    for (let node = 0; node < tree.feature.length; node++) {
      made.left[from + node] = from + (tree.left[node] ?? 0);
      made.right[from + node] = from + (tree.right[node] ?? 0);
    }
  }
  flat.set(forest, made);
  return made;
}

/**
 * How much each feature moved the sum for one example, in log-odds: along each path, the change of the mean at every
 * question that was asked of the feature (A. Saabas, 2014). With the bias they add up to the prediction.
 */
export function contributions({ features, trees }: Forest, example: ArrayLike<number>): number[] {
  const moved = features.map(() => 0);
  for (const tree of trees) {
    let node = 0;
    for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
      const next = step(tree, node, feature, example);
      moved[feature] = (moved[feature] ?? 0) + (tree.value[next] ?? 0) - (tree.value[node] ?? 0);
      node = next;
    }
  }
  return moved;
}

/** What a probability is of which these are the log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function step(tree: Tree, node: number, feature: number, example: ArrayLike<number>): number {
  const goesLeft = (example[feature] ?? 0) <= (tree.threshold[node] ?? 0);
  return (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
}
