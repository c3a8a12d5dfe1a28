import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import createWabt from 'wabt';
import { HEAD, mostFor, openKernel } from '#engine/reader/kernel.ts';
import { noise } from './noise.ts';

const folder = new URL('../../../src/engine/reader/', import.meta.url);
const compiled = readFileSync(new URL('kernel.wasm', folder));

const memory = new WebAssembly.Memory({ initial: 64, maximum: 64, shared: true });
const kernel = openKernel(new WebAssembly.Module(compiled), memory);
const floats = new Float32Array(memory.buffer);

/** Addresses far enough apart for what these tests put there. */
const [A, B, C, D, E, F, G] = Array.from({ length: 7 }, (_, at) => at * 512 * 1024) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

function put(address: number, values: readonly number[]): void {
  floats.set(values, address / 4);
}

function take(address: number, count: number): number[] {
  return [...floats.slice(address / 4, address / 4 + count)];
}

describe('kernel.wasm', () => {
  it('is what kernel.wat compiles to (npm run build:kernel)', async () => {
    const wabt = await createWabt();
    const source = readFileSync(new URL('kernel.wat', folder), 'utf8');
    const { buffer } = wabt.parseWat('kernel.wat', source, { threads: true, simd: true }).toBinary({});
    expect(Buffer.from(buffer).equals(compiled)).toBe(true);
  });
});

describe('the product of int16 and int8', () => {
  const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
  const shapes = fc.record({
    rows: fc.constantFrom(2, 4, 10),
    inner: fc.constantFrom(16, 48, 384, 1536),
    outputs: fc.constantFrom(4, 12),
  });

  /** One of three: any number, always the largest, always the smallest. */
  const filled = (most: number, kind: number, seed: number, count: number): number[] =>
    kind === 0
      ? noise(count, seed).map((value) => Math.round(value * most))
      : new Array(count).fill(kind * most);

  it('is exact, to the largest numbers that there can be', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.tuple(whole(-1, 1), whole(-1, 1)),
        whole(1, 1e6),
        ({ rows, inner, outputs }, [rowKind, weightKind], seed) => {
          const q = filled(mostFor(inner), rowKind, seed, rows * inner);
          const w = filled(127, weightKind, seed + 1, outputs * inner);
          new Int16Array(memory.buffer, A).set(q);
          new Int8Array(memory.buffer, B).set(w);
          put(C, new Array(rows).fill(1));
          put(D, new Array(outputs).fill(1));
          put(E, new Array(outputs).fill(0));
          kernel.multiply(A, C, rows, inner, B, D, E, outputs, F, G);
          const expected = Array.from({ length: rows * outputs }, (_, at) => {
            const [row, out] = [Math.floor(at / outputs), at % outputs];
            let sum = 0;
            for (let i = 0; i < inner; i++) sum += (q[row * inner + i] ?? 0) * (w[out * inner + i] ?? 0);
            return Math.fround(sum);
          });
          expect(take(F, rows * outputs)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is scaled by row and by output, and moved by the bias', () => {
    new Int16Array(memory.buffer, A).set([...new Array(16).fill(1), ...new Array(16).fill(2)]);
    new Int8Array(memory.buffer, B).set(new Array(64).fill(3));
    put(C, [0.5, 2]);
    put(D, [1, 10, 100, 1000]);
    put(E, [1, 2, 3, 4]);
    kernel.multiply(A, C, 2, 16, B, D, E, 4, F, G);
    expect(take(F, 8)).toEqual([25, 242, 2403, 24_004, 193, 1922, 19_203, 192_004]);
  });
});

describe('quantizing', () => {
  it('makes the largest number of a row the most, and loses half a step at most', () => {
    const x = [...noise(32), ...noise(32, 7).map((value) => 1000 * value)];
    put(A, x);
    kernel.quantize(A, 2, 32, 32_767, B, C);
    const q = [...new Int16Array(memory.buffer, B, 64)];
    const scales = take(C, 2);
    for (const [at, value] of x.entries()) {
      const scale = scales[Math.floor(at / 32)] ?? 0;
      expect(Math.abs((q[at] ?? 0) * scale - value)).toBeLessThanOrEqual(0.51 * scale);
    }
    expect(Math.max(...q.slice(0, 32).map(Math.abs))).toBe(32_767);
  });

  it('keeps a row of zeros', () => {
    put(A, new Array(16).fill(0));
    kernel.quantize(A, 1, 16, 32_767, B, C);
    expect([...new Int16Array(memory.buffer, B, 16)]).toEqual(new Array(16).fill(0));
    expect(take(C, 1)[0]).toBeGreaterThan(0);
  });
});

describe('what stands between the products', () => {
  it('adds and norms a row', () => {
    const [x, y, weight, bias] = [noise(48), noise(48, 2), noise(48, 3), noise(48, 4)];
    put(A, x);
    put(B, y);
    put(C, weight);
    put(D, bias);
    kernel.norm(A, B, 1, 48, C, D, 1e-12);
    const sum = x.map((value, at) => value + (y[at] ?? 0));
    const mean = sum.reduce((all, each) => all + each, 0) / 48;
    const variance = sum.reduce((all, each) => all + (each - mean) ** 2, 0) / 48;
    const expected = sum.map(
      (value, at) => ((value - mean) / Math.sqrt(variance)) * (weight[at] ?? 0) + (bias[at] ?? 0),
    );
    for (const [at, value] of take(A, 48).entries()) expect(value).toBeCloseTo(expected[at] ?? 0, 5);
  });

  it('bends as GELU does, with the exact error function', () => {
    const x = [-30, -6, -3, -1, -0.5, -1e-3, 0, 1e-3, 0.5, 1, 3, 6, 30, 1, 1, 1];
    // x · Φ(x), from tables of the normal distribution.
    const expected = [
      0, -5.919e-9, -4.0497e-3, -0.158655, -0.154269, -4.996e-4, 0, 5.004e-4, 0.345731, 0.841345, 2.99595, 6,
      30,
    ];
    put(A, x);
    kernel.gelu(A, 16);
    const bent = take(A, 13);
    for (const [at, value] of expected.entries()) expect(bent[at]).toBeCloseTo(value, 5);
  });

  it.each([1, 2, 15, 16, 17, 33])('lets %i tokens attend to one another', (tokens) => {
    const width = 2 * HEAD;
    const rows = tokens + (tokens % 2);
    const [query, key, value] = [3, 5, 9].map((seed) => noise(rows * width, seed).map((each) => 4 * each));
    put(A, query ?? []);
    put(B, key ?? []);
    put(C, value ?? []);
    kernel.attend(A, B, C, tokens, width, D, E);
    const at = (matrix: readonly number[] | undefined, row: number, column: number): number =>
      matrix?.[row * width + column] ?? 0;
    const all = Array.from({ length: tokens }, (_, token) => token);
    const expected = all.flatMap((token) =>
      Array.from({ length: width }, (_, column) => {
        const first = column - (column % HEAD);
        const scores = all.map((other) => {
          let sum = 0;
          for (let i = first; i < first + HEAD; i++) sum += at(query, token, i) * at(key, other, i);
          return Math.exp(sum / Math.sqrt(HEAD));
        });
        const total = scores.reduce((sum, each) => sum + each, 0);
        return scores.reduce((sum, each, other) => sum + (each / total) * at(value, other, column), 0);
      }),
    );
    for (const [place, value] of take(D, tokens * width).entries()) {
      expect(value).toBeCloseTo(expected[place] ?? 0, 4);
    }
  });
});
