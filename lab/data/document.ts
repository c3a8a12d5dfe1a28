import { readFileSync, writeFileSync } from 'node:fs';

/** A table's name and its Markdown. */
export type Tables = ReadonlyMap<string, string>;

/** Throws an Error where the document has no place for one of these tables: better before all is measured. */
export function checkDocument(path: string, names: readonly string[]): void {
  const document = read(path);
  for (const name of names) placeOf(path, document, name);
}

/**
 * Puts tables into a document, each between `<!-- eval NAME -->` and `<!-- end NAME -->`; all else stays to the
 * letter. Throws an Error where a pair of marks is missing.
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
    throw new Error(`${path} could not be read (${problem}); name a document that is there with --write`);
  }
}

function placeOf(path: string, text: string, name: string): { start: number; end: number } {
  const [open, close] = [`<!-- eval ${name} -->`, `<!-- end ${name} -->`];
  const opened = text.indexOf(open);
  const end = text.indexOf(close, opened);
  if (opened < 0 || end < 0)
    throw new Error(
      `${path} has no place for ${name}; put the lines "${open}" and "${close}" where its tables go`,
    );
  return { start: opened + open.length, end };
}
