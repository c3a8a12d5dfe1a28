import { bodyOfPlain } from '#articles/manuscript.ts';
import { readApart } from './apart.ts';
import { decodeText } from './decode.ts';
import { type FetchOptions, fetchPage } from './fetch.ts';
import type { Reading } from './reading.ts';

/** Reads the article at a web address. @throws {IngestError} */
export async function readAddress(address: string, options: FetchOptions = {}): Promise<Reading> {
  const page = await fetchPage(address, options);
  const text = decodeText(page.bytes, page.contentType).replaceAll('\0', '');
  if (/html|xml/i.test(page.contentType)) {
    return readApart({ kind: 'page', html: text, address: page.address });
  }
  return { metadata: { url: page.address }, body: bodyOfPlain(text), leftOut: [], warnings: [] };
}
