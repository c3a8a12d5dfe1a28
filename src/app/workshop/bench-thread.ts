import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Clock } from '#app/reader/clock.ts';
import type { DerivedOfAll } from '#articles/workshop/bench.ts';
import type { Models } from '#articles/workshop/engines.ts';
import { WorkError } from '#articles/workshop/error.ts';
import { allFlat, allUnflat } from '#articles/workshop/flat-article.ts';
import type { JobName } from '#articles/workshop/jobs.ts';
import { pack, unpack } from '#articles/workshop/references.ts';
import type { Article } from '#engine/index.ts';
import type { Derived } from '#store/derivation.ts';
import type { ModelRequest, ThreadReply, ThreadTask } from './thread.ts';

/** One thread that does jobs, one after the other; a new one takes its place where it is ended. */
export interface BenchThread {
  do(name: JobName, input: readonly unknown[], options: DoOptions): Promise<Done>;
  /** Resolves once it has nothing to do; one that has taken another's place first starts. Never rejects. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** What came of a job, and what of the articles that it was given has become known by it. */
export interface Done {
  readonly result: unknown;
  readonly made: readonly (readonly [Article, Derived])[];
  /** Milliseconds of a processor that it took. */
  readonly spent: number;
  /** The keys of articles and engines that the thread has dropped meanwhile. */
  readonly dropped: readonly string[];
}

export interface DoOptions extends Models {
  /** What is known of an article already. */
  readonly known: (article: Article) => Promise<Derived>;
  /** Milliseconds after which the job is given up, and its thread ended. */
  readonly limitMs: number;
}

export interface BenchThreadOptions {
  /** What the thread runs, as `joined` gives it. */
  readonly code: string;
  readonly articles: readonly Article[];
  /** What is known of them already. */
  readonly derived: DerivedOfAll;
  readonly reads: boolean;
  readonly encodes: boolean;
  readonly after: Clock['after'];
}

const WORKER = new URL('./worker.mjs', import.meta.url).href;
/** What is more is given up, and the bot lives on. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

export function startBenchThread({ after, ...data }: BenchThreadOptions): BenchThread {
  const pool = new Piscina<ThreadTask | undefined, ThreadReply | undefined>({
    filename: WORKER,
    workerData: data,
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  });

  async function send(
    task: Omit<ThreadTask, 'port'>,
    { limitMs, ...models }: DoOptions,
  ): Promise<ThreadReply> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', async (request: ModelRequest) => {
      request.reply.postMessage(await answered(request, models));
      request.reply.close();
    });
    const end = new AbortController();
    const stop = after(limitMs, () => end.abort());
    try {
      const options = { transferList: [port2], signal: end.signal };
      return (await pool.run({ ...task, port: port2 }, options)) as ThreadReply;
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
      const { data, articles } = pack(input);
      const first = await send({ name, data, articles: new Map(), derived: new Map() }, options);
      const second = 'missing' in first.reply ? [await bring(first.reply.missing)] : [];
      const replies = [first, ...second];
      const { reply } = second[0] ?? first;
      if ('missing' in reply) throw new WorkError('too_large');
      const made = [...reply.made].flatMap(([key, derived]) => {
        const article = articles.get(key);
        return article ? [[article, derived] as const] : [];
      });
      const brought = allUnflat(reply.articles);
      const result = unpack(reply.data, (key) => articles.get(key) ?? brought.get(key));
      return {
        result,
        made,
        spent: replies.reduce((sum, { spent }) => sum + spent, 0),
        dropped: replies.flatMap(({ dropped }) => dropped),
      };

      async function bring(keys: readonly string[]): Promise<ThreadReply> {
        const missing = chosenFrom(articles, keys);
        const derived = await knownOf(missing, options.known);
        return send({ name, data, articles: allFlat(missing), derived }, options);
      }
    },
    ready: () =>
      pool.run(undefined).then(
        () => {},
        () => {},
      ),
    close: () => pool.destroy(),
  };
}

/** What a model answers to a request, or that it is late. */
async function answered(request: ModelRequest, { reader, encoder }: Models): Promise<unknown> {
  if (request.kind === 'read') return reader?.read(request.question, request.windows) ?? { kind: 'late' };
  if (request.kind === 'match') return encoder?.match(request.question, request.windows) ?? { kind: 'late' };
  return encoder?.[request.kind]?.(request.texts, request.role) ?? { kind: 'late' };
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

async function knownOf(
  articles: ReadonlyMap<string, Article>,
  known: DoOptions['known'],
): Promise<DerivedOfAll> {
  return new Map(
    await Promise.all([...articles].map(async ([key, article]) => [key, await known(article)] as const)),
  );
}
