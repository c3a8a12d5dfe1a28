import { HEAD } from './kernel.ts';
import { type Int8Address, type Measures, ModelError, type ModelFile } from './model-file.ts';

/** The kernel goes along a row in steps of so many numbers. */
const STEP = 16;

/** A transformer's encoder (Vaswani et al., 2017; as in BERT, Devlin et al., 2018): addresses of its weights. */
export interface Model extends Measures {
  /** A row a word piece. */
  readonly words: Int8Address;
  /** Float32: a row a place in the row of tokens; and a row for the question, one for the window. */
  readonly placeRows: number;
  readonly kindRows: number;
  readonly norm: Norm;
  readonly blocks: readonly EncoderBlock[];
  /** What is read off the first token, whether the window answers; and off each, whether the answer starts or ends. */
  readonly answers: Norm;
  readonly ends: Norm;
}

/** One layer. */
export interface EncoderBlock {
  readonly query: Linear;
  readonly key: Linear;
  readonly value: Linear;
  readonly out: Linear;
  readonly first: Norm;
  readonly up: Linear;
  readonly down: Linear;
  readonly second: Norm;
}

/** Float32 weights and bias. */
export interface Norm {
  readonly weight: number;
  readonly bias: number;
}

/** int8 weights, a row an output, and the bias. */
export interface Linear extends Int8Address {
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * The model in a file.
 *
 * @throws {ModelError} where a part is missing, or the kernel cannot compute it.
 */
export function modelIn(file: ModelFile): Model {
  const { measures } = file;
  const { width, heads, feed, layers, vocabulary, places, longest } = measures;
  if (width !== heads * HEAD) throw new ModelError(`its heads are not of ${HEAD} numbers`);
  if (feed % STEP > 0) throw new ModelError(`its "feed" is no multiple of ${STEP}`);
  if (longest > places) throw new ModelError(`it has ${places} places for ${longest} tokens`);
  return {
    ...measures,
    words: file.int8('words.weight', vocabulary, width),
    placeRows: file.float32('places.weight', places, width),
    kindRows: file.float32('kinds.weight', 2, width),
    norm: normIn(file, 'norm'),
    blocks: Array.from({ length: layers }, (_, at) => blockIn(file, `layers.${at}`)),
    answers: scorerIn(file, 'answers', 1),
    ends: scorerIn(file, 'ends', 2),
  };
}

function blockIn(file: ModelFile, name: string): EncoderBlock {
  const { width, feed } = file.measures;
  const linear = (part: string, outputs: number, inputs: number): Linear => ({
    ...file.int8(`${name}.${part}.weight`, outputs, inputs),
    bias: file.float32(`${name}.${part}.bias`, outputs),
    inputs,
    outputs,
  });
  return {
    query: linear('query', width, width),
    key: linear('key', width, width),
    value: linear('value', width, width),
    out: linear('out', width, width),
    first: normIn(file, `${name}.first`),
    up: linear('up', feed, width),
    down: linear('down', width, feed),
    second: normIn(file, `${name}.second`),
  };
}

function normIn(file: ModelFile, name: string): Norm {
  const { width } = file.measures;
  return { weight: file.float32(`${name}.weight`, width), bias: file.float32(`${name}.bias`, width) };
}

function scorerIn(file: ModelFile, name: string, outputs: number): Norm {
  const { width } = file.measures;
  return {
    weight: file.float32(`${name}.weight`, outputs, width),
    bias: file.float32(`${name}.bias`, outputs),
  };
}
