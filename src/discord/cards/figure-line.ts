import type { Figure } from '#engine/index.ts';
import { foreign } from './foreign.ts';

const LONGEST_FIGURE = 120;
const LONGEST_THING = 100;
/** What may stand between a figure and what it counts for both to be shown as they stand: "of the", "in". */
const LONGEST_LINK = 16;

/** A figure in bold, and what it counts: "**around 4,000** North Korean soldiers", "**45** · death toll". */
export function figureLine({ paragraph, written, thing }: Figure): string {
  const figure = `**${foreign(written.text, LONGEST_FIGURE)}**`;
  if (!thing) return figure;
  const isBehind = thing.start >= written.end && thing.start - written.end <= LONGEST_LINK;
  const counted = paragraph.text.slice(isBehind ? written.end : thing.start, thing.end);
  const shown = foreign(counted, LONGEST_THING);
  if (!isBehind) return `${figure} · ${shown}`;
  return /^\s/.test(counted) ? `${figure} ${shown}` : `${figure}${shown}`;
}
