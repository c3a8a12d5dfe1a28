import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reader, Reading, Window } from '../engine/types.ts';
import { loadRuntime, type Runtime, type Session } from './runtime.ts';
import { createTokenizer, type Token } from './wordpiece.ts';

type Tokenizer = (text: string) => Token[];

/** A question and a window as the model takes them. */
interface Pair {
  readonly ids: readonly number[];
  /** Where the window's tokens begin, and the tokens themselves. */
  readonly from: number;
  readonly tokens: readonly Token[];
}

/** Tokens of question and window together, as in training; a longer window is cut. */
const LONGEST = 128;
const LONGEST_QUESTION = 48;
const [BEGIN, END] = ['[CLS]', '[SEP]'];
/** More give no speed to so small a model, and would take them from the rest of the machine. */
const THREADS = 2;

/**
 * The reader: a cross-encoder that reads question and window together (training/README.md), run by onnxruntime-node.
 * None where that package is not installed.
 *
 * @throws where it is installed and cannot run on this machine.
 */
export async function openReader(): Promise<Reader | undefined> {
  const runtime = await loadRuntime();
  if (!runtime) return undefined;
  const session = await runtime.InferenceSession.create(pathOf('reader.onnx'), {
    intraOpNumThreads: THREADS,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const vocabulary = readFileSync(pathOf('reader-vocabulary.txt'), 'utf8').trimEnd().split('\n');
  const special = [BEGIN, END].map((name) => vocabulary.indexOf(name));
  const tokenize = createTokenizer(vocabulary);
  return {
    read: (question, windows) =>
      read(runtime, session, pairsOf(question, windows, tokenize, special), windows),
  };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`model/${name}`, import.meta.url));
}

function pairsOf(
  question: string,
  windows: readonly Window[],
  tokenize: Tokenizer,
  [begin = 0, end = 0]: readonly number[],
): Pair[] {
  const asked = tokenize(question).slice(0, LONGEST_QUESTION);
  const head = [begin, ...asked.map(({ id }) => id), end];
  return windows.map(({ text }) => {
    const tokens = tokenize(text).slice(0, LONGEST - head.length - 1);
    return { ids: [...head, ...tokens.map(({ id }) => id), end], from: head.length, tokens };
  });
}

async function read(
  { Tensor }: Runtime,
  session: Session,
  pairs: readonly Pair[],
  windows: readonly Window[],
): Promise<Reading[]> {
  if (pairs.length === 0) return [];
  const length = Math.max(...pairs.map(({ ids }) => ids.length));
  const filled = (value: (pair: Pair, at: number) => number): object => {
    const values = pairs.flatMap((pair) => Array.from({ length }, (_, at) => BigInt(value(pair, at))));
    return new Tensor('int64', BigInt64Array.from(values), [pairs.length, length]);
  };
  const { answers, ends } = await session.run({
    ids: filled(({ ids }, at) => ids[at] ?? 0),
    kinds: filled(({ ids, from }, at) => Number(at >= from && at < ids.length)),
    mask: filled(({ ids }, at) => Number(at < ids.length)),
  });
  return pairs.map((pair, at) => ({
    answers: answers?.data[at] ?? 0,
    sentences: sharesOf(pair, windows[at], (token) => ends?.data[(at * length + token) * 2] ?? 0),
  }));
}

/** Of each sentence, the share of the belief that the answer starts in it; a sentence that was cut off has none. */
function sharesOf(
  { tokens, from }: Pair,
  window: Window | undefined,
  logit: (at: number) => number,
): number[] {
  const highest = Math.max(...tokens.map((_, at) => logit(from + at)));
  const worth = tokens.map((_, at) => Math.exp(logit(from + at) - highest));
  const all = worth.reduce((sum, each) => sum + each, 0);
  return (window?.sentences ?? []).map(
    ({ start, end }) =>
      tokens.reduce(
        (sum, token, at) => sum + (token.start >= start && token.start < end ? (worth[at] ?? 0) : 0),
        0,
      ) / all,
  );
}
