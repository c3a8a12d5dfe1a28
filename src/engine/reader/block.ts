import { type Kernel, mostFor } from './kernel.ts';
import type { EncoderBlock, Linear, Norm } from './model.ts';
import type { Measures } from './model-file.ts';

/** Addresses of what one run of a transformer writes; the next writes over it. */
export interface Workspace {
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
/** Bytes of a number. */
export const FLOAT = 4;
/** Rows that the kernel takes at once, in a product and in attention. */
const [TWO, SIXTEEN] = [2, 16];

/**
 * A place to work in for up to `most` tokens. It makes the memory larger: what several threads take of one memory never
 * overlaps.
 */
export function takeWorkspace(
  { width, feed }: Measures,
  most: number,
  memory: WebAssembly.Memory,
): Workspace {
  const rows = upTo(most, SIXTEEN);
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

/** A transformer's model: its measures, the norm of what goes in, and its layers. */
export interface Layers extends Measures {
  readonly norm: Norm;
  readonly blocks: readonly EncoderBlock[];
}

/** Runs the first `count` layers over what was embedded: words are in the state, what is added to them in the first part. */
export function runLayers(
  model: Layers,
  kernel: Kernel,
  work: Workspace,
  tokens: number,
  count = model.blocks.length,
): void {
  const { width, norm, epsilon } = model;
  kernel.norm(work.state, work.parts[0], upTo(tokens, TWO), width, norm.weight, norm.bias, epsilon);
  for (const block of model.blocks.slice(0, count)) runBlock(model, block, kernel, work, tokens);
}

/** x = first(x + out(attention of x)); x = second(x + down(gelu(up(x)))). */
function runBlock(
  { width, feed, epsilon }: Measures,
  block: EncoderBlock,
  kernel: Kernel,
  work: Workspace,
  tokens: number,
): void {
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

function upTo(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple;
}
