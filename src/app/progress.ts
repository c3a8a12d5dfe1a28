import { Presets, SingleBar } from 'cli-progress';

/** Says that the next step of the work begins, and what it is. */
export type NextStep = (name: string) => void;

const FORMAT = '{bar} {value} of {total} · {duration_formatted} · {name}';

/** Does work that takes a known number of steps. On a terminal a bar shows how far it has come; elsewhere nothing. */
export async function withProgress<T>(steps: number, work: (next: NextStep) => T | Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => {});
  // Its graceful exit would swallow the first Ctrl-C.
  const options = { format: FORMAT, stream: process.stderr, clearOnComplete: true, gracefulExit: false };
  const bar = new SingleBar(options, Presets.shades_classic);
  let begun = 0;
  bar.start(steps, 0, { name: '' });
  try {
    return await work((name) => {
      bar.update(begun, { name });
      // Work that never waits would keep the bar from being drawn.
      bar.render();
      begun += 1;
    });
  } finally {
    bar.stop();
  }
}
