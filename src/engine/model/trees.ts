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

/** The forest's sum for one example, with the features in the forest's order. */
export function predict({ bias, trees }: Forest, example: ArrayLike<number>): number {
  let sum = bias;
  for (const tree of trees) sum += tree.value[leafOf(tree, example)] ?? 0;
  return sum;
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

function leafOf(tree: Tree, example: ArrayLike<number>): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
    node = step(tree, node, feature, example);
  }
  return node;
}

function step(tree: Tree, node: number, feature: number, example: ArrayLike<number>): number {
  const goesLeft = (example[feature] ?? 0) <= (tree.threshold[node] ?? 0);
  return (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
}
