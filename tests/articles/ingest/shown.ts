import { messages } from '#app/language.ts';
import { readFile } from '#articles/ingest/file.ts';

/** What a preview shows of a file: its body, what is left out, what is to be looked at. */
export async function shownOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const { body, leftOut, warnings } = await readFile({ name, bytes: Buffer.from(bytes) });
  const told = leftOut.map(({ why, text }) => `(${messages.leftOut[why]}: ${text})`);
  return [...body.split('\n\n'), ...told, ...warnings.map((each) => `! ${each}`)].join('\n');
}
