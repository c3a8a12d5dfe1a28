import { readApart } from './apart.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import type { Reading } from './reading.ts';

export interface AddressOptions extends FetchOptions {
  /** The server that asks for it. */
  readonly owner?: string;
}

/** Reads the article at a web address, in a process of its own as all that strangers write. @throws {IngestError} */
export async function readAddress(address: string, options: AddressOptions = {}): Promise<Reading> {
  const { bytes, contentType, address: found } = await fetchPage(address, options);
  const source = { name: new URL(found).pathname, bytes, contentType };
  return readApart({ kind: 'page', source, address: found }, undefined, options.owner);
}
