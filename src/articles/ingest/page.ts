import { webAddress } from '#articles/web-address.ts';
import { written } from './body.ts';
import { chooseArticle, type Judged } from './choose.ts';
import { IngestError, unreadable } from './error.ts';
import { type HtmlDocument, parseHtml } from './html.ts';
import { metadataIn } from './metadata.ts';
import { plainLine } from './names.ts';
import { piecesIn } from './pieces.ts';
import { readableIn } from './readable.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the article out of a web page; `address` is where the page is from. Where in the page the article is says
 * Mozilla's Readability; which pieces there are a part of it is decided after that.
 *
 * @throws {IngestError} where the page has none.
 */
export function readPage(html: string, address?: string): Reading {
  return guarded(() => {
    const page = parseHtml(html);
    const metadata = metadataIn(page, address);
    const readable = readableIn(page, parseHtml(html));
    if (readable.elements.size === 0) throw withoutArticle();
    const known = { readable: readable.elements, title: metadata.title ?? '', host: hostOf(metadata.url) };
    const judged = chooseArticle(piecesIn(page.body, readable.length), known);
    return readingOf(judged, { metadata, warnings: [] });
  });
}

/**
 * Reads a document that is an article as a whole. Its title is the one that is known, else the heading that it opens
 * with, where there is no second one of that rank.
 *
 * @throws {IngestError}
 */
export function readRendered(render: () => string, known?: string): Reading {
  return guarded(() => {
    const page = parseHtml(render());
    const title = known ?? titleOf(page);
    const judged = piecesIn(page.body, (page.body.textContent ?? '').length)
      .filter(({ kind, text }, at) => kind === 'paragraph' || at > 0 || text !== title)
      .map((piece) => ({ block: piece, ...(piece.beside && { why: piece.beside }) }));
    return readingOf(judged, { metadata: title === undefined ? {} : { title }, warnings: [] });
  });
}

function titleOf(page: HtmlDocument): string | undefined {
  const [first, ...others] = [...page.querySelectorAll('h1')];
  return others.length > 0 ? undefined : plainLine(first?.textContent);
}

function readingOf(judged: readonly Judged[], known: Pick<Reading, 'metadata' | 'warnings'>): Reading {
  if (!judged.some(({ block, why }) => block.kind === 'paragraph' && why === undefined))
    throw withoutArticle();
  return { ...known, ...written(judged) };
}

/** What is nested too deeply, or has too many elements, ends in an error of the parsers' own. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw unreadable(error);
  }
}

function hostOf(address: string | undefined): string {
  return webAddress(address ?? '')?.hostname ?? '';
}

export function withoutArticle(): IngestError {
  return new IngestError(
    'no_article',
    'I find no article there. Save its text as a file and attach that, or paste it.',
  );
}
