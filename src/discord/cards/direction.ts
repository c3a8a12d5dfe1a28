/** The blocks that Unicode keeps for scripts written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTERS = /\p{L}/gu;

/** Marks of the bidirectional algorithm (UAX 9): what is between them is laid out by itself. */
const ISOLATE = '\u2068';
const ISOLATE_RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/**
 * A line of a quote for a card that runs from left to right: where it is in a script that runs the other way, marks
 * before and behind it lay it out from right to left, its full stop at its end. The line itself stays as it is.
 */
export function layOutLine(line: string): string {
  return runsRightToLeft(line) ? `${ISOLATE_RIGHT_TO_LEFT}${line}${END}` : line;
}

/** The inverse of `layOutLine`. */
export function bareLine(line: string): string {
  const isMarked = line.startsWith(ISOLATE_RIGHT_TO_LEFT) && line.endsWith(END) && runsRightToLeft(line);
  return isMarked ? line.slice(ISOLATE_RIGHT_TO_LEFT.length, -END.length) : line;
}

/** A name, a title or a question among the bot's own words: what is written from right to left reorders none of them. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${ISOLATE}${name}${END}` : name;
}

/** Whether most of a line's letters are of scripts that run from right to left. */
function runsRightToLeft(line: string): boolean {
  const letters = line.match(LETTERS) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length * 2 > letters.length;
}
