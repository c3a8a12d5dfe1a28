// As one file: its two hundred modules take three times as long to load.
import { parseHTML } from 'linkedom/worker';
import { parse, serialize } from 'parse5';
import type { PageDocument } from './metadata.ts';
import type { PageNode } from './page-node.ts';

/** What is for browsers without frames is the page. */
const FRAMES = /<\/?(?:frameset|frame|noframes)\b[^<>]*>/gi;

/** A page's document. */
export type HtmlDocument = PageDocument & { readonly body: PageNode };

/**
 * Parses HTML as browsers do, tags left out and all (WHATWG, Parsing), into a document that Readability takes. What is
 * for browsers without scripts is read as elements.
 */
export function parseHtml(html: string): HtmlDocument {
  const framed = /<frameset\b/i.test(html) ? html.replace(FRAMES, '') : html;
  const whole = serialize(parse(framed, { scriptingEnabled: false }));
  return parseHTML(`<!doctype html>${whole}`).document as unknown as HtmlDocument;
}
