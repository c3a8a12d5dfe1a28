import { HEAD } from '#engine/reader/kernel.ts';
import type { EncoderBlock, Linear, Norm } from '#engine/reader/model.ts';
import { type Int8Address, type Measures, ModelError, type ModelFile } from '#engine/reader/model-file.ts';

/** Weights of 4 bits, in blocks of `BLOCK`: [rows, columns / 2] bytes, [rows, columns / BLOCK] factors of the blocks. */
export interface Int4Address {
  readonly nibbles: number;
  readonly factors: Int8Address;
  readonly columns: number;
}

/** A transformer's encoder of sentences (multilingual E5; L. Wang et al., 2024): addresses of its weights. */
export interface SentenceModel extends Measures {
  /** A row a piece. */
  readonly words: Int4Address;
  /** Float32, a piece each: the logarithm of its frequency. */
  readonly scores: number;
  /** Float32, a row a place. */
  readonly placeRows: number;
  readonly norm: Norm;
  readonly blocks: readonly EncoderBlock[];
}

/** Weights in a block. */
const BLOCK = 32;
/** Weights whose nibbles are the lower halves of a block's bytes; those of the others are the upper ones. */
const LOWER = BLOCK / 2;
const ZERO = 8;
const LARGEST = 127;
const [FLOAT, PAGE] = [4, 65_536];

/**
 * The model in a file at address 0 of a memory. The memory is made larger: the weights of the layers are widened to the
 * 8 bits that the kernel multiplies by.
 *
 * @throws {ModelError} where a part is missing, or the kernel cannot compute it.
 */
export function sentenceModelIn(file: ModelFile, memory: WebAssembly.Memory): SentenceModel {
  const { measures } = file;
  const { width, heads, feed, layers, vocabulary, places, longest } = measures;
  if (width !== heads * HEAD) throw new ModelError(`its heads are not of ${HEAD} numbers`);
  if (width % BLOCK > 0 || feed % BLOCK > 0) throw new ModelError(`its rows are no multiples of ${BLOCK}`);
  if (longest > places) throw new ModelError(`it has ${places} places for ${longest} tokens`);
  const room = roomFor(layers * (4 * width + 2 * feed) * (width + FLOAT) + layers * width * FLOAT, memory);
  const normIn = (name: string): Norm => ({
    weight: file.float32(`${name}.weight`, width),
    bias: file.float32(`${name}.bias`, width),
  });
  const linear = (name: string, outputs: number, inputs: number): Linear => ({
    ...widened(int4In(file, name, outputs, inputs), outputs, memory.buffer, room),
    bias: file.float32(`${name}.bias`, outputs),
    inputs,
    outputs,
  });
  const blockIn = (name: string): EncoderBlock => ({
    query: linear(`${name}.query`, width, width),
    key: linear(`${name}.key`, width, width),
    value: linear(`${name}.value`, width, width),
    out: linear(`${name}.out`, width, width),
    first: normIn(`${name}.first`),
    up: linear(`${name}.up`, feed, width),
    down: linear(`${name}.down`, width, feed),
    second: normIn(`${name}.second`),
  });
  return {
    ...measures,
    words: int4In(file, 'words', vocabulary, width),
    scores: file.float32('scores', vocabulary),
    placeRows: file.float32('places.weight', places, width),
    norm: normIn('norm'),
    blocks: Array.from({ length: layers }, (_, at) => blockIn(`layers.${at}`)),
  };
}

/** Writes a row of 4-bit weights out as float32. */
export function unpackRow(
  { nibbles, factors, columns }: Int4Address,
  row: number,
  buffer: ArrayBufferLike,
  to: Float32Array,
): void {
  const bytes = new Uint8Array(buffer, nibbles + (row * columns) / 2, columns / 2);
  const each = columns / BLOCK;
  const blocks = new Int8Array(buffer, factors.weight + row * each, each);
  const [scale = 0] = new Float32Array(buffer, factors.scales + row * FLOAT, 1);
  for (let block = 0; block < each; block++) {
    const factor = (blocks[block] ?? 0) * scale;
    for (let at = 0; at < LOWER; at++) {
      const byte = bytes[block * LOWER + at] ?? 0;
      to[block * BLOCK + at] = ((byte & 15) - ZERO) * factor;
      to[block * BLOCK + LOWER + at] = ((byte >> 4) - ZERO) * factor;
    }
  }
}

function int4In(file: ModelFile, name: string, rows: number, columns: number): Int4Address {
  return {
    nibbles: file.int8(`${name}.weight`, rows, columns / 2).weight,
    factors: file.int8(`${name}.blocks`, rows, columns / BLOCK),
    columns,
  };
}

/** Gives out addresses of new memory, one after the other. */
function roomFor(bytes: number, memory: WebAssembly.Memory): (size: number) => number {
  let next = memory.grow(Math.ceil(bytes / PAGE)) * PAGE;
  return (size) => {
    const address = next;
    next += size;
    return address;
  };
}

function widened(
  packed: Int4Address,
  rows: number,
  buffer: ArrayBufferLike,
  room: (size: number) => number,
): Int8Address {
  const { columns } = packed;
  const address = { weight: room(rows * columns), scales: room(rows * FLOAT) };
  const weights = new Int8Array(buffer, address.weight, rows * columns);
  const scales = new Float32Array(buffer, address.scales, rows);
  const values = new Float32Array(columns);
  for (let row = 0; row < rows; row++) {
    unpackRow(packed, row, buffer, values);
    const peak = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    scales[row] = peak / LARGEST;
    for (let at = 0; at < columns; at++) {
      weights[row * columns + at] = Math.round(((values[at] ?? 0) * LARGEST) / peak);
    }
  }
  return address;
}
