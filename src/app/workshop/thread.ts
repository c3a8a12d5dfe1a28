import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type BenchResult, type BenchTask, type DerivedOfAll, openBench } from '#articles/workshop/bench.ts';
import type { Models } from '#articles/workshop/engines.ts';
import { allFlat, allUnflat, type FlatArticle } from '#articles/workshop/flat-article.ts';
import type { Article, EncodedTexts, TextRole, Window, WindowMatches, WindowScores } from '#engine/index.ts';
import { threadTime } from './thread-time.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly articles: readonly Article[];
  /** What is known of them. */
  readonly derived: DerivedOfAll;
  /** Whether there are a reader and an encoder. */
  readonly reads: boolean;
  readonly encodes: boolean;
}

/** What a job asks of the models, which have threads of their own; the answer goes to `reply`. */
export type ModelRequest = (
  | { readonly kind: 'read'; readonly question: string; readonly windows: readonly Window[] }
  | { readonly kind: 'encode' | 'recall'; readonly texts: readonly string[]; readonly role: TextRole }
  | { readonly kind: 'match'; readonly question: string; readonly windows: readonly Window[] }
) & { readonly reply: MessagePort };

/** The same with its articles flat. */
type Flat<T extends { readonly articles: unknown }> = Omit<T, 'articles'> & {
  readonly articles: ReadonlyMap<string, FlatArticle>;
};

/** A task with the port through which models are asked. */
export interface ThreadTask extends Flat<BenchTask> {
  readonly port: MessagePort;
}

export interface ThreadReply {
  readonly reply: Flat<BenchResult> | { readonly missing: readonly string[] };
  /** Milliseconds of a processor that it took. */
  readonly spent: number;
  /** The keys of articles and engines that the thread has dropped since it replied last. */
  readonly dropped: readonly string[];
}

interface LateResult {
  readonly kind: 'late';
}

type WithoutReply<T> = T extends unknown ? Omit<T, 'reply'> : never;

/** Opens a thread's bench, and makes it ready; it does one task after the other. Without a task it does nothing. */
export async function openThread({
  articles,
  derived,
  reads,
  encodes,
}: ThreadData): Promise<(task: ThreadTask | undefined) => Promise<ThreadReply | undefined>> {
  let port: MessagePort | undefined;
  const request = <T>(asked: WithoutReply<ModelRequest>): Promise<T | LateResult> =>
    new Promise((resolve) => {
      // Before the first task there is nobody to ask.
      if (!port) return resolve({ kind: 'late' });
      const { port1, port2 } = new MessageChannel();
      port1.once('message', (answer: T) => {
        port1.close();
        resolve(answer);
      });
      port.postMessage({ ...asked, reply: port2 }, [port2]);
    });
  const models: Models = {
    reader: reads
      ? { read: (question, windows) => request<WindowScores>({ kind: 'read', question, windows }) }
      : undefined,
    encoder: encodes
      ? {
          encode: (texts, role) => request<EncodedTexts>({ kind: 'encode', texts, role }),
          recall: (texts, role) => request<EncodedTexts>({ kind: 'recall', texts, role }),
          match: (question, windows) => request<WindowMatches>({ kind: 'match', question, windows }),
        }
      : undefined,
  };
  const bench = openBench(articles, models, derived);
  await bench.warm();
  return async (task) => {
    if (task === undefined) return undefined;
    port = task.port;
    const from = threadTime();
    try {
      const done = await bench.work({ ...task, articles: allUnflat(task.articles) });
      const reply = 'missing' in done ? done : { ...done, articles: allFlat(done.articles) };
      return { reply, spent: threadTime() - from, dropped: bench.takeDropped() };
    } finally {
      task.port.close();
    }
  };
}
