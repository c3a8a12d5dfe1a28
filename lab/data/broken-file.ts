import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { Failure } from '#app/failure.ts';

/** A file of a set that cannot be used: where, what is wrong, and what to do. */
export class BrokenFile extends Failure {
  override readonly name = 'BrokenFile';

  constructor(path: string, problem: string, line?: number) {
    const place = line === undefined ? path : `${path}:${line}`;
    super('fault', `${place}: ${problem}; repair or replace the file, or name other sets with --set`);
  }
}

/** The result of `read`; whatever it throws becomes a BrokenFile that names the file. */
export function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof BrokenFile ? error : new BrokenFile(path, messageOf(error));
  }
}

/** A file's text, unpacked where its name ends in .gz, lines ended by line feeds alone. Throws a BrokenFile. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    throw new BrokenFile(path, `could not be read (${messageOf(error)})`);
  }
}

/** A JSON file's data in the shape that it must have. Throws a BrokenFile. */
export function readJson<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(dataOf(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BrokenFile(
    path,
    `has another shape at ${issue?.path.join('.') || 'its top'} (${issue?.message})`,
  );
}

function dataOf(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenFile(path, `is not JSON (${messageOf(error)})`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
