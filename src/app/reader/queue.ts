import type { Load } from '#articles/workshop/turns.ts';
import type { WindowScore } from '#engine/index.ts';
import type { Clock } from './clock.ts';
import type { ReadingTask, Threads } from './threads.ts';

/** Who asks; no more is begun for it once it has given up. */
export interface Asker {
  gaveUp: boolean;
}

/** Windows that wait for a thread, first come, first served. */
export interface ReadingQueue {
  /** Settles when the window is read; never, where its asker gives up before its turn. */
  read(task: ReadingTask, asker: Asker): Promise<WindowScore>;
  /** Whether so many more would be read in time, by how long the last ones took; nobody waits: it is tried. */
  hasTimeFor(windows: number, milliseconds: number): boolean;
  /** How many are read at this moment, and how many wait. */
  load(): Load;
}

interface QueuedTask {
  readonly task: ReadingTask;
  readonly asker: Asker;
  readonly settle: (score: Promise<WindowScore>) => void;
}

/** Milliseconds that one window takes one thread, before any has been read. */
const FIRST_PACE = 60;
/** How much the last window counts in the mean. */
const FRESHNESS = 0.1;

/** A queue before threads that may still be starting. */
export function createQueue(starting: Promise<Threads>, clock: Clock): ReadingQueue {
  const waiting: QueuedTask[] = [];
  let busy = 0;
  let pace = FIRST_PACE;
  let count = 1;

  async function run(threads: Threads): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.asker.gaveUp) continue;
      const from = clock.now();
      const reading = threads.read(next.task);
      next.settle(reading);
      await reading.catch(() => {});
      pace += FRESHNESS * (clock.now() - from - pace);
    }
  }

  /** One more thread works until nothing waits, unless all do. */
  async function wake(threads: Threads): Promise<void> {
    count = threads.count;
    if (busy >= count) return;
    busy += 1;
    await run(threads);
    busy -= 1;
  }

  const ahead = () => waiting.filter(({ asker }) => !asker.gaveUp).length;
  return {
    load: () => ({ running: busy, waiting: ahead() }),
    read: (task, asker) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, asker, settle: resolve });
        starting.then(wake).catch(reject);
      }),
    hasTimeFor(windows, milliseconds) {
      const before = busy + ahead();
      return before === 0 || ((before + windows) * pace) / count <= milliseconds;
    },
  };
}
