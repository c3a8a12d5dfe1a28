import { openKernel } from '#engine/reader/kernel.ts';
import { readModelFile } from '#engine/reader/model-file.ts';
import type { TextRole } from '#engine/types.ts';
import { sentenceModelIn } from './model.ts';
import { openTokenEncoder } from './transformer.ts';
import { createSegmenter } from './unigram.ts';

/** What an encoder is made of. */
export interface EncoderParts {
  /** Holds the model's file from address 0, and has room to grow. */
  readonly memory: WebAssembly.Memory;
  readonly fileBytes: number;
  /** The reader's kernel.wasm, compiled. */
  readonly kernel: WebAssembly.Module;
  /** Pieces of words, one a line. */
  readonly vocabulary: string;
}

/**
 * A text as a point: 384 numbers, of length 1. Those of a question and of a passage that answers it are near each other,
 * in whichever of the served languages they are written; the product of two is their cosine. The same text, the same point.
 */
export type EncodeText = (text: string, role: TextRole) => Float32Array;

/** UTF-16 code units of a text that are looked at: more than so many tokens ever have. */
const LOOKED_AT = 2000;
/** What the model was trained to find before a text. */
const PREFIX: Readonly<Record<TextRole, string>> = { question: 'query: ', passage: 'passage: ' };
const [BEGIN, END] = [0, 2];

/**
 * Opens the encoder of sentences (lab/training/README.md).
 *
 * @throws {ModelError} where the model is broken.
 */
export function openSentenceEncoder({ memory, fileBytes, kernel, vocabulary }: EncoderParts): EncodeText {
  const model = sentenceModelIn(readModelFile(new Uint8Array(memory.buffer, 0, fileBytes)), memory);
  const scores = new Float32Array(memory.buffer, model.scores, model.vocabulary);
  const segment = createSegmenter(vocabulary.trimEnd().split('\n'), scores);
  const run = openTokenEncoder(model, openKernel(kernel, memory), memory);
  return (text, role) => {
    const most = role === 'question' ? model.longestQuestion : model.longest;
    return run.meanOf([BEGIN, ...segment(PREFIX[role] + text.slice(0, LOOKED_AT), most - 2), END]);
  };
}
