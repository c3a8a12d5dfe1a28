import { FLOAT, runLayers, takeWorkspace, type Workspace } from './block.ts';
import type { Kernel } from './kernel.ts';
import type { Model, Norm } from './model.ts';

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

/** A transformer over a model that lies in the memory; it takes a place to work in at the end of it. */
export function openTransformer(model: Model, kernel: Kernel, memory: WebAssembly.Memory): Transformer {
  const work = takeWorkspace(model, model.places, memory);
  const { buffer } = memory;
  return (tokens) => {
    embed(model, tokens, work, buffer);
    runLayers(model, kernel, work, tokens.ids.length);
    return logits(model, work, buffer, tokens.ids.length);
  };
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
