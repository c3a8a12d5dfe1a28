import { posix } from 'node:path';
import { type Warning, WHOLE } from '#articles/faults.ts';
import { dateIn } from '../dates.ts';
import { refusal } from '../error.ts';
import { parseHtml } from '../html.ts';
import { languageTag, plainLine } from '../names.ts';
import { bylineOf } from '../people.ts';
import type { Reading } from '../reading.ts';
import { readRendered } from '../rendered.ts';
import { xhtmlAsHtml } from '../xhtml.ts';
import { type Archive, brokenDocument, textOf } from './unpacked.ts';
import { elementsNamed, firstText, parseXml, type XmlNode } from './xml.ts';

/** Reads a book: its chapters in the order of its spine, without its table of contents. @throws {IngestError} */
export function readEpub(files: Archive): Reading {
  const container = textOf(files, 'META-INF/container.xml');
  const path =
    container === undefined ? undefined : attributeOf(parseXml(container), 'rootfile', 'full-path');
  const source = path === undefined ? undefined : textOf(files, path);
  if (path === undefined || source === undefined) throw brokenDocument('.epub');
  const book = parseXml(source);
  const chapters = chaptersOf(book, posix.dirname(path));
  refuseLocked(files, chapters);
  const sources = chapters.map((chapter) => textOf(files, chapter));
  const html = sources.map(bodyOf).join('\n').trim();
  if (html === '') throw brokenDocument('.epub');
  const metadata = metadataOf(book);
  const reading = readRendered(() => html, metadata.title);
  const missing = sources.filter((chapter) => chapter === undefined).length;
  return {
    ...reading,
    metadata: { ...reading.metadata, ...metadata },
    warnings: [...reading.warnings, ...(missing === 0 ? [] : [chaptersMissing(missing, sources.length)])],
  };
}

function chaptersMissing(missing: number, all: number): Warning {
  return { code: 'chapters_missing', place: WHOLE, missing, all };
}

function metadataOf(book: XmlNode): Reading['metadata'] {
  const authors = [...elementsNamed(book, 'dc:creator')].map(({ textContent }) => textContent);
  const known = {
    title: plainLine(firstText(book, 'dc:title')),
    publication: plainLine(firstText(book, 'dc:publisher')),
    byline: bylineOf(authors),
    published: dateIn(firstText(book, 'dc:date')),
    language: languageTag(firstText(book, 'dc:language')),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function chaptersOf(book: XmlNode, folder: string): readonly string[] {
  const items = new Map(
    named(book, 'item').map((item) => [
      item.getAttribute?.('id') ?? '',
      {
        href: item.getAttribute?.('href') ?? '',
        isNav: /\bnav\b/.test(item.getAttribute?.('properties') ?? ''),
      },
    ]),
  );
  return named(book, 'itemref')
    .filter((each) => each.getAttribute?.('linear') !== 'no')
    .map((each) => items.get(each.getAttribute?.('idref') ?? ''))
    .filter((item) => item !== undefined && !item.isNav)
    .map((item) => posix.normalize(posix.join(folder, decoded(item?.href ?? ''))));
}

/** Elements of the package, which some programs write with a prefix. */
function named(book: XmlNode, name: string): readonly XmlNode[] {
  return [...elementsNamed(book, name), ...elementsNamed(book, `opf:${name}`)];
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.split('#')[0] ?? '');
  } catch {
    return href;
  }
}

/** A chapter's text as HTML. */
function bodyOf(chapter: string | undefined): string {
  if (chapter === undefined) return '';
  return (parseHtml(xhtmlAsHtml(chapter)).body as unknown as { readonly innerHTML: string }).innerHTML;
}

/** Fonts may be locked; a chapter that is cannot be read. */
function refuseLocked(files: Archive, chapters: readonly string[]): void {
  const encryption = textOf(files, 'META-INF/encryption.xml') ?? '';
  if (!chapters.some((chapter) => encryption.includes(chapter))) return;
  throw refusal('copy_protected');
}

function attributeOf(root: XmlNode, element: string, attribute: string): string | undefined {
  const [found] = [...elementsNamed(root, element)];
  return found?.getAttribute?.(attribute) ?? undefined;
}
