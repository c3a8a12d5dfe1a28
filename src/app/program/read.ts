import { complain } from '#app/answering.ts';
import { readContact } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { faultText } from '#app/faults.ts';
import { corpusFile, jsonOf, readSource } from '#app/read.ts';
import { ReadingError } from '#articles/faults.ts';
import type { AddressOptions } from '#articles/ingest/ingest.ts';
import { printable } from '#articles/printable.ts';

export interface ReadOptions {
  readonly json?: true | undefined;
}

/** Shows the article in a file or on a web page. @throws {Failure} if it cannot be read. */
export async function read(source: string, { json }: ReadOptions): Promise<void> {
  const contact = readContact();
  const options = contact === undefined ? {} : { contact };
  if (json) return readAsJson(source, options);
  const { file, notes } = corpusFile(await readSource(source, options).catch(fail));
  process.stdout.write(printable(file));
  for (const note of notes) complain(printable(note));
}

/** A source that cannot be read is an answer too, for the program that asks: only the exit code is another. */
async function readAsJson(source: string, options: AddressOptions): Promise<void> {
  const reading = await jsonOf(source, options);
  process.stdout.write(`${JSON.stringify(reading)}\n`);
  if ('error' in reading) process.exitCode = 1;
}

function fail(error: unknown): never {
  throw error instanceof ReadingError ? new Failure('fault', faultText(error.fault)) : error;
}
