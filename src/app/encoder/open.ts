import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import { type Clock, systemClock } from '#app/reader/clock.ts';
import type { EncodedTexts, Encoder, TextRole, Window, WindowMatch, WindowMatches } from '#engine/index.ts';
import type { EncoderTask, EncodingTask, MatchingTask } from './thread.ts';

/** An encoder that starts when the first text comes. */
export interface BackgroundEncoder extends Required<Encoder> {
  /** Ends its thread. */
  close(): Promise<void>;
}

export interface BackgroundEncoderOptions {
  /** Whoever has waited so long is told that it is late; what was begun is done all the same, for the next to ask. */
  readonly withinMs?: number | undefined;
  /** Takes one sentence where the encoder fails. */
  readonly warn: (sentence: string) => void;
  readonly clock?: Clock;
}

/** Where texts are encoded and matched, one after the other. */
export interface EncodingThread {
  encode(task: EncodingTask): Promise<Float32Array>;
  match(task: MatchingTask): Promise<readonly WindowMatch[]>;
  close(): Promise<void>;
}

const WORKER = new URL('./worker.mjs', import.meta.url).href;
const THREAD = fileURLToPath(new URL('./thread.ts', import.meta.url));
const PARTS = new URL('./parts.ts', import.meta.url).href;
/** After ten minutes without work the thread ends, and its memory is free. */
const IDLE_MS = 600_000;
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };
/** What was encoded lately: some 6,000 passages. It holds no text, only what texts hash to. */
const RECENT_BYTES = 10_000_000;
const [ENTRY_BYTES, NUMBER_BYTES] = [250, 4];
/** So many questions' matches are remembered. */
const RECENT_MATCHES = 200;
/** So many texts wait for the thread; whoever brings more is late at once. */
export const MOST_WAITING = 800;
/** Whoever recalls a question waits no longer than that: one takes some 15 ms, if nothing else is being encoded. */
const RECALL_WITHIN_MS = 150;

/** The same encoder for whoever would rather wait than go without. */
export function patient({ encode, match }: Encoder): Encoder {
  return { encode, match, recall: encode };
}

/** The encoder that comes with the project. */
export function openEncoder(options: BackgroundEncoderOptions): BackgroundEncoder {
  return createEncoder(startThread, options);
}

/** An encoder over a thread that is started when it is first wanted; what it has encoded is remembered. */
export function createEncoder(
  start: () => Promise<EncodingThread>,
  { withinMs, warn, clock = systemClock }: BackgroundEncoderOptions,
): BackgroundEncoder {
  let opened: Promise<EncodingThread> | undefined;
  let waiting = 0;
  let isBroken = false;
  const known = new LRUCache<string, Float32Array>({
    maxSize: RECENT_BYTES,
    sizeCalculation: (vector) => ENTRY_BYTES + NUMBER_BYTES * vector.length,
  });
  const matched = new LRUCache<string, readonly WindowMatch[]>({ max: RECENT_MATCHES });
  /** What waits or is being encoded, so that nothing is encoded twice. */
  const begun = new Map<string, Promise<Float32Array>>();

  async function work<T>(count: number, task: (thread: EncodingThread) => Promise<T>): Promise<T> {
    opened ??= start();
    waiting += count;
    try {
      return await task(await opened);
    } finally {
      waiting -= count;
    }
  }

  async function encodeNew(key: string, task: EncodingTask): Promise<Float32Array> {
    try {
      const vector = await work(1, (thread) => thread.encode(task));
      known.set(key, vector);
      isBroken = false;
      return vector;
    } finally {
      begun.delete(key);
    }
  }

  function encodeOne(text: string, role: TextRole): Promise<Float32Array> | Float32Array {
    const key = keyOf(text, role);
    const found = known.get(key) ?? begun.get(key);
    if (found) return found;
    const encoding = encodeNew(key, { text, role });
    begun.set(key, encoding);
    return encoding;
  }

  function failed(error: unknown): { readonly kind: 'failed' } {
    const reason = error instanceof Error ? error.message : String(error);
    if (!isBroken) warn(`The encoder failed, so I found passages by words alone: ${reason}`);
    isBroken = true;
    return { kind: 'failed' };
  }

  async function encodeAll(texts: readonly string[], role: TextRole): Promise<EncodedTexts> {
    try {
      return { kind: 'encoded', vectors: await Promise.all(texts.map((text) => encodeOne(text, role))) };
    } catch (error) {
      return failed(error);
    }
  }

  function isReady(texts: readonly string[], role: TextRole): boolean {
    return texts.every((text) => known.has(keyOf(text, role)));
  }

  async function matchAll(question: string, windows: readonly Window[]): Promise<WindowMatches> {
    const key = hashOf([question, windows.map(({ text }) => text)]);
    try {
      const matches =
        matched.get(key) ?? (await work(windows.length, (thread) => thread.match({ question, windows })));
      matched.set(key, matches);
      return { kind: 'matched', matches };
    } catch (error) {
      return failed(error);
    }
  }

  const inTime = async <T>(result: Promise<T>): Promise<T | LateReply> =>
    withinMs === undefined ? result : firstOf(result, withinMs, clock);

  return {
    async encode(texts, role) {
      const fresh = texts.filter((text) => !known.has(keyOf(text, role))).length;
      if (fresh > 0 && waiting + fresh > MOST_WAITING) return LATE;
      return inTime(encodeAll(texts, role));
    },
    async recall(texts, role) {
      if (isReady(texts, role)) return encodeAll(texts, role);
      if (waiting + texts.length > MOST_WAITING) return LATE;
      const isIdle = waiting === 0;
      const encoding = encodeAll(texts, role);
      if (role === 'passage' || !isIdle) return LATE;
      return firstOf(encoding, RECALL_WITHIN_MS, clock);
    },
    match: async (question, windows) =>
      waiting + windows.length > MOST_WAITING ? LATE : inTime(matchAll(question, windows)),
    close: async () => opened?.then((thread) => thread.close()).catch(() => {}),
  };
}

type LateReply = { readonly kind: 'late' };
const LATE: LateReply = { kind: 'late' };

function keyOf(text: string, role: TextRole): string {
  return hashOf([role, text]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}

/** A result, or that it is late after so many milliseconds. */
async function firstOf<T>(result: Promise<T>, withinMs: number, clock: Clock): Promise<T | LateReply> {
  let stop = () => {};
  const late = new Promise<LateReply>((resolve) => {
    stop = clock.after(withinMs, () => resolve(LATE));
  });
  const first = await Promise.race([result, late]);
  stop();
  return first;
}

async function startThread(): Promise<EncodingThread> {
  const [{ Piscina }, { joined }] = await Promise.all([import('piscina'), import('#app/joined.ts')]);
  const pool = new Piscina<EncoderTask, Float32Array | readonly WindowMatch[]>({
    filename: WORKER,
    workerData: { code: await joined(THREAD, PARTS) },
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  });
  const run = <T>(task: EncoderTask): Promise<T> => pool.run(task) as Promise<T>;
  return { encode: (task) => run(task), match: (task) => run(task), close: () => pool.destroy() };
}
