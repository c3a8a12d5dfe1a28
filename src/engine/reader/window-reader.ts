import type { Span, Window, WindowScore } from '#engine/types.ts';
import { openKernel } from './kernel.ts';
import { modelIn } from './model.ts';
import { readModelFile } from './model-file.ts';
import { type Logits, openTransformer } from './transformer.ts';
import { createTokenizer, type Token } from './wordpiece.ts';

/** What a reader is made of. Any thread can open one of the same parts: they share the memory, and the model in it. */
export interface ReaderParts {
  /** Holds the model's file from address 0. */
  readonly memory: WebAssembly.Memory;
  readonly fileBytes: number;
  /** kernel.wasm, compiled. */
  readonly kernel: WebAssembly.Module;
  /** Word pieces, one a line. */
  readonly vocabulary: string;
}

/** Reads a window for what it says to a question: the same pair, the same reading. Takes some 50 ms. */
export type ReadWindow = (question: string, window: Window) => WindowScore;

/** UTF-16 code units of a text that are looked at: more than so many tokens ever have. */
const LOOKED_AT = 2000;
/** In tokens. */
const LONGEST_ANSWER = 24;
const [BEGIN, END] = ['[CLS]', '[SEP]'];

/**
 * Opens the reader: a cross-encoder that reads question and window together (lab/training/README.md).
 *
 * @throws {ModelError} where the model is broken.
 */
export function openWindowReader({ memory, fileBytes, kernel, vocabulary }: ReaderParts): ReadWindow {
  const model = modelIn(readModelFile(new Uint8Array(memory.buffer, 0, fileBytes)));
  const run = openTransformer(model, openKernel(kernel, memory), memory);
  const pieces = vocabulary.trimEnd().split('\n');
  const [begin = 0, end = 0] = [BEGIN, END].map((name) => pieces.indexOf(name));
  const tokenize = createTokenizer(pieces);
  const tokensOf = (text: string, most: number): Token[] => tokenize(text.slice(0, LOOKED_AT)).slice(0, most);
  return (question, window) => {
    const asked = tokensOf(question, model.longestQuestion);
    const head = [begin, ...asked.map(({ id }) => id), end];
    const tokens = tokensOf(window.text, model.longest - head.length - 1);
    const ids = [...head, ...tokens.map(({ id }) => id), end];
    return scoreOf(run({ ids, from: head.length }), tokens, head.length, window);
  };
}

/** Of each sentence, the share of the belief that the answer starts in it; a sentence that was cut off has none. */
function scoreOf(
  { answers, starts, ends }: Logits,
  tokens: readonly Token[],
  from: number,
  { sentences }: Window,
): WindowScore {
  const logits = tokens.map((_, at) => starts[from + at] ?? Number.NEGATIVE_INFINITY);
  const highest = Math.max(...logits);
  const worth = logits.map((each) => Math.exp(each - highest));
  const all = worth.reduce((sum, each) => sum + each, 0);
  const shares = sentences.map(({ start, end }) => {
    const inside = worth.filter((_, at) => isInside(tokens[at], start, end));
    return all === 0 ? 0 : inside.reduce((sum, each) => sum + each, 0) / all;
  });
  const words = wordsOf({ starts, ends }, tokens, from, sentences);
  return { answers, sentences: shares, ...(words && { words }) };
}

/** The run of tokens whose first and last are together most likely the answer's: short, and within one sentence. */
function wordsOf(
  { starts, ends }: Pick<Logits, 'starts' | 'ends'>,
  tokens: readonly Token[],
  from: number,
  sentences: Window['sentences'],
): Span | undefined {
  let best: (Span & { readonly worth: number }) | undefined;
  for (const sentence of sentences) {
    const places = tokens.flatMap((token, at) => (isInside(token, sentence.start, sentence.end) ? [at] : []));
    for (const [at, first] of places.entries()) {
      for (const last of places.slice(at, at + LONGEST_ANSWER)) {
        const worth = (starts[from + first] ?? 0) + (ends[from + last] ?? 0);
        if (best && best.worth >= worth) continue;
        best = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, worth };
      }
    }
  }
  return best && { start: best.start, end: best.end };
}

function isInside(token: Token | undefined, start: number, end: number): boolean {
  return token !== undefined && token.start >= start && token.start < end;
}
