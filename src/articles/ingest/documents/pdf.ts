import { type Warning, WHOLE } from '#articles/faults.ts';
import { written } from '../body.ts';
import type { Judged } from '../choose.ts';
import { IngestError, refusal } from '../error.ts';
import { withoutHead } from '../head-lines.ts';
import { plainLine } from '../names.ts';
import type { Reading } from '../reading.ts';
import { linesOf, type PdfPage } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import type { PdfItem } from './pdf-rows.ts';
import { type Properties, present, withProperties } from './properties.ts';
import { brokenDocument } from './unpacked.ts';

const MOST_PAGES = 400;
const MOST_WORDS_NAMED = 8;
/** Characters a page: below it, its text is in pictures. */
const FEWEST_CHARACTERS = 15;
/** Of all characters: where more have no letter of Unicode, nobody can read the text. */
const MOST_UNKNOWN = 0.05;

/** Reads the text of a PDF in the order in which people read it. @throws {IngestError} where it has none. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { pages, properties } = await open(bytes);
  const text = pages.flatMap(({ items }) => items.map(({ text: each }) => each)).join('');
  if (text.replace(/\s/g, '').length < FEWEST_CHARACTERS * pages.length) throw refusal('scan');
  refuseUnknown(text);
  const { judged: all, title, mended } = paragraphsOf(pages.map((page) => linesOf(page)));
  const { judged, metadata } = withoutHead(all);
  if (!judged.some(({ why }: Judged) => why === undefined)) throw refusal('scan');
  const known = title ?? properties.title;
  const reading = {
    metadata: { ...metadata, ...(known !== undefined && { title: known }) },
    ...written(judged),
    warnings: [
      { code: 'pdf_paragraphs', place: WHOLE } as const,
      ...(mended.length === 0 ? [] : [wordsJoined(mended)]),
    ],
  };
  return withProperties(reading, properties);
}

function wordsJoined(words: readonly string[]): Warning {
  return { code: 'pdf_words_joined', place: WHOLE, words: words.slice(0, MOST_WORDS_NAMED) };
}

async function open(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PdfPage[]; readonly properties: Properties }> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    if (pdf.numPages > MOST_PAGES) throw refusal('too_many_pages', { pages: pdf.numPages, most: MOST_PAGES });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({
        left,
        bottom,
        right,
        top,
        items: items.flatMap((item) => ('str' in item ? itemOf(item) : [])),
      });
    }
    const { info } = await pdf.getMetadata();
    const said = info as Readonly<Record<string, unknown>>;
    return { pages, properties: present(plainLine(said.Title), said.Author, said.Language) };
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw error instanceof Error && error.name === 'PasswordException'
      ? refusal('locked')
      : brokenDocument('.pdf', error);
  }
}

interface RawItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly transform: readonly number[];
}

/** Text that is turned, as watermarks and labels of charts are, is none to read. */
function itemOf({ str, width, height, fontName, transform }: RawItem): PdfItem[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || height || Math.abs(d);
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ text: str, x, y, width, size, font: fontName }];
}

function refuseUnknown(text: string): void {
  const unknown = text.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008]/g)?.length ?? 0;
  if (unknown <= text.length * MOST_UNKNOWN) return;
  throw refusal('unknown_letters');
}
