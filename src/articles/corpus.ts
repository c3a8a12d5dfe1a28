import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, createArticle } from '#engine/index.ts';
import {
  atLine,
  attempt,
  type FaultPlace,
  ReadingError,
  type ReadingFault,
  refuseFaults,
  WHOLE,
} from './faults.ts';
import { divideFile, readMetadata } from './front-matter.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { bodyFaults } from './manuscript.ts';

/** The good articles of a folder, in the order of their names, and what is wrong with the others. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly faults: readonly ReadingFault[];
}

/** Larger files are refused: an article of this many bytes has more than 150,000 words. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Reads every `.md` file of a folder, `README.md` apart. Never throws: a file that cannot be read, or holds no
 * good article, is left out and said among the faults; so is a folder that is not there.
 */
export function readCorpus(folder: string): Corpus {
  const listed = attempt(() => listFiles(folder));
  if (!listed.ok) return { articles: [], faults: placedIn(folder, listed.faults) };
  const articles: Article[] = [];
  const faults: ReadingFault[] = [];
  const taken = new Map<string, string>();
  for (const file of listed.read) {
    const path = join(folder, file);
    // Names that differ in letters' case, or in how an accent is coded, are one name on some systems.
    const key = idOf(file).normalize('NFC').toLowerCase();
    const twin = taken.get(key);
    const read = attempt(() => (twin === undefined ? readArticle(path, idOf(file)) : refuseTwin(twin)));
    if (read.ok) articles.push(read.read);
    else faults.push(...placedIn(path, read.faults));
    taken.set(key, twin ?? file);
  }
  return { articles, faults };
}

/** The same faults with the file that they are in. */
function placedIn(file: string, faults: readonly ReadingFault[]): readonly ReadingFault[] {
  return faults.map((fault) => ({
    ...fault,
    place: { at: 'file', file, line: fault.place.at === 'line' ? fault.place.line : 1 },
  }));
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.md$/i.test(name) && !/^readme\.md$/i.test(name) && !name.startsWith('.'))
      .sort();
  } catch (error) {
    throw new ReadingError([{ code: 'folder_unreadable', place: WHOLE, reason: codeOf(error) }]);
  }
}

function readArticle(path: string, id: string): Article {
  const { yaml, body, bodyLine } = divideFile(readText(path));
  const front = attempt(() => readMetadata(yaml));
  const below = bodyFaults(body, DEFAULT_LIMITS.paragraphCharacters).map((fault) => ({
    ...fault,
    place: lower(fault.place, bodyLine - 1),
  }));
  if (!front.ok) throw new ReadingError([...front.faults, ...below]);
  refuseFaults(below);
  return createArticle(id, front.read, body);
}

/** The same place, some lines further down. */
function lower(place: FaultPlace, lines: number): FaultPlace {
  return place.at === 'line' ? atLine(place.line + lines) : place;
}

function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ReadingError([{ code: 'not_utf8', place: atLine(lineOfBadByte(bytes)) }]);
  }
}

function readBytes(path: string): Uint8Array {
  const { isFile, size } = statOf(path);
  if (!isFile) throw new ReadingError([{ code: 'not_a_file', place: WHOLE }]);
  if (size === 0) throw new ReadingError([{ code: 'empty_file', place: WHOLE }]);
  if (size > MOST_BYTES) {
    throw new ReadingError([{ code: 'many_bytes', place: WHOLE, bytes: size, most: MOST_BYTES }]);
  }
  return asked(() => readFileSync(path));
}

function statOf(path: string): { readonly isFile: boolean; readonly size: number } {
  const stats = asked(() => statSync(path));
  return { isFile: stats.isFile(), size: stats.size };
}

/** What the system answers about a file; what it refuses is a fault of the file. */
function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw new ReadingError([{ code: 'file_unreadable', place: WHOLE, reason: codeOf(error) }]);
  }
}

/** The line of the first byte that no UTF-8 text has there. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line += 1;
    start = at + 1;
  }
  return 1;
}

function refuseTwin(twin: string): never {
  throw new ReadingError([{ code: 'same_id', place: WHOLE, twin }]);
}

function idOf(file: string): string {
  return file.replace(/\.md$/i, '');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
