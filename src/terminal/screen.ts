import type { WriteStream } from 'node:tty';
import type { DrawOptions } from './draw.ts';

const WIDEST = 100;

/** How to draw on an output: within a terminal's width, coloured only where it shows colours and none forbids it. */
export function drawOptions(output: WriteStream): DrawOptions {
  const width = Math.min(output.columns || WIDEST, WIDEST);
  return { width, colour: output.isTTY === true && output.hasColors() };
}

/** Ends the process without a word when whoever reads its output has gone, as with `| head`. */
export function endWhenUnread(output: WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
