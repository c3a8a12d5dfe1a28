import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '#articles/library.ts';
import type { Load } from '#articles/workshop/turns.ts';
import type { Observer } from '#discord/router/observer.ts';
import type { Store } from '#store/types.ts';

/** What is counted of a running bot: numbers by kind, and never a name, an id or a text. */
export interface Metrics {
  readonly registry: Registry;
  /** The same library, whose questions are counted by verdict and timed. */
  library(library: Library): Library;
  /** The same store, whose shares are counted. */
  store(store: Store): Store;
  /** Counts and times what comes from Discord. */
  readonly observer: Observer;
  /** Keeps how much each queue has at work and waiting, looked at whenever somebody asks. */
  queues(loads: Readonly<Record<string, () => Load>>): void;
  /** Counts a line of the log by its level. */
  logged(level: string): void;
  /** Keeps the number of servers. */
  servers(count: number): void;
  /** The longest that the loop has stood still since this was asked last, in milliseconds. */
  takeLoopDelay(): number;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'verbatim_' });
  const questions = new Counter({
    name: 'verbatim_questions_total',
    help: 'Questions that were put to the engine, by what came of them.',
    labelNames: ['verdict'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'verbatim_question_seconds',
    help: 'How long the engine took for a question.',
    buckets: SECONDS,
    registers,
  });
  const shares = new Counter({
    name: 'verbatim_shares_total',
    help: 'Shares, by what came of them.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const lines = new Counter({
    name: 'verbatim_log_lines_total',
    help: 'Lines of the log, by level.',
    labelNames: ['level'] as const,
    registers,
  });
  const servers = new Gauge({ name: 'verbatim_servers', help: 'Servers of this process.', registers });
  const timed = (name: string, help: string) =>
    new Histogram({ name, help, labelNames: ['use'] as const, buckets: SECONDS, registers });
  const acknowledging = timed(
    'verbatim_acknowledgement_seconds',
    'How long it took until Discord had an answer, or the promise of one.',
  );
  const answering = timed('verbatim_answer_seconds', 'How long it took until all was answered.');
  const errors = new Counter({
    name: 'verbatim_errors_total',
    help: 'What could not be answered or promised, by code: Discord’s own, or which part could not go on.',
    labelNames: ['code'] as const,
    registers,
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    registry,
    observer: {
      acknowledged: (use, took) => acknowledging.observe({ use }, took),
      answered: (use, took) => answering.observe({ use }, took),
      failed: (code) => errors.inc({ code }),
    },
    queues(loads) {
      new Gauge({
        name: 'verbatim_queue_length',
        help: 'Jobs of each queue, at work and waiting.',
        labelNames: ['queue', 'state'] as const,
        registers,
        collect() {
          for (const [queue, load] of Object.entries(loads)) {
            for (const [state, count] of Object.entries(load())) this.set({ queue, state }, count);
          }
        },
      });
    },
    logged: (level) => lines.inc({ level }),
    servers: (count) => servers.set(count),
    library: (library) => ({
      ...library,
      async engineFor(place) {
        const engine = await library.engineFor(place);
        return {
          ...engine,
          async ask(...question) {
            const stop = seconds.startTimer();
            const outcome = await engine.ask(...question);
            stop();
            questions.inc({ verdict: outcome.status });
            return outcome;
          },
        };
      },
    }),
    store: (store) => ({
      ...store,
      async completeShare(...share) {
        await store.completeShare(...share);
        shares.inc({ outcome: 'posted' });
      },
      async failShare(...share) {
        await store.failShare(...share);
        shares.inc({ outcome: 'failed' });
      },
      async completeRetraction(...share) {
        await store.completeRetraction(...share);
        shares.inc({ outcome: 'retracted' });
      },
    }),
    takeLoopDelay() {
      const longest = delay.max / 1e6;
      delay.reset();
      return longest;
    },
  };
}
