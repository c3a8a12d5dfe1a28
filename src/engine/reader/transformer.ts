import { type Kernel, mostFor } from './kernel.ts';
import type { EncoderBlock, Linear, Model, Norm } from './model.ts';

/** A question and a window as the model takes them: the ids of all tokens, and from where on they are the window's. */
export interface Tokens {
  readonly ids: readonly number[];
  readonly from: number;
}

/** What the model says of a question and a window, in log-odds. */
export interface Logits {
  /** That the window answers the question. */
  readonly answers: number;
  /** Of each token: that the answer starts there. To be compared with one another. */
  readonly starts: readonly number[];
  /** Of each token: that the answer ends with it. To be compared with one another. */
  readonly ends: readonly number[];
}

/** Runs the model; no more tokens than it has places for. */
export type Transformer = (tokens: Tokens) => Logits;

/** Addresses of what one run writes; the next writes over it. */
interface Workspace {
  /** Float32, a row a token: what is known of it. */
  readonly state: number;
  /** Float32, four rows a token, or one of a layer's second half. */
  readonly parts: readonly [number, number, number, number];
  /** What is multiplied: int16, and a float32 scale a row. */
  readonly quantized: number;
  readonly scales: number;
  /** The kernel's own. */
  readonly group: number;
  readonly heads: number;
}

const PAGE = 65_536;
const FLOAT = 4;
const [SIXTEEN, TWO] = [16, 2];

/** A transformer over a model that lies in the memory; it takes a place to work in at the end of it. */
export function openTransformer(model: Model, kernel: Kernel, memory: WebAssembly.Memory): Transformer {
  const work = takeWorkspace(model, memory);
  const { buffer } = memory;
  return (tokens) => {
    const rows = upTo(tokens.ids.length, TWO);
    embed(model, tokens, work, buffer);
    kernel.norm(
      work.state,
      work.parts[0],
      rows,
      model.width,
      model.norm.weight,
      model.norm.bias,
      model.epsilon,
    );
    for (const block of model.blocks) runBlock(model, block, kernel, work, tokens.ids.length);
    return logits(model, work, buffer, tokens.ids.length);
  };
}

/** Makes the memory larger: what several threads take of one memory never overlaps. */
function takeWorkspace({ width, feed, places }: Model, memory: WebAssembly.Memory): Workspace {
  const rows = upTo(places, SIXTEEN);
  const sizes = [
    rows * width * FLOAT,
    rows * Math.max(feed, 4 * width) * FLOAT,
    rows * Math.max(feed, width) * 2,
    rows * FLOAT,
    Math.max(feed, width) * 8,
    34 * rows * FLOAT,
  ];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const start = memory.grow(Math.ceil(all / PAGE)) * PAGE;
  const [state = 0, parts = 0, quantized = 0, scales = 0, group = 0, heads = 0] = sizes.map((_, at) =>
    sizes.slice(0, at).reduce((sum, size) => sum + size, start),
  );
  const part = (at: number): number => parts + at * rows * width * FLOAT;
  return { state, parts: [part(0), part(1), part(2), part(3)], quantized, scales, group, heads };
}

/** Words into the state; places and kinds into the first part, where the norm adds them. */
function embed(model: Model, { ids, from }: Tokens, work: Workspace, buffer: ArrayBufferLike): void {
  const { width, words, placeRows, kindRows } = model;
  const scales = new Float32Array(buffer, words.scales);
  const places = new Float32Array(buffer, placeRows);
  const kinds = new Float32Array(buffer, kindRows);
  const state = new Float32Array(buffer, work.state);
  const added = new Float32Array(buffer, work.parts[0]);
  for (const [token, id] of ids.entries()) {
    const pieces = new Int8Array(buffer, words.weight + id * width, width);
    const kind = token < from ? 0 : width;
    for (let at = 0; at < width; at++) {
      state[token * width + at] = (pieces[at] ?? 0) * (scales[id] ?? 0);
      added[token * width + at] = (places[token * width + at] ?? 0) + (kinds[kind + at] ?? 0);
    }
  }
}

/** x = first(x + out(attention of x)); x = second(x + down(gelu(up(x)))). */
function runBlock(model: Model, block: EncoderBlock, kernel: Kernel, work: Workspace, tokens: number): void {
  const { width, feed, epsilon } = model;
  const { state, parts, quantized, scales, group, heads } = work;
  const [query, key, value, attended] = parts;
  const rows = upTo(tokens, TWO);
  const quantize = (from: number, { inputs }: Linear): void =>
    kernel.quantize(from, rows, inputs, mostFor(inputs), quantized, scales);
  const multiply = ({ inputs, weight, scales: by, bias, outputs }: Linear, to: number): void =>
    kernel.multiply(quantized, scales, rows, inputs, weight, by, bias, outputs, to, group);
  const addTo = (from: number, { weight, bias }: Norm): void =>
    kernel.norm(state, from, rows, width, weight, bias, epsilon);
  quantize(state, block.query);
  multiply(block.query, query);
  multiply(block.key, key);
  multiply(block.value, value);
  kernel.attend(query, key, value, tokens, width, attended, heads);
  quantize(attended, block.out);
  multiply(block.out, query);
  addTo(query, block.first);
  quantize(state, block.up);
  multiply(block.up, parts[0]);
  kernel.gelu(parts[0], rows * feed);
  quantize(parts[0], block.down);
  multiply(block.down, parts[0]);
  addTo(parts[0], block.second);
}

function logits(model: Model, work: Workspace, buffer: ArrayBufferLike, tokens: number): Logits {
  const { width, answers, ends } = model;
  const lasts: Norm = { weight: ends.weight + width * FLOAT, bias: ends.bias + FLOAT };
  const score = (token: number, { weight, bias }: Norm): number => {
    const row = new Float32Array(buffer, work.state + token * width * FLOAT, width);
    const weights = new Float32Array(buffer, weight, width);
    return row.reduce(
      (sum, value, at) => sum + value * (weights[at] ?? 0),
      new Float32Array(buffer, bias)[0] ?? 0,
    );
  };
  const ofEach = (norm: Norm) => Array.from({ length: tokens }, (_, at) => score(at, norm));
  return { answers: score(0, answers), starts: ofEach(ends), ends: ofEach(lasts) };
}

function upTo(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple;
}
