import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import { type Clock, systemClock } from '#app/reader/clock.ts';
import type { EncodedTexts, Encoder, TextRole } from '#engine/index.ts';
import type { EncodingTask } from './thread.ts';

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

/** Where texts are encoded, one after the other. */
export interface EncodingThread {
  encode(task: EncodingTask): Promise<Float32Array>;
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
/** So many texts wait for the thread; whoever brings more is late at once. */
export const MOST_WAITING = 800;
/** Whoever recalls a question waits no longer than that: one takes some 15 ms, if nothing else is being encoded. */
const RECALL_WITHIN_MS = 150;

/** The same encoder for whoever would rather wait than go without. */
export function patient({ encode }: Encoder): Encoder {
  return { encode, recall: encode };
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
  /** What waits or is being encoded, so that nothing is encoded twice. */
  const begun = new Map<string, Promise<Float32Array>>();

  async function encodeNew(key: string, task: EncodingTask): Promise<Float32Array> {
    opened ??= start();
    waiting++;
    try {
      const vector = await (await opened).encode(task);
      known.set(key, vector);
      isBroken = false;
      return vector;
    } finally {
      waiting--;
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

  async function encodeAll(texts: readonly string[], role: TextRole): Promise<EncodedTexts> {
    try {
      return { kind: 'encoded', vectors: await Promise.all(texts.map((text) => encodeOne(text, role))) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!isBroken) warn(`The encoder failed, so I found passages by words alone: ${reason}`);
      isBroken = true;
      return { kind: 'failed' };
    }
  }

  function isReady(texts: readonly string[], role: TextRole): boolean {
    return texts.every((text) => known.has(keyOf(text, role)));
  }

  return {
    async encode(texts, role) {
      const fresh = texts.filter((text) => !known.has(keyOf(text, role))).length;
      if (fresh > 0 && waiting + fresh > MOST_WAITING) return { kind: 'late' };
      const encoding = encodeAll(texts, role);
      return withinMs === undefined ? encoding : inTime(encoding, withinMs, clock);
    },
    async recall(texts, role) {
      if (isReady(texts, role)) return encodeAll(texts, role);
      if (waiting + texts.length > MOST_WAITING) return { kind: 'late' };
      const isIdle = waiting === 0;
      const encoding = encodeAll(texts, role);
      if (role === 'passage' || !isIdle) return { kind: 'late' };
      return inTime(encoding, RECALL_WITHIN_MS, clock);
    },
    close: async () => opened?.then((thread) => thread.close()).catch(() => {}),
  };
}

function keyOf(text: string, role: TextRole): string {
  return createHash('sha256')
    .update(JSON.stringify([role, text]))
    .digest('base64');
}

async function inTime(
  encoding: Promise<EncodedTexts>,
  withinMs: number,
  clock: Clock,
): Promise<EncodedTexts> {
  let stop = () => {};
  const late = new Promise<EncodedTexts>((resolve) => {
    stop = clock.after(withinMs, () => resolve({ kind: 'late' }));
  });
  const first = await Promise.race([encoding, late]);
  stop();
  return first;
}

async function startThread(): Promise<EncodingThread> {
  const [{ Piscina }, { joined }] = await Promise.all([import('piscina'), import('#app/joined.ts')]);
  const pool = new Piscina<EncodingTask, Float32Array>({
    filename: WORKER,
    workerData: { code: await joined(THREAD, PARTS) },
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  });
  return { encode: (task) => pool.run(task), close: () => pool.destroy() };
}
