import type { SmallModel } from './small-model.ts';
import { SIZE } from './small-model.ts';

type Row = readonly number[];

/** What a model says of tokens, worked out number by number as lab/training/FORMAT.md has it. */
export function plainLogits(
  model: SmallModel,
  ids: readonly number[],
  from: number,
): { answers: number; starts: Row } {
  const { width, layers } = SIZE;
  const row = (name: string, at: number): Row => model.numbers(name).slice(at * width, (at + 1) * width);
  const norm = (name: string, x: Row): Row =>
    normed(x, model.numbers(`${name}.weight`), model.numbers(`${name}.bias`));
  const linear = (name: string, x: Row): Row => {
    const weights = model.numbers(`${name}.weight`);
    return model
      .numbers(`${name}.bias`)
      .map((bias, out) => bias + dot(weights.slice(out * x.length, (out + 1) * x.length), x));
  };
  let state = ids.map((id, at) =>
    norm(
      'norm',
      added(row('words.weight', id), added(row('places.weight', at), row('kinds.weight', at < from ? 0 : 1))),
    ),
  );
  for (let layer = 0; layer < layers; layer++) {
    const name = (part: string): string => `layers.${layer}.${part}`;
    const [query = [], key = [], value = []] = ['query', 'key', 'value'].map((part) =>
      state.map((x) => linear(name(part), x)),
    );
    const attended = query.map((each) => attend(each, key, value));
    state = state.map((x, at) => norm(name('first'), added(x, linear(name('out'), attended[at] ?? []))));
    state = state.map((x) =>
      norm(name('second'), added(x, linear(name('down'), linear(name('up'), x).map(gelu)))),
    );
  }
  return {
    answers: linear('answers', state[0] ?? [])[0] ?? 0,
    starts: state.map((x) => linear('ends', x)[0] ?? 0),
  };
}

function attend(query: Row, keys: readonly Row[], values: readonly Row[]): Row {
  const size = SIZE.width / SIZE.heads;
  return query.map((_, column) => {
    const first = column - (column % size);
    const head = (x: Row): Row => x.slice(first, first + size);
    const worth = keys.map((key) => Math.exp(dot(head(query), head(key)) / Math.sqrt(size)));
    const all = worth.reduce((sum, each) => sum + each, 0);
    return worth.reduce((sum, each, at) => sum + (each / all) * (values[at]?.[column] ?? 0), 0);
  });
}

function normed(x: Row, weight: Row, bias: Row): Row {
  const mean = x.reduce((sum, each) => sum + each, 0) / x.length;
  const variance = x.reduce((sum, each) => sum + (each - mean) ** 2, 0) / x.length;
  return x.map(
    (each, at) => ((each - mean) / Math.sqrt(variance + SIZE.epsilon)) * (weight[at] ?? 0) + (bias[at] ?? 0),
  );
}

function gelu(x: number): number {
  return (x / 2) * (1 + erf(x / Math.SQRT2));
}

/** By its series, which is quick to end for the small numbers here. */
function erf(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; Math.abs(term) > 1e-12; n++) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function added(one: Row, other: Row): Row {
  return one.map((value, at) => value + (other[at] ?? 0));
}

function dot(one: Row, other: Row): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
