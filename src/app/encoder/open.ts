import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import type { Encoder, TextRole } from '#engine/index.ts';
import type { EncodingTask } from './thread.ts';

/** An encoder that starts when the first text comes. */
export interface BackgroundEncoder extends Encoder {
  /** Ends its thread. */
  close(): Promise<void>;
}

/** Where texts are encoded, one after the other. */
export interface EncodingThread {
  encode(task: EncodingTask): Promise<Float32Array>;
  close(): Promise<void>;
}

const WORKER = new URL('./worker.mjs', import.meta.url).href;
const THREAD = fileURLToPath(new URL('./thread.ts', import.meta.url));
const PARTS = new URL('./parts.ts', import.meta.url).href;
/** After ten minutes without work the thread ends, and 70 MB are free. */
const IDLE_MS = 600_000;
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };
/** What was encoded lately: some 6,000 passages. It holds no text, only what texts hash to. */
const RECENT_BYTES = 10_000_000;
const ENTRY_BYTES = 250;

/** The encoder that comes with the project; `warn` takes one sentence where it fails. */
export function openEncoder({ warn }: { readonly warn: (sentence: string) => void }): BackgroundEncoder {
  return createEncoder(startThread, warn);
}

/** An encoder over a thread that is started when it is first wanted; what it has encoded is remembered. */
export function createEncoder(
  start: () => Promise<EncodingThread>,
  warn: (sentence: string) => void,
): BackgroundEncoder {
  let opened: Promise<EncodingThread> | undefined;
  const recent = new LRUCache<string, Promise<Float32Array>>({
    maxSize: RECENT_BYTES,
    sizeCalculation: () => ENTRY_BYTES + 384 * 4,
  });
  const encodeOne = (text: string, role: TextRole): Promise<Float32Array> => {
    const key = createHash('sha256')
      .update(JSON.stringify([role, text]))
      .digest('base64');
    const known = recent.get(key);
    if (known) return known;
    opened ??= start();
    const made = opened.then((thread) => thread.encode({ text, role }));
    recent.set(key, made);
    made.catch(() => recent.delete(key));
    return made;
  };
  return {
    async encode(texts, role) {
      try {
        return { kind: 'encoded', vectors: await Promise.all(texts.map((text) => encodeOne(text, role))) };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        warn(`The encoder failed, so I did not look across languages: ${reason}`);
        return { kind: 'failed' };
      }
    },
    close: async () => opened?.then((thread) => thread.close()).catch(() => {}),
  };
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
