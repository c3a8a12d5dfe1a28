import { readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '#app/failure.ts';

/** A table's name and its Markdown. */
export type Tables = ReadonlyMap<string, string>;

/** Checks, before anything is measured, that the document has a place for each of these tables. @throws {Failure} */
export function checkDocument(path: string, names: readonly string[]): void {
  const document = read(path);
  for (const name of names) placeOf(path, document, name);
}

/**
 * Puts tables into a document, each between `<!-- eval NAME -->` and `<!-- end NAME -->`; all else stays to the
 * letter.
 *
 * @throws {Failure} where a pair of marks is missing.
 */
export function writeTables(path: string, tables: Tables): void {
  const document = [...tables].reduce((text, [name, markdown]) => {
    const { start, end } = placeOf(path, text, name);
    return `${text.slice(0, start)}\n\n${markdown.trim()}\n\n${text.slice(end)}`;
  }, read(path));
  writeFileSync(path, document);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Failure(
      'usage',
      `${path} could not be read (${problem}). Name an existing document with --write.`,
    );
  }
}

function placeOf(path: string, text: string, name: string): { start: number; end: number } {
  const [open, close] = [`<!-- eval ${name} -->`, `<!-- end ${name} -->`];
  const opened = text.indexOf(open);
  const end = text.indexOf(close, opened);
  if (opened < 0 || end < 0)
    throw new Failure(
      'fault',
      `${path} has no place for ${name}. Put the lines "${open}" and "${close}" where its tables belong.`,
    );
  return { start: opened + open.length, end };
}
