import { marked } from 'marked';
import { readFrontMatter } from '#articles/front-matter.ts';
import { bodyOfPlain, faultsOf } from '#articles/manuscript.ts';
import { decodeText } from './decode.ts';
import { fileTooLarge, IngestError, LARGEST_FILE } from './error.ts';
import { readPage, readRendered } from './page.ts';
import type { Reading } from './reading.ts';

/** A file as somebody attaches it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x28, 0xb5, 0x2f, 0xfd],
];
/** How a PDF begins: it may go on for long without a byte that no text has. */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Reads an article out of a Markdown, text or HTML file, by its name's ending. @throws {IngestError} */
export function readFile({ name, bytes }: SourceFile): Reading {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  refuseOthers(bytes, ending);
  const text = decodeText(bytes).replaceAll('\0', '');
  if (text.trim() === '') throw new IngestError('empty', 'That file has no text in it.');
  if (ending === 'html' || ending === 'htm') return readPage(text);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(text);
  if (ending === 'txt') return { metadata: {}, body: bodyOfPlain(text), leftOut: [], warnings: [] };
  throw new IngestError(
    'wrong_type',
    'I read files whose names end in .md, .txt or .html. Attach one of these.',
  );
}

/** What cannot be a text file. */
function refuseOthers(bytes: Uint8Array, ending: string | undefined): void {
  if (bytes.length > LARGEST_FILE) throw fileTooLarge();
  if (PACKED.some((mark) => mark.every((byte, at) => bytes[at] === byte))) {
    throw new IngestError(
      'packed',
      'That file is an archive, whatever its name says. Unpack it, and attach the text.',
    );
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isPdf = ending !== 'pdf' && PDF.every((byte, at) => bytes[at] === byte);
  if (isPdf || (!isUtf16 && bytes.subarray(0, 8192).includes(0))) {
    throw new IngestError(
      'binary',
      'That file is no text, whatever its name says. Attach Markdown, plain text or HTML.',
    );
  }
}

/** An article as `corpus/` has them is taken as it is; other Markdown as the page that it would be. */
function readMarkdown(text: string): Reading {
  const front = readFrontMatter(text);
  const hasFront = /^\uFEFF?---[ \t]*\r?\n/.test(text);
  if (front.ok && faultsOf(front.body).length === 0) {
    return { metadata: front.metadata, body: front.body, leftOut: [], warnings: [] };
  }
  const rest = hasFront && front.body !== undefined ? front.body : text;
  const read = readRendered(() => marked.parse(rest, { async: false }));
  if (!hasFront || front.ok)
    return front.ok ? { ...read, metadata: { ...read.metadata, ...front.metadata } } : read;
  const [fault] = front.faults;
  const why = fault === undefined ? '' : `, since line ${fault.line} ${fault.problem}`;
  return { ...read, warnings: [`I did not take what stands between the lines of ---${why}.`] };
}
