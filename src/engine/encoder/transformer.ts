import { FLOAT, runLayers, takeWorkspace, type Workspace } from '#engine/reader/block.ts';
import type { Kernel } from '#engine/reader/kernel.ts';
import { type SentenceModel, unpackRow } from './model.ts';

/** What the model makes of a row of tokens; no more of them than its `longest`. */
export interface TokenEncoder {
  /** The mean over the tokens after the last layer: `width` numbers, of length 1. */
  meanOf(ids: readonly number[]): Float32Array;
  /** What the first `layers` layers make of each token: [tokens, width]. */
  statesOf(ids: readonly number[], layers: number): Float32Array;
}

/** Opens a model that lies in the memory; it takes a place to work in at the end of it. */
export function openTokenEncoder(
  model: SentenceModel,
  kernel: Kernel,
  memory: WebAssembly.Memory,
): TokenEncoder {
  const work = takeWorkspace(model, model.longest, memory);
  const { buffer } = memory;
  const run = (ids: readonly number[], layers?: number): Float32Array => {
    embed(model, ids, work, buffer);
    runLayers(model, kernel, work, ids.length, layers);
    return new Float32Array(buffer, work.state, ids.length * model.width);
  };
  return {
    meanOf: (ids) => meanOf(run(ids), model.width),
    statesOf: (ids, layers) => run(ids, layers).slice(),
  };
}

/** Pieces into the state; their places into the first part, where the norm adds them. */
function embed(model: SentenceModel, ids: readonly number[], work: Workspace, buffer: ArrayBufferLike): void {
  const { width, words, placeRows } = model;
  const count = ids.length * width;
  for (const [token, id] of ids.entries()) {
    unpackRow(words, id, buffer, new Float32Array(buffer, work.state + token * width * FLOAT, width));
  }
  new Float32Array(buffer, work.parts[0], count).set(new Float32Array(buffer, placeRows, count));
}

function meanOf(rows: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (const [at, value] of rows.entries()) sum[at % width] = (sum[at % width] ?? 0) + value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
