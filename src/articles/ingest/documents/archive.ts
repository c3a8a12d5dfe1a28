import { refusal } from '../error.ts';
import type { Reading } from '../reading.ts';
import { textOf, unpacked } from './unpacked.ts';

/** Reads a document that is an archive of files: DOCX, ODT or EPUB. @throws {IngestError} */
export async function readArchive(bytes: Uint8Array): Promise<Reading> {
  const files = unpacked(bytes);
  const type = textOf(files, 'mimetype')?.trim() ?? '';
  if (files.has('word/document.xml')) return (await import('./docx.ts')).readDocx(files);
  if (files.has('META-INF/container.xml') || type === 'application/epub+zip')
    return (await import('./epub.ts')).readEpub(files);
  if (files.has('content.xml') && /opendocument\.text|^$/.test(type))
    return (await import('./odt.ts')).readOdt(files);
  if (files.has('xl/workbook.xml') || files.has('ppt/presentation.xml') || files.has('content.xml'))
    throw refusal('other_office');
  throw refusal('packed');
}
