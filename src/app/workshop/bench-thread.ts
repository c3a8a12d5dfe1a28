import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Clock } from '#app/reader/clock.ts';
import type { BenchReply } from '#articles/workshop/bench.ts';
import type { Models } from '#articles/workshop/engines.ts';
import { WorkError } from '#articles/workshop/error.ts';
import type { JobName } from '#articles/workshop/jobs.ts';
import { type Packed, pack, unpack } from '#articles/workshop/references.ts';
import type { Article } from '#engine/index.ts';
import type { ModelRequest, ThreadTask } from './thread.ts';

/** One thread that does jobs, one after the other; a new one takes its place where it is ended. */
export interface BenchThread {
  do(name: JobName, input: readonly unknown[], options: DoOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface DoOptions extends Models {
  /** Milliseconds after which the job is given up, and its thread ended. */
  readonly limitMs: number;
}

export interface BenchThreadOptions {
  /** What the thread runs, as `joined` gives it. */
  readonly code: string;
  readonly articles: readonly Article[];
  readonly reads: boolean;
  readonly encodes: boolean;
  readonly after: Clock['after'];
}

const WORKER = new URL('./worker.mjs', import.meta.url).href;
/** What is more is given up, and the bot lives on. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

export function startBenchThread({ code, articles, reads, encodes, after }: BenchThreadOptions): BenchThread {
  const pool = new Piscina<ThreadTask, BenchReply>({
    filename: WORKER,
    workerData: { code, articles, reads, encodes },
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  });

  async function send(name: JobName, packed: Packed, { limitMs, ...models }: DoOptions): Promise<BenchReply> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', async (request: ModelRequest) => {
      request.reply.postMessage(await answered(request, models));
      request.reply.close();
    });
    const end = new AbortController();
    const stop = after(limitMs, () => end.abort());
    try {
      const task = { name, ...packed, port: port2 };
      return await pool.run(task, { transferList: [port2], signal: end.signal });
    } catch (cause) {
      if (end.signal.aborted) throw new WorkError('too_long', { cause });
      if (isOutOfMemory(cause)) throw new WorkError('too_large', { cause });
      throw cause;
    } finally {
      stop();
      port1.close();
    }
  }

  return {
    async do(name, input, options) {
      const { data, articles: known } = pack(input);
      const first = await send(name, { data, articles: new Map() }, options);
      const reply =
        'missing' in first
          ? await send(name, { data, articles: chosenFrom(known, first.missing) }, options)
          : first;
      if ('missing' in reply) throw new WorkError('too_large');
      return unpack(reply.data, (key) => known.get(key) ?? reply.articles.get(key));
    },
    close: () => pool.destroy(),
  };
}

/** What a model answers to a request, or that it is late. */
async function answered(request: ModelRequest, { reader, encoder }: Models): Promise<unknown> {
  if (request.kind === 'read') return reader?.read(request.question, request.windows) ?? { kind: 'late' };
  return encoder?.encode(request.texts, request.role) ?? { kind: 'late' };
}

function chosenFrom(
  articles: ReadonlyMap<string, Article>,
  keys: readonly string[],
): ReadonlyMap<string, Article> {
  return new Map(
    keys.flatMap((key) => {
      const article = articles.get(key);
      return article ? [[key, article] as const] : [];
    }),
  );
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
}
