/** Examples of a logistic model: rows of inputs, labels (0 or 1) and weights. */
export interface LogisticExamples {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const STEPS = 25;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares); `ridge` shrinks the weights, not the
 * bias, toward zero.
 */
export function fitLogistic({ rows, labels, weights }: LogisticExamples, ridge: number): Logistic {
  const size = (rows[0]?.length ?? 0) + 1;
  let model = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = model.map((value, at) => (at === 0 ? 0 : -ridge * value));
    const curvature = model.map((_, at) =>
      model.map((_, other) => (at === other ? (at === 0 ? 1e-9 : ridge) : 0)),
    );
    for (const [row, inputs] of rows.entries()) {
      const x = [1, ...inputs];
      const p = 1 / (1 + Math.exp(-dot(model, x)));
      const weight = weights[row] ?? 1;
      add(gradient, curvature, x, weight * ((labels[row] ?? 0) - p), weight * p * (1 - p));
    }
    const change = solve(curvature, gradient);
    model = model.map((value, at) => value + (change[at] ?? 0));
  }
  return { bias: model[0] ?? 0, weights: model.slice(1) };
}

/** It runs for each row and step, so it counts places itself: iterators would take several times as long. */
function add(
  gradient: number[],
  curvature: number[][],
  x: readonly number[],
  error: number,
  bend: number,
): void {
  for (let at = 0; at < x.length; at++) {
    const value = x[at] ?? 0;
    gradient[at] = (gradient[at] ?? 0) + error * value;
    const row = curvature[at] ?? [];
    for (let other = 0; other < x.length; other++)
      row[other] = (row[other] ?? 0) + bend * value * (x[other] ?? 0);
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Solves a system of linear equations by elimination with the greatest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at++) {
    let pivot = at;
    for (let row = at + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    }
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    eliminate(rows, at);
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] || 1));
}

function eliminate(rows: number[][], at: number): void {
  const own = rows[at] ?? [];
  for (const [place, row] of rows.entries()) {
    const factor = place === at ? 0 : (row[at] ?? 0) / (own[at] || 1);
    if (factor !== 0)
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (own[column] ?? 0);
  }
}
