import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '#articles/library.ts';
import type { Store } from '#store/types.ts';

/** What is counted of a running bot: numbers by kind, and never a name, an id or a text. */
export interface Metrics {
  readonly registry: Registry;
  /** The same library, whose questions are counted by verdict and timed. */
  library(library: Library): Library;
  /** The same store, whose shares are counted. */
  store(store: Store): Store;
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
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    registry,
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
