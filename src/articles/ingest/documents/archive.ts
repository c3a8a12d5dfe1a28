import { strFromU8, unzipSync } from 'fflate';
import { IngestError } from '../error.ts';
import type { Reading } from '../reading.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readOdt } from './odt.ts';

/** The files of an archive by their paths: those of texts alone. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** In bytes, unpacked: texts are far smaller, and what is larger is packed to do harm. */
const MOST_UNPACKED = 40_000_000;
const MOST_FILES = 5_000;
const TEXTS = /\.(?:xml|rels|xhtml|html?|opf|ncx)$|^mimetype$/i;

/** Reads a document that is an archive of files: DOCX, ODT or EPUB. @throws {IngestError} */
export async function readArchive(bytes: Uint8Array): Promise<Reading> {
  const files = unpacked(bytes);
  const type = textOf(files, 'mimetype')?.trim() ?? '';
  if (files.has('word/document.xml')) return readDocx(files);
  if (files.has('META-INF/container.xml') || type === 'application/epub+zip') return readEpub(files);
  if (files.has('content.xml') && /opendocument\.text|^$/.test(type)) return readOdt(files);
  if (files.has('xl/workbook.xml') || files.has('ppt/presentation.xml') || files.has('content.xml'))
    throw otherOffice();
  throw new IngestError(
    'packed',
    'That file is an archive, whatever its name says. Unpack it, and attach the text.',
  );
}

/** A file of an archive as text; undefined where it is not there. */
export function textOf(files: Archive, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes === undefined ? undefined : strFromU8(bytes).replace(/^\uFEFF/, '');
}

export function brokenDocument(kind: string, cause?: unknown): IngestError {
  const sentence = `That ${kind} is broken, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.`;
  return new IngestError('broken', sentence, { cause });
}

function unpacked(bytes: Uint8Array): Archive {
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
    `That document is too large: unpacked I read ${megabytes} MB of text at most. Attach a part of it.`,
  );
}

function otherOffice(): IngestError {
  const sentence =
    'That file is a table or a presentation, and I read texts. Save its text as .docx or plain text, and attach that.';
  return new IngestError('wrong_type', sentence);
}
