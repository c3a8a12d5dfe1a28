import { type Numbers, numbersOf } from './lists.ts';

/** Separates the entries of a table; some keys contain spaces. */
const SEPARATOR = '\n';

/** Entries as one string. */
export function joinedTable(entries: Iterable<string>): string {
  return [...entries].join(SEPARATOR);
}

/** All entries of such a string. */
export function entriesOfTable(table: string): readonly string[] {
  return table.split(SEPARATOR);
}

/** A table whose entries are cut out one by one as they are asked for: all together take several times its room. */
export class KeyTable {
  private readonly table: string;
  private readonly starts: Numbers;

  constructor(table: string) {
    this.table = table;
    this.starts = numbersOf(startsIn(table));
  }

  /** The entry at a place; empty behind the last. */
  at(place: number): string {
    const { table, starts } = this;
    return table.slice(starts[place] ?? table.length, (starts[place + 1] ?? table.length + 1) - 1);
  }
}

function startsIn(table: string): number[] {
  const starts = [0];
  for (let at = table.indexOf(SEPARATOR); at >= 0; at = table.indexOf(SEPARATOR, at + 1)) starts.push(at + 1);
  return starts;
}
