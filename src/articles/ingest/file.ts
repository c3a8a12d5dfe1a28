import type { SourceKind } from '#articles/faults.ts';
import { checked } from './checked.ts';
import { decodeText } from './decode.ts';
import { fileTooLarge, LARGEST_FILE, refusal } from './error.ts';
import { type Kind, kindOf, type Source } from './kind.ts';
import { looseFrontMatter } from './loose-front-matter.ts';
import { readPlain } from './plain.ts';
import type { Reading } from './reading.ts';

/** A file as somebody attaches it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads an article out of a file, by what it is. Only the parser of that kind is loaded: each file has a process of its
 * own, and the parsers of pages take longer to load than most files to read.
 *
 * @throws {IngestError}
 */
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
  if (kind === 'pdf') return (await import('./documents/pdf.ts')).readPdf(source.bytes);
  if (kind === 'zip') return (await import('./documents/archive.ts')).readArchive(source.bytes);
  const { text, warnings } = decodeText(source.bytes, source.contentType);
  if (/^[\s\0]*$/.test(text)) throw refusal('empty', { source: sourceAt(address) });
  refuseBinary(text, address);
  const reading = await readText(kind, text.replaceAll('\0', ''), address);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

async function readText(
  kind: Exclude<Kind, 'pdf' | 'zip'>,
  text: string,
  address: string | undefined,
): Promise<Reading> {
  if (kind === 'html') return (await import('./page.ts')).readPage(text, address, address !== undefined);
  const front = looseFrontMatter(text);
  const reading =
    kind === 'markdown' ? await readMarkdown(front.body, front.metadata.title) : readPlain(front.body);
  return {
    ...reading,
    metadata: { ...reading.metadata, ...front.metadata },
    warnings: [...front.warnings, ...reading.warnings],
  };
}

async function readMarkdown(text: string, title: string | undefined): Promise<Reading> {
  const [{ renderMarkdown }, { readRendered }] = await Promise.all([
    import('./markdown.ts'),
    import('./rendered.ts'),
  ]);
  const { html, taken } = renderMarkdown(text);
  const reading = readRendered(() => html, title);
  return { ...reading, leftOut: [...reading.leftOut, ...taken.map((each) => ({ ...each, at: 0 }))] };
}

/** Signs that drive machines, and what no encoding has: a few may have got into a text, but not as many as this. */
const NO_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F\uFFFD]/g;
const FEWEST_SIGNS = 4;
const MOST_SIGNS = 0.03;

/** Refuses what is no text, such as a program or a picture under a text's name. */
function refuseBinary(text: string, address: string | undefined): void {
  const signs = text.match(NO_TEXT)?.length ?? 0;
  if (signs < FEWEST_SIGNS || signs <= MOST_SIGNS * text.length) return;
  const line = text.slice(0, text.search(NO_TEXT)).split(/\r\n?|\n/).length;
  throw refusal('not_text', { source: sourceAt(address), line });
}

function sourceAt(address: string | undefined): SourceKind {
  return address === undefined ? 'file' : 'page';
}
