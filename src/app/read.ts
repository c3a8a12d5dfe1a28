import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ReadingError, WHOLE } from '#articles/faults.ts';
import { readApart } from '#articles/ingest/apart.ts';
import { LARGEST_FILE, megabytesOf } from '#articles/ingest/error.ts';
import { type AddressOptions, readAddress } from '#articles/ingest/ingest.ts';
import type { Reading } from '#articles/ingest/reading.ts';
import { corpusFileOf } from '#articles/manuscript.ts';
import { createArticle, type Metadata } from '#engine/index.ts';
import { faultText, warningText } from './faults.ts';
import { messages } from './language.ts';

/** What a reading is to other programs: this format is public. */
export type JsonReading =
  | {
      readonly metadata: Partial<Metadata>;
      /** `first` is the number of the paragraph below the heading, from 1. */
      readonly sections: readonly { readonly heading: string; readonly first: number }[];
      readonly paragraphs: readonly string[];
      readonly leftOut: readonly { readonly why: string; readonly text: string }[];
      readonly warnings: readonly string[];
    }
  | { readonly error: string };

/** Reads the article in a file or at a web address, as /articles add would. @throws {ReadingError} */
export async function readSource(source: string, options: AddressOptions = {}): Promise<Reading> {
  if (/^https?:\/\//i.test(source)) return readAddress(source, options);
  return readApart({ kind: 'file', file: { name: basename(source), bytes: await bytesOf(source) } });
}

/** A reading as one object of JSON, or the sentence that says why nothing was read. */
export async function jsonOf(source: string, options: AddressOptions = {}): Promise<JsonReading> {
  try {
    return jsonReading(await readSource(source, options));
  } catch (error) {
    if (error instanceof ReadingError) return { error: faultText(error.fault) };
    throw error;
  }
}

export function jsonReading({ metadata, body, leftOut, warnings }: Reading): JsonReading {
  const { sections, paragraphs } = createArticle('article', { title: '', publication: '' }, body);
  return {
    metadata,
    sections: sections.map(({ heading, first }) => ({ heading, first })),
    paragraphs: paragraphs.map(({ text }) => text),
    leftOut: leftOut.map(({ why, text }) => ({ why: messages.leftOut[why], text })),
    warnings: warnings.map(warningText),
  };
}

/** A reading as a file for `corpus/`, and what a person should know of it, each in one sentence. */
export function corpusFile({ metadata, body, leftOut, warnings }: Reading): {
  readonly file: string;
  readonly notes: readonly string[];
} {
  const missing = (['title', 'publication'] as const).filter((key) => metadata[key] === undefined);
  return {
    file: corpusFileOf(metadata, body),
    notes: [
      ...missing.map((key) => `Nothing says its ${key}: write it into the front matter.`),
      ...warnings.map(warningText),
      ...leftOut.map(
        ({ why, text }) => `Left out as ${messages.leftOut[why]}: ${text.replaceAll('\n', ' / ')}`,
      ),
    ],
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ReadingError([{ code: 'path_unreadable', place: WHOLE, path, reason }]);
  });
  if (bytes.length <= LARGEST_FILE) return bytes;
  const megabytes = megabytesOf(LARGEST_FILE);
  throw new ReadingError([{ code: 'path_too_large', place: WHOLE, path, megabytes }]);
}
