import { checked } from './checked.ts';
import { decodeText } from './decode.ts';
import { readArchive } from './documents/archive.ts';
import { readPdf } from './documents/pdf.ts';
import { fileTooLarge, IngestError, LARGEST_FILE } from './error.ts';
import { type Kind, kindOf, type Source } from './kind.ts';
import { looseFrontMatter } from './loose-front-matter.ts';
import { renderMarkdown } from './markdown.ts';
import { readPage, readRendered } from './page.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './reading.ts';

/** A file as somebody attaches it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads an article out of a file, by what it is. @throws {IngestError} */
export async function readFile({ name, bytes }: SourceFile): Promise<Reading> {
  if (bytes.length > LARGEST_FILE) throw fileTooLarge();
  return checked(await readSource({ name, bytes }));
}

/** Reads what was found at a web address. @throws {IngestError} */
export async function readFetched(source: Source, address: string): Promise<Reading> {
  const reading = await readSource(source, address);
  return checked({ ...reading, metadata: { url: address, ...reading.metadata } });
}

async function readSource(source: Source, address?: string): Promise<Reading> {
  const kind = kindOf(source);
  if (kind === 'pdf') return readPdf(source.bytes);
  if (kind === 'zip') return readArchive(source.bytes);
  const { text, warnings } = decodeText(source.bytes, source.contentType);
  if (/^[\s\0]*$/.test(text)) throw empty(address);
  const reading = readText(kind, text.replaceAll('\0', ''), address);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

function readText(kind: Exclude<Kind, 'pdf' | 'zip'>, text: string, address: string | undefined): Reading {
  if (kind === 'html') return readPage(text, address, address !== undefined);
  const front = looseFrontMatter(text);
  const reading =
    kind === 'markdown' ? readMarkdown(front.body, front.metadata.title) : readPlain(front.body);
  return {
    ...reading,
    metadata: { ...reading.metadata, ...front.metadata },
    warnings: [...front.warnings, ...reading.warnings],
  };
}

function readMarkdown(text: string, title: string | undefined): Reading {
  const { html, taken } = renderMarkdown(text);
  const reading = readRendered(() => html, title);
  return { ...reading, leftOut: [...reading.leftOut, ...taken.map((each) => ({ ...each, at: 0 }))] };
}

function empty(address: string | undefined): IngestError {
  const what = address === undefined ? 'That file' : 'That page';
  return new IngestError('empty', `${what} has no text in it. Attach another, or paste the text.`);
}
