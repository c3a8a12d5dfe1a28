import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { joined } from '#app/joined.ts';
import type { Window, WindowScore } from '#engine/index.ts';
import { loadParts } from './parts.ts';

/** One window to be read for a question. */
export interface ReadingTask {
  readonly question: string;
  readonly window: Window;
}

/** Threads that read; each takes one window after the other. */
export interface Threads {
  readonly count: number;
  read(task: ReadingTask): Promise<WindowScore>;
  close(): Promise<void>;
}

const WORKER = new URL('./worker.mjs', import.meta.url).href;
const READER = fileURLToPath(new URL('../../engine/reader/window-reader.ts', import.meta.url));
/** A thread needs some 10 MB of heap: left alone, it would put off collecting its garbage. */
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };

/** Starts threads over one copy of the model. */
export async function startThreads(count: number): Promise<Threads> {
  const [parts, code] = await Promise.all([loadParts(), joined(READER)]);
  const pool = new Piscina<ReadingTask, WindowScore>({
    filename: WORKER,
    workerData: { parts, code },
    minThreads: count,
    maxThreads: count,
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  });
  return { count, read: (task) => pool.run(task), close: () => pool.destroy() };
}
