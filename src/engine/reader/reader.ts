import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reader, Window, WindowScore } from '#engine/types.ts';
import { loadRuntime, type Runtime, type Session } from './runtime.ts';
import { createTokenizer, type Token } from './wordpiece.ts';

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
/** UTF-16 code units of a text that are looked at: more than so many tokens ever have. */
const LOOKED_AT = 2000;
const [BEGIN, END] = ['[CLS]', '[SEP]'];
/** More give no speed to so small a model, and would take them from the rest of the machine. */
const THREADS = 2;

/**
 * The reader: a cross-encoder that reads question and window together (lab/training/README.md), run by onnxruntime-node.
 * None where that package is not installed.
 *
 * @throws where it is installed and cannot run on this machine.
 */
export async function openReader(): Promise<Reader | undefined> {
  const runtime = await loadRuntime();
  if (!runtime) return undefined;
  const session = await runtime.InferenceSession.create(pathOf('reader.onnx'), {
    intraOpNumThreads: THREADS,
  });
  const vocabulary = readFileSync(pathOf('reader-vocabulary.txt'), 'utf8').trimEnd().split('\n');
  const [begin = 0, end = 0] = [BEGIN, END].map((name) => vocabulary.indexOf(name));
  const tokenize = createTokenizer(vocabulary);
  return {
    async read(question, windows) {
      const asked = tokenize(question.slice(0, LOOKED_AT)).slice(0, LONGEST_QUESTION);
      const head = [begin, ...asked.map(({ id }) => id), end];
      const readings: WindowScore[] = [];
      // One by one: the rounding to int8 is shared by a batch, and a window's reading would hang on its neighbours.
      for (const window of windows) {
        const tokens = tokenize(window.text.slice(0, LOOKED_AT)).slice(0, LONGEST - head.length - 1);
        const ids = [...head, ...tokens.map(({ id }) => id), end];
        readings.push(await read(runtime, session, { ids, from: head.length, tokens }, window));
      }
      return { kind: 'read', scores: readings };
    },
  };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`model/${name}`, import.meta.url));
}

async function read({ Tensor }: Runtime, session: Session, pair: Pair, window: Window): Promise<WindowScore> {
  const { ids, from } = pair;
  const filled = (value: (id: number, at: number) => number): object =>
    new Tensor(
      'int64',
      BigInt64Array.from(ids, (id, at) => BigInt(value(id, at))),
      [1, ids.length],
    );
  const { answers, ends } = await session.run({
    ids: filled((id) => id),
    kinds: filled((_, at) => Number(at >= from)),
    mask: filled(() => 1),
  });
  return {
    answers: answers?.data[0] ?? 0,
    sentences: sharesOf(pair, window, (token) => ends?.data[token * 2] ?? 0),
  };
}

/** Of each sentence, the share of the belief that the answer starts in it; a sentence that was cut off has none. */
function sharesOf({ tokens, from }: Pair, { sentences }: Window, logit: (at: number) => number): number[] {
  const logits = tokens.map((_, at) => logit(from + at));
  const highest = Math.max(...logits);
  const worth = logits.map((each) => Math.exp(each - highest));
  const all = worth.reduce((sum, each) => sum + each, 0);
  return sentences.map(({ start, end }) => {
    const inside = worth.filter((_, at) => isInside(tokens[at], start, end));
    return all === 0 ? 0 : inside.reduce((sum, each) => sum + each, 0) / all;
  });
}

function isInside(token: Token | undefined, start: number, end: number): boolean {
  return token !== undefined && token.start >= start && token.start < end;
}
