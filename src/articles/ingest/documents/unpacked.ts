import { unzipSync } from 'fflate';
import { decodeText } from '../decode.ts';
import { IngestError, megabytesOf, refusal } from '../error.ts';

/** The files of an archive by their paths: those of texts alone. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** In bytes, unpacked: texts are far smaller, and what is larger is packed to do harm. */
const MOST_UNPACKED = 40_000_000;
const MOST_FILES = 5_000;
const TEXTS = /\.(?:xml|rels|xhtml|html?|opf|ncx)$|^mimetype$/i;

/** A file of an archive as text, in the encoding that its XML declares; undefined where it is not there. */
export function textOf(files: Archive, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes === undefined ? undefined : decodeText(bytes).text;
}

export function brokenDocument(ending: string, cause?: unknown): IngestError {
  return refusal('broken', { ending }, { cause });
}

/** The texts in an archive. @throws {IngestError} */
export function unpacked(bytes: Uint8Array): Archive {
  let [count, size] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        size += TEXTS.test(name) ? originalSize : 0;
        if (size > MOST_UNPACKED || count > MOST_FILES) throw tooMuch();
        return TEXTS.test(name);
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw error instanceof IngestError ? error : refusal('broken_archive', {}, { cause: error });
  }
}

function tooMuch(): IngestError {
  return refusal('document_too_large', { megabytes: megabytesOf(MOST_UNPACKED) });
}
