import { readFile } from '#articles/ingest/file.ts';
import { toldOf, warningsOf } from './told.ts';

/** What a preview shows of a file: its body, what is left out, what is to be looked at. */
export async function shownOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const reading = await readFile({ name, bytes: Buffer.from(bytes) });
  const told = toldOf(reading).map((each) => `(${each})`);
  const warned = warningsOf(reading).map((each) => `! ${each}`);
  return [...reading.body.split('\n\n'), ...told, ...warned].join('\n');
}
