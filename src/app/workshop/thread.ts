import type { MessagePort } from 'node:worker_threads';
import { type BenchReply, type BenchTask, openBench } from '#articles/work/bench.ts';
import type { Article, Reader, WindowScores } from '#engine/index.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly articles: readonly Article[];
  readonly reads: boolean;
}

/** A task with the port through which windows are read: the reader has threads of its own. */
export interface ThreadTask extends BenchTask {
  readonly port: MessagePort;
}

/** Opens a thread's bench; it does one task after the other. */
export function openThread({ articles, reads }: ThreadData): (task: ThreadTask) => Promise<BenchReply> {
  let port: MessagePort | undefined;
  const reader: Reader = {
    read: (question, windows) =>
      new Promise<WindowScores>((resolve) => {
        port?.once('message', resolve);
        port?.postMessage({ question, windows });
      }),
  };
  const bench = openBench(articles, reads ? reader : undefined);
  return async (task) => {
    port = task.port;
    try {
      return await bench(task);
    } finally {
      task.port.close();
    }
  };
}
