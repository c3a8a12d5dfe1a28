import { availableParallelism } from 'node:os';
import { type Clock, systemClock } from '#app/reader/clock.ts';
import { AHEAD } from '#articles/workshop/ahead.ts';
import { WorkError } from '#articles/workshop/error.ts';
import { createExpectedCost, type HeldWork, heldAtStart } from '#articles/workshop/expected-cost.ts';
import type { JobInput, JobName, JobResult } from '#articles/workshop/jobs.ts';
import { type Keep, noKeep } from '#articles/workshop/keep.ts';
import { keyOf } from '#articles/workshop/references.ts';
import { sharesOf, Turns } from '#articles/workshop/turns.ts';
import { MOST_WAITING, type Workshop, type WorkshopOptions } from '#articles/workshop/workshop.ts';
import type { Reader } from '#engine/index.ts';
import { type BenchThread, startBenchThread } from './bench-thread.ts';
import { threadCode } from './code.ts';

export interface ThreadsOptions extends WorkshopOptions {
  /** What the threads run; left out, it is made now. */
  readonly code?: string;
  /** Where what is worked out of articles is kept; left out, nowhere. */
  readonly keep?: Keep;
  /** By default one for each processor, but at least three and at most four. */
  readonly threads?: number;
  /** Milliseconds after which a job is given up; left out, twenty seconds. */
  readonly limitMs?: number;
  readonly clock?: Clock;
  /** Called after each job, with the time that it took. */
  readonly onDone?: ((done: JobTimes) => void) | undefined;
}

/** How long a job took, in milliseconds: until its turn came, in its thread, and of a processor. */
export interface JobTimes {
  readonly owner: string;
  readonly name: JobName;
  readonly waited: number;
  readonly worked: number;
  /** Of a processor. */
  readonly spent: number;
}

const LIMIT_MS = 20_000;
/** Whoever has waited so long for a thread is answered by words: what others wait for is not read at leisure. */
const READ_WITHIN_MS = 1_000;

/**
 * One thread for each processor, three at least: one server's heavy work has one of them, another's has one, and light work has the
 * third. Four at most, for each has memory of its own.
 */
export function threadsFor(processors: number): number {
  return Math.min(4, Math.max(3, processors));
}

interface FreeThread {
  readonly thread: BenchThread;
  readonly number: number;
  readonly owners: Set<string>;
  readonly held: HeldWork;
}

/** A workshop of threads, in which the loop that talks to Discord has no part. */
export async function openWorkshop({
  articles,
  reader,
  encoder,
  code,
  keep = noKeep,
  threads: count = threadsFor(availableParallelism()),
  limitMs = LIMIT_MS,
  clock = systemClock,
  onDone = () => {},
}: ThreadsOptions): Promise<Workshop> {
  const derived = await Promise.all(
    articles.map(async (article) => [keyOf(article), await keep.of(article)] as const),
  );
  const options = {
    code: code ?? (await threadCode()),
    articles,
    derived: new Map(derived),
    reads: reader !== undefined,
    encodes: encoder !== undefined,
    after: clock.after,
  };
  const all = Array.from({ length: count }, () => startBenchThread(options));
  const started = (thread: BenchThread, number: number): FreeThread => ({
    thread,
    number,
    owners: new Set(),
    held: heldAtStart(articles),
  });
  /** The threads that are free, the owners they have worked for, and what each of them holds. */
  const free: FreeThread[] = all.map(started);
  const turns = new Turns({
    ...sharesOf(count),
    mostWaiting: MOST_WAITING,
    patient: AHEAD,
    now: clock.now,
  });

  const expected = createExpectedCost(clock.now);

  /**
   * A free thread that has worked for the owner, and so holds its articles; or else any. Heavy work goes to the first ones and
   * light work to the last, whose heap stays small: to collect the garbage of a great one holds up whoever comes next.
   */
  function nextFor(owner: string, isHeavy: boolean): FreeThread | undefined {
    const inOrder = free.toSorted((a, b) => (isHeavy ? a.number - b.number : b.number - a.number));
    return inOrder.find(({ owners }) => owners.has(owner)) ?? inOrder[0];
  }

  function takeFree(owner: string, isHeavy: boolean): FreeThread {
    const taken = nextFor(owner, isHeavy);
    if (!taken) throw new Error('more work was begun than there are threads');
    free.splice(free.indexOf(taken), 1);
    taken.owners.add(owner);
    return taken;
  }

  /**
   * The thread that has taken the place of one that was given up, once it has started. Until then it counts as at work: a job
   * that began there would wait for it, and others' light work needs the threads that are left.
   */
  async function replaced({ thread, number }: FreeThread): Promise<FreeThread> {
    await thread.ready();
    return started(thread, number);
  }

  return {
    run<N extends JobName>(owner: string, name: N, ...input: JobInput<N>): Promise<JobResult<N>> {
      const askedAt = clock.now();
      const patient = reader && patientReader(reader, () => clock.now() - askedAt <= READ_WITHIN_MS);
      const isHeavy = () =>
        expected.isHeavy({ owner, name, input, held: nextFor(owner, false)?.held ?? new Map() });
      return new Promise((resolve, reject) => {
        const work = async () => {
          const taken = takeFree(owner, isHeavy());
          const begunAt = clock.now();
          const job = { owner, name, held: taken.held };
          try {
            const options = { reader: patient, encoder, limitMs, known: keep.of };
            const { result, made, spent, dropped } = await taken.thread.do(name, input, options);
            for (const [article, derived] of made) void keep.add(article, derived);
            expected.note({ ...job, input }, spent, dropped);
            free.push(taken);
            onDone({ owner, name, waited: begunAt - askedAt, worked: clock.now() - begunAt, spent });
            resolve(result as JobResult<N>);
          } catch (error) {
            reject(error);
            // It was not done.
            expected.note({ ...job, input: [] }, clock.now() - begunAt);
            free.push(error instanceof WorkError ? await replaced(taken) : taken);
          }
        };
        turns.take(owner, work, isHeavy).catch(reject);
      });
    },
    load: () => turns.load,
    close: async () => void (await Promise.all(all.map((thread: BenchThread) => thread.close()))),
  };
}

/** A reader that is not asked when it is too late for it. */
function patientReader(reader: Reader, isInTime: () => boolean): Reader {
  return {
    read: async (question, windows) => (isInTime() ? reader.read(question, windows) : { kind: 'late' }),
  };
}
