import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { type IngestError, megabytesOf, refusal } from './error.ts';

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  // Some servers send the bare stream that the name says, most send it in the wrapping that the standard wants.
  deflate: (bytes, options) =>
    (isWrapped(bytes) ? promisify(inflate) : promisify(inflateRaw))(bytes, options) as Promise<Uint8Array>,
};
/** What some servers write where nothing is packed. */
const NOT_PACKED = /^(?:identity|none|utf-?8|binary|7bit|8bit)?$/;
const MOST_LAYERS = 3;

/** The names of what a body is packed in, the outermost last. @throws {IngestError} for what is not known. */
export function packings(header: string | undefined): readonly string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  const packed = names.filter((name) => !NOT_PACKED.test(name));
  if (packed.length > MOST_LAYERS || packed.some((name) => !Object.hasOwn(UNPACKERS, name)))
    throw refusal('unknown_packing');
  return packed;
}

/** A body without its packings, as far as it is not larger than `largest` bytes. @throws {IngestError} */
export async function unpackedBody(
  body: Uint8Array,
  names: readonly string[],
  largest: number,
): Promise<Uint8Array> {
  let bytes = body;
  for (const name of [...names].reverse()) {
    if (bytes.length === 0) return bytes;
    try {
      bytes = (await UNPACKERS[name]?.(bytes, { maxOutputLength: largest })) ?? bytes;
    } catch (error) {
      throw isTooLarge(error) ? pageTooLarge(largest) : brokenOff(error);
    }
  }
  return bytes;
}

export function pageTooLarge(largest: number): IngestError {
  return refusal('page_too_large', { megabytes: megabytesOf(largest) });
}

export function brokenOff(cause?: unknown): IngestError {
  return refusal('broken_off', {}, { cause });
}

function isWrapped([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
