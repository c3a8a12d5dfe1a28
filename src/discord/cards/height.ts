import type { Passage } from '#engine/index.ts';

/** What a list shows before **More**, in pixels on a phone: with its head, foot and buttons it fits a screen. */
export const GLANCE = 670;
/** What the quotes of an answer take. */
export const ANSWER_GLANCE = 360;

/** How many characters a line has on a phone, and how high it is in pixels; quotes and plain lines, and small ones. */
const PLAIN = { signs: 32, height: 22 } as const;
const SMALL = { signs: 40, height: 18 } as const;

/** Between two blocks. */
const GAP = 8;

/** About how high a block of Markdown is on a phone, in pixels. */
export function heightOf(block: string): number {
  return block.split('\n').reduce((sum, line) => {
    const { signs, height } = line.startsWith('-# ') ? SMALL : PLAIN;
    // An address behind a title takes no room.
    const shown = line.replace(/\]\([^)]*\)/g, ']').length;
    return sum + height * Math.max(1, Math.ceil(shown / signs));
  }, 0);
}

/** About how high a passage's quotes are, with the small line below them and the gap to what comes next. */
export function heightOfQuotes({ quotes }: Passage): number {
  return quotes.reduce((sum, { text }) => sum + heightOf(text), SMALL.height + GAP);
}
