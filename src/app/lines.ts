import type { Readable } from 'node:stream';

/** Of a longer line, one character more than this is kept: enough to see that it is too long. */
export const LONGEST_LINE = 65_536;

/**
 * The lines of a UTF-8 stream as they come in: each ends with LF or CR LF, the last one perhaps with nothing. Bytes
 * that are no UTF-8 become U+FFFD. No other sign ends a line, so that JSON may hold any.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) {
        yield withoutReturn(line);
        line = '';
      }
      if (line.length <= LONGEST_LINE) line += part.slice(0, LONGEST_LINE + 1);
    }
  }
  line += decoder.decode();
  if (line !== '') yield withoutReturn(line);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
