import { endsSentence } from '../labels.ts';
import { isWeekday, monthOf } from '../months.ts';

/** What is asked of a line of a column. */
interface Placed {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

const FEWEST_ROWS = 2;
const LONGEST_CELL = 40;
/** A bullet, a number or a speaker's name, set off from the words that follow. */
const BEFORE_WORDS = /^(?:[•●▪◦–—*-]|\(?(?:\d{1,3}|[a-z])[.)]|.{1,40}:)$/;

const NAME = /^\p{Lu}[\p{L}.'’ -]*$/u;
/** A full stop of a time, of a unit, or of another word that tables shorten: "a.m.", "pts.", "approx." */
const SHORTENED =
  /(?<![\p{L}\p{N}])(?:\p{L}(?:\.\p{L})+|[bcdfghj-np-tvwxz]{1,5}|approx|avg|ca|est|etc|excl|gal|inc|incl|max|min|misc|oz|sec)\.$/iu;

/** The lines of a column that are cells of tables: rows below one another, of short stretches side by side, most with numbers. */
export function cellsOf<T extends Placed>(column: readonly T[]): ReadonlySet<T> {
  const cells = new Set<T>();
  let table: T[][] = [];
  const close = () => {
    const numbered = table.filter((row) => row.some(({ text }) => /\d/.test(text))).length;
    if (table.length >= FEWEST_ROWS && numbered * 2 >= table.length && !isDialogue(table))
      for (const cell of table.flat()) cells.add(cell);
    table = [];
  };
  for (const row of rowsOf(column)) {
    if (isRow(row)) table.push(row);
    else close();
  }
  close();
  return cells;
}

/** Whether rows are what people say in turn: names alternate before it, some name comes again, and most of the rest are sentences. */
function isDialogue(rows: readonly (readonly Placed[])[]): boolean {
  const names = rows.map(([name]) => name?.text ?? '');
  const said = rows.filter((row) => row.length === 2 && isSpeech(row[1]?.text ?? ''));
  const alternate = names.every((name, at) => isName(name) && name !== names[at - 1]);
  return alternate && new Set(names).size < names.length && said.length * 2 > rows.length;
}

function isName(text: string): boolean {
  return NAME.test(text) && !isWeekday(text) && monthOf(text) === undefined;
}

/** Whether a cell begins and ends as what somebody says. "No." is an answer. */
function isSpeech(text: string): boolean {
  return /^["“'‘«¿¡…]*\p{Lu}/u.test(text) && endsWhole(text);
}

/** Whether a text ends as a sentence does, and not with a word that is shortened. A shortened word is never the only one. */
function endsWhole(text: string): boolean {
  return endsSentence(text) && !(text.includes(' ') && SHORTENED.test(text));
}

function rowsOf<T extends Placed>(column: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const piece of column) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - piece.y) < first.size * 0.3) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function isRow(row: readonly Placed[]): boolean {
  const [first] = row;
  if (row.length < 2 || first === undefined || BEFORE_WORDS.test(first.text)) return false;
  return row.every(
    ({ text }) => text.length <= LONGEST_CELL && !(endsWhole(text) && text.split(' ').length > 3),
  );
}
