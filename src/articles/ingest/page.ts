import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Blocks, blocksIn, type PageNode } from './blocks.ts';
import { bodyOfBlocks } from './body.ts';
import { leftOutOf, withoutClutter } from './clutter.ts';
import { IngestError, unreadable } from './error.ts';
import { metadataIn, type PageDocument } from './metadata.ts';
import type { Reading } from './reading.ts';

/** More elements than this no article has, and finding one among them takes too long. */
const MOST_ELEMENTS = 60_000;

/**
 * Reads the article out of a web page; `address` is where the page is from. Which part of the page is the article
 * Mozilla's Readability says; what stands among its paragraphs and is none of it is taken out after that.
 *
 * @throws {IngestError} where the page has none.
 */
export function readPage(html: string, address?: string): Reading {
  return guarded(() => {
    const { document } = parseHTML(html);
    const metadata = metadataIn(document as unknown as PageDocument, address);
    const found = new Readability<PageNode>(document as never, {
      serializer: (node) => node as unknown as PageNode,
      keepClasses: true,
      maxElemsToParse: MOST_ELEMENTS,
    }).parse();
    if (!found?.content) throw withoutArticle();
    const { blocks, passed } = blocksIn(found.content);
    const { kept, dropped } = withoutClutter(blocks, metadata.title);
    return readingOf(kept, { metadata, leftOut: leftOutOf(dropped, passed) });
  });
}

/** Reads a document that is an article as a whole, its only `h1` being the title. @throws {IngestError} */
export function readRendered(render: () => string): Reading {
  return guarded(() => {
    const { document } = parseHTML(`<!doctype html><html><body>${render()}</body></html>`);
    const { title } = metadataIn(document as unknown as PageDocument);
    const { blocks, passed } = blocksIn(document.body as unknown as PageNode);
    const kept = blocks.filter(({ kind, text }) => kind === 'paragraph' || text !== title);
    return readingOf(kept, {
      metadata: title === undefined ? {} : { title },
      leftOut: leftOutOf([], passed),
    });
  });
}

function readingOf(blocks: Blocks['blocks'], known: Omit<Reading, 'body'>): Reading {
  if (!blocks.some(({ kind }) => kind === 'paragraph')) throw withoutArticle();
  return { ...known, body: bodyOfBlocks(blocks) };
}

/** What is nested too deeply, or has too many elements, ends in an error of the parsers' own. */
function guarded(read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw unreadable(error);
  }
}

function withoutArticle(): IngestError {
  return new IngestError(
    'no_article',
    'I find no article there. Save its text as a file and attach that, or paste it.',
  );
}
