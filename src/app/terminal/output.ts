import type { WriteStream } from 'node:tty';
import type { DrawOptions } from './draw.ts';

const WIDEST = 100;

/** How to draw on an output: as wide as the terminal, and coloured if it shows colours and the environment allows it. */
export function drawOptions(output: WriteStream): DrawOptions {
  const width = Math.min(output.columns || WIDEST, WIDEST);
  return { width, colour: output.isTTY === true && output.hasColors() };
}

/** Ends the process when its output cannot be written: silently if its reader has gone, as with `| head`. */
export function endWhenUnread(output: WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`The output cannot be written (${error.code ?? error.message}).\n`);
    process.exit(1);
  });
}
