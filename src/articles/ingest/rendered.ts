import type { Judged } from './choose.ts';
import { withoutHead } from './head-lines.ts';
import { type HtmlDocument, parseHtml } from './html.ts';
import { plainLine } from './names.ts';
import { guarded, readingOf } from './page.ts';
import { piecesIn } from './pieces.ts';
import type { Reading } from './reading.ts';

/** A line that only separates what is above it from what is below. */
const RULE = /^[-–—*_=~#.·•\s]+$/;

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
    const judged: Judged[] = piecesIn(page.body, (page.body.textContent ?? '').length)
      .filter(({ kind, text }, at) => kind === 'paragraph' || at > 0 || text !== title)
      .filter(({ text, beside }) => beside !== undefined || !RULE.test(text))
      .map((piece) => ({ block: piece, ...(piece.beside && { why: piece.beside }) }));
    const head = withoutHead(judged);
    return readingOf(head.judged, {
      metadata: { ...head.metadata, ...(title !== undefined && { title }) },
      warnings: [],
    });
  });
}

function titleOf(page: HtmlDocument): string | undefined {
  const [first, ...others] = [...page.querySelectorAll('h1')];
  return others.length > 0 ? undefined : plainLine(first?.textContent);
}
