import { type Kernel, mostFor } from '#engine/reader/kernel.ts';
import type { EncoderBlock, Linear, Norm } from '#engine/reader/model.ts';
import { type SentenceModel, unpackRow } from './model.ts';

/** The mean of what the model makes of each token: `width` numbers, of length 1. */
export type TokenEncoder = (ids: readonly number[]) => Float32Array;

/** Addresses of what one run writes; the next writes over it. */
interface Room {
  /** Float32, a row a token. */
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

const [PAGE, FLOAT] = [65_536, 4];
/** Rows that the kernel takes at once, in a product and in attention. */
const [TWO, SIXTEEN] = [2, 16];

/** Opens a model that lies in the memory; it takes a place to work in at the end of it. */
export function openTokenEncoder(
  model: SentenceModel,
  kernel: Kernel,
  memory: WebAssembly.Memory,
): TokenEncoder {
  const room = takeRoom(model, memory);
  const { buffer } = memory;
  return (ids) => {
    const rows = upTo(ids.length, TWO);
    embed(model, ids, room, buffer);
    kernel.norm(
      room.state,
      room.parts[0],
      rows,
      model.width,
      model.norm.weight,
      model.norm.bias,
      model.epsilon,
    );
    for (const block of model.blocks) runBlock(model, block, kernel, room, ids.length);
    return meanOf(new Float32Array(buffer, room.state, ids.length * model.width), model.width);
  };
}

function takeRoom({ width, feed, longest }: SentenceModel, memory: WebAssembly.Memory): Room {
  const rows = upTo(longest, SIXTEEN);
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

/** Pieces into the state; their places into the first part, where the norm adds them. */
function embed(model: SentenceModel, ids: readonly number[], room: Room, buffer: ArrayBufferLike): void {
  const { width, words, placeRows } = model;
  const count = ids.length * width;
  for (const [token, id] of ids.entries()) {
    unpackRow(words, id, buffer, new Float32Array(buffer, room.state + token * width * FLOAT, width));
  }
  new Float32Array(buffer, room.parts[0], count).set(new Float32Array(buffer, placeRows, count));
}

/** x = first(x + out(attention of x)); x = second(x + down(gelu(up(x)))). */
function runBlock(
  model: SentenceModel,
  block: EncoderBlock,
  kernel: Kernel,
  room: Room,
  tokens: number,
): void {
  const { width, feed, epsilon } = model;
  const { state, parts, quantized, scales, group, heads } = room;
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

function meanOf(rows: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (const [at, value] of rows.entries()) sum[at % width] = (sum[at % width] ?? 0) + value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

function upTo(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple;
}
