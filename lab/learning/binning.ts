/** A table of examples whose features are cut into a few bins, so that a tree needs only counts. */
export interface Binned {
  readonly rows: number;
  /** Per feature the bin of each row. */
  readonly columns: readonly Uint8Array[];
  /** Per feature the greatest value of each bin but the last. */
  readonly edges: readonly Float64Array[];
}

const BINS = 64;
/** How many rows are used to find the edges. */
const LOOKED_AT = 20_000;

/** Cuts each feature into bins of about equally many rows; a frequent value may be a bin by itself. */
export function bin(examples: readonly ArrayLike<number>[], features: number): Binned {
  const edges = Array.from({ length: features }, (_, feature) => edgesOf(examples, feature));
  const columns = edges.map((each, feature) =>
    Uint8Array.from(examples, (example) => binOf(each, example[feature] ?? 0)),
  );
  return { rows: examples.length, columns, edges };
}

function edgesOf(examples: readonly ArrayLike<number>[], feature: number): Float64Array {
  const every = Math.max(1, Math.floor(examples.length / LOOKED_AT));
  const values: number[] = [];
  for (let at = 0; at < examples.length; at += every) values.push(examples[at]?.[feature] ?? 0);
  const sorted = Float64Array.from(values).sort();
  const edges = new Set<number>();
  for (let at = 1; at < BINS; at++) {
    const place = Math.floor((at * sorted.length) / BINS);
    const [below = 0, above = 0] = [sorted[place - 1], sorted[place]];
    edges.add(below === above ? below : (below + above) / 2);
  }
  return Float64Array.from(edges).sort();
}

/** The first bin whose edge is not below the value. */
function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
