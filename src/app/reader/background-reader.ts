import type { Load } from '#articles/workshop/turns.ts';
import type { Reader, Window, WindowScore, WindowScores } from '#engine/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Asker, createQueue, type ReadingQueue } from './queue.ts';
import { createRecentScores } from './recent-scores.ts';
import type { Threads } from './threads.ts';

/** A reader that starts in the background; questions may come before it has. */
export interface BackgroundReader extends Reader {
  /** Begins to start it, unless it has begun; the first question would do so, too. */
  start(): void;
  /** How many windows are read at this moment, and how many wait. */
  load(): Load;
  /** Ends its threads. */
  close(): Promise<void>;
}

export interface BackgroundReaderOptions {
  /** Whoever has waited so long is answered by words; left out, everybody waits as long as it takes. */
  readonly withinMs?: number | undefined;
  /** Takes one sentence where the reader fails. */
  readonly warn: (sentence: string) => void;
  readonly clock?: Clock;
}

/** Of some ten thousand windows. */
const RECENT_BYTES = 4_000_000;

/** A reader in threads, which are started when they are first wanted. */
export function createReader(
  startThreads: () => Promise<Threads>,
  { withinMs, warn, clock = systemClock }: BackgroundReaderOptions,
): BackgroundReader {
  const recent = createRecentScores(RECENT_BYTES);
  let opened: { readonly threads: Promise<Threads>; readonly queue: ReadingQueue } | undefined;
  let isBroken = false;

  function open() {
    if (opened) return opened;
    const threads = startThreads();
    threads.catch((error: unknown) => {
      isBroken = true;
      warn(`The reader cannot start, so I answer by words alone: ${messageOf(error)}`);
    });
    opened = { threads, queue: createQueue(threads, clock) };
    return opened;
  }

  async function readAll(question: string, windows: readonly Window[], asker: Asker): Promise<WindowScores> {
    const { queue } = open();
    const read = async (window: Window): Promise<WindowScore> => {
      const score = recent.get(question, window) ?? (await queue.read({ question, window }, asker));
      recent.set(question, window, score);
      return score;
    };
    try {
      return { kind: 'read', scores: await Promise.all(windows.map(read)) };
    } catch (error) {
      asker.gaveUp = true;
      if (!isBroken) warn(`The reader failed, so I answered by words alone: ${messageOf(error)}`);
      return { kind: 'failed' };
    }
  }

  return {
    start: () => void open(),
    read(question, windows) {
      const asker: Asker = { gaveUp: false };
      if (withinMs === undefined) return readAll(question, windows, asker);
      const unknown = windows.filter((window) => !recent.get(question, window)).length;
      if (!open().queue.hasTimeFor(unknown, withinMs)) return Promise.resolve({ kind: 'late' });
      return inTime(readAll(question, windows, asker), withinMs, clock, asker);
    },
    load: () => opened?.queue.load() ?? { running: 0, waiting: 0 },
    close: async () => opened?.threads.then((threads) => threads.close()).catch(() => {}),
  };
}

/** What is read, or that it has taken too long: then its asker gives up. */
async function inTime(
  reading: Promise<WindowScores>,
  withinMs: number,
  clock: Clock,
  asker: Asker,
): Promise<WindowScores> {
  let stop = () => {};
  const late = new Promise<WindowScores>((resolve) => {
    stop = clock.after(withinMs, () => resolve({ kind: 'late' }));
  });
  const first = await Promise.race([reading, late]);
  stop();
  asker.gaveUp = first.kind !== 'read';
  return first;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
