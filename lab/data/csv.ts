import { BrokenFile, readText } from './broken-file.ts';

/** A field in quotes, in which two quotes mean one, or a field without quotes; then its end. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;

/**
 * The rows of a CSV file (RFC 4180) as records by the names of its first row. Throws a BrokenFile where a column of
 * `columns` is missing, a row has too few or too many fields, or quotes are not closed.
 */
export function readCsv<C extends string>(path: string, columns: readonly C[]): Record<C, string>[] {
  const [head, ...rows] = rowsOf(path, readText(path));
  const places = columns.map((column) => head?.fields.indexOf(column) ?? -1);
  const missing = columns.find((_, at) => places[at] === -1);
  if (missing !== undefined) throw new BrokenFile(path, `has no column "${missing}"`, 1);
  return rows.map(({ fields, line }) => {
    if (fields.length !== head?.fields.length)
      throw new BrokenFile(
        path,
        `has ${fields.length} fields where the first row has ${head?.fields.length}`,
        line,
      );
    const named = columns.map((column, at) => [column, fields[places[at] ?? 0] ?? '']);
    return Object.fromEntries(named) as Record<C, string>;
  });
}

interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

function rowsOf(path: string, text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  for (let at = 0; at < text.length; ) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (!match) throw new BrokenFile(path, 'has a quote that is not closed, or one inside a field', line);
    const [all, quoted, bare = '', end] = match;
    fields.push(quoted?.replaceAll('""', '"') ?? bare);
    line += all.split('\n').length - 1;
    at += all.length;
    if (end === ',' && at < text.length) continue;
    if (fields.length > 1 || fields[0] !== '') rows.push({ fields, line: start });
    fields = [];
    start = line;
  }
  return rows;
}
