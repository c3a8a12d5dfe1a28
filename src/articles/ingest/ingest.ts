import { readApart } from './apart.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import type { Reading } from './reading.ts';

/** Reads the article at a web address, in a process of its own as all that strangers write. @throws {IngestError} */
export async function readAddress(address: string, options: FetchOptions = {}): Promise<Reading> {
  const { bytes, contentType, address: found } = await fetchPage(address, options);
  const source = { name: new URL(found).pathname, bytes, contentType };
  return readApart({ kind: 'page', source, address: found });
}
