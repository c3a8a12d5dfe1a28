import { unzipSync } from 'fflate';
import { decodeText } from '../decode.ts';
import { IngestError } from '../error.ts';

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

export function brokenDocument(kind: string, cause?: unknown): IngestError {
  const sentence = `That ${kind} is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.`;
  return new IngestError('broken', sentence, { cause });
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
    throw error instanceof IngestError ? error : brokenDocument('document', error);
  }
}

function tooMuch(): IngestError {
  const megabytes = MOST_UNPACKED / 1_000_000;
  return new IngestError(
    'too_large',
    `That document is too large. I read documents with up to ${megabytes} MB of text. Attach part of it.`,
  );
}
