import { FETCHED_AT_ONCE } from '#articles/limits.ts';
import { Turns } from '#articles/workshop/turns.ts';
import { readApart, type Sleep } from './apart.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import type { Reading } from './reading.ts';

export interface AddressOptions extends FetchOptions {
  /** The server that asks for it. */
  readonly owner?: string;
  /** Measures how long reading takes; left out, by the system's clock. */
  readonly sleep?: Sleep;
}

const turns = new Turns({ most: FETCHED_AT_ONCE.all, mostOfOne: FETCHED_AT_ONCE.server });

/** Reads the article at a web address, in a process of its own as all that strangers write. @throws {IngestError} */
export async function readAddress(address: string, options: AddressOptions = {}): Promise<Reading> {
  const { owner = '', sleep } = options;
  const { bytes, contentType, address: found } = await turns.take(owner, () => fetchPage(address, options));
  const source = { name: new URL(found).pathname, bytes, contentType };
  return readApart({ kind: 'page', source, address: found }, sleep, owner);
}
