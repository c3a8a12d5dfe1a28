/** A text on one line and of at most `most` characters, with a mark where it is shortened. Not for quotes. */
export function clip(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  if (most < 1) return '';
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/(?<=\S)\s+\S*$/, '').trimEnd()}…`;
}

/**
 * A text on one line, fit to be beside the bot's own words: runs of white space and control characters become one space
 * each, and marks that change the direction of writing are left out, so that the text cannot reorder the words.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim();
}

/** The first items that there is room for, by what each takes of it; it ends at the first that does not fit. */
export function fitting<T>(
  items: Iterable<T>,
  room: number,
  cost: (item: T) => number,
  most = Number.POSITIVE_INFINITY,
): readonly T[] {
  const shown: T[] = [];
  let left = room;
  for (const item of items) {
    left -= cost(item);
    if (left < 0 || shown.length === most) break;
    shown.push(item);
  }
  return shown;
}

/** As many lines as there is room for, one below the other, and below them how many were left out. */
export function listOf(lines: readonly string[], room: number, more: (left: number) => string): string {
  const shown = fitting(lines, room, (line) => line.length + 1);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`-# ${more(left)}`] : [])].join('\n');
}
