import type { Metadata } from '#engine/index.ts';
import type { Judged } from './choose.ts';
import { dateIn } from './dates.ts';
import { isByline, isSentence } from './labels.ts';
import { bylineOf } from './people.ts';
import type { LeftOutReason } from './reading.ts';

/** What a line above a text says of it. */
export interface HeadLine {
  readonly metadata: Partial<Metadata>;
  readonly why: LeftOutReason;
}

const LONGEST_DATE = 60;
/** The most lines before the text that may say what it is. */
export const MOST_HEAD_LINES = 5;

/** Who wrote a text, or when, where a line says that and nothing else. */
export function headLineIn(line: string): HeadLine | undefined {
  const published = dateIn(line);
  if (published !== undefined && line.length < LONGEST_DATE && !isSentence(line))
    return { metadata: { published }, why: 'published' };
  const byline = isByline(line) ? bylineOf([line]) : undefined;
  return byline === undefined ? undefined : { metadata: { byline }, why: 'byline' };
}

/** The lines above a document's text that say who wrote it and when, told, and what they say. */
export function withoutHead(judged: readonly Judged[]): {
  readonly judged: readonly Judged[];
  readonly metadata: Partial<Metadata>;
} {
  let metadata: Partial<Metadata> = {};
  const head = new Map<Judged, LeftOutReason>();
  for (const each of judged.filter(({ why }) => why === undefined).slice(0, MOST_HEAD_LINES)) {
    const line = each.block.kind === 'paragraph' ? headLineIn(each.block.text) : undefined;
    if (line === undefined) break;
    metadata = { ...line.metadata, ...metadata };
    head.set(each, line.why);
  }
  const told = judged.map((each) => {
    const why = head.get(each);
    return why === undefined ? each : { ...each, why };
  });
  return { judged: told, metadata };
}
