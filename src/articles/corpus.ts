import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, createArticle, findFaults } from '#engine/index.ts';
import { type ArticleFault, readFrontMatter } from './front-matter.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { printable } from './printable.ts';

/** A fault and the file that it is in, as a path below the folder's own. */
export interface FileFault extends ArticleFault {
  readonly file: string;
}

/** The good articles of a folder, in the order of their names, and what is wrong with the others. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly faults: readonly FileFault[];
}

/** Larger files are refused: an article of this many bytes has more than 150,000 words. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Reads every `.md` file of a folder, `README.md` apart. Never throws: a file that cannot be read, or holds no
 * good article, is left out and said among the faults; so is a folder that is not there.
 */
export function readCorpus(folder: string): Corpus {
  const articles: Article[] = [];
  const faults: FileFault[] = [];
  const files = listFiles(folder);
  if (!Array.isArray(files)) return { articles, faults: [{ ...files, file: folder }] };
  const taken = new Map<string, string>();
  for (const file of files) {
    const read = readArticle(join(folder, file), idOf(file));
    // Names that differ in letters' case, or in how an accent is coded, are one name on some systems.
    const key = idOf(file).normalize('NFC').toLowerCase();
    const twin = taken.get(key);
    if (twin !== undefined) faults.push({ ...duplicate(twin), file: join(folder, file) });
    else if ('faults' in read)
      faults.push(...read.faults.map((fault) => ({ ...fault, file: join(folder, file) })));
    else articles.push(read.article);
    taken.set(key, twin ?? file);
  }
  return { articles, faults };
}

/** A fault as one line that may be printed: file, line, what is wrong, what to do. */
export function describeFault({ file, line, problem, mend }: FileFault): string {
  return printable(`${file}:${line}: ${problem}; ${mend}`).replaceAll('\n', ' ');
}

type ReadFile = { readonly article: Article } | { readonly faults: readonly ArticleFault[] };

function listFiles(folder: string): string[] | ArticleFault {
  try {
    return readdirSync(folder)
      .filter((name) => /\.md$/i.test(name) && !/^readme\.md$/i.test(name) && !name.startsWith('.'))
      .sort();
  } catch (error) {
    const mend =
      'make the folder and put an article into it, or name another one with CORPUS_DIR or --corpus';
    return { line: 1, problem: `the folder cannot be read (${codeOf(error)})`, mend };
  }
}

function readArticle(path: string, id: string): ReadFile {
  const source = readText(path);
  if (typeof source !== 'string') return { faults: [source] };
  const front = readFrontMatter(source);
  const faults = front.ok ? [] : [...front.faults];
  if (front.body !== undefined) faults.push(...bodyFaults(front.body, front.bodyLine));
  if (!front.ok || faults.length > 0) return { faults };
  return { article: createArticle(id, front.metadata, front.body) };
}

/** The faults of a body that begins on this line of its file. */
function bodyFaults(body: string, first: number): ArticleFault[] {
  return findFaults(body, DEFAULT_LIMITS.paragraphCharacters).map(({ line, message, mend }) => ({
    line: first + line - 1,
    problem: message,
    mend,
  }));
}

function readText(path: string): string | ArticleFault {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { line: lineOfBadByte(bytes), problem: 'the text is not UTF-8', mend: 'save the file as UTF-8' };
  }
}

function readBytes(path: string): Uint8Array | ArticleFault {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { line: 1, problem: 'it is not a file', mend: 'move it out of the folder' };
    if (stats.size === 0)
      return { line: 1, problem: 'the file is empty', mend: 'write the article, or delete it' };
    if (stats.size > MOST_BYTES) {
      const problem = `the file has ${stats.size} bytes, over the ${MOST_BYTES} that are taken`;
      return { line: 1, problem, mend: 'split the article in two files' };
    }
    return readFileSync(path);
  } catch (error) {
    const mend = 'check that it exists and may be read';
    return { line: 1, problem: `the file cannot be read (${codeOf(error)})`, mend };
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

function duplicate(twin: string): ArticleFault {
  const problem = `another file has the same id: ${twin}`;
  return { line: 1, problem, mend: 'rename one of the two; letters’ case makes no difference' };
}

function idOf(file: string): string {
  return file.replace(/\.md$/i, '');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
