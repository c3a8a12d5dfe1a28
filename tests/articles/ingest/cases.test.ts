import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { IngestError } from '#articles/ingest/error.ts';
import { readFile } from '#articles/ingest/file.ts';
import { createArticle } from '#engine/index.ts';
import { refusalIn, toldOf, warningsOf } from './told.ts';

const FOLDER = new URL('../../../../shared/cases/ingest/', import.meta.url).pathname;
const REPORTS = join(FOLDER, 'reports');
const isThere = existsSync(REPORTS);

async function read(folder: string, name: string): Promise<readonly string[]> {
  try {
    const { body, metadata, leftOut, warnings } = await readFile({
      name,
      bytes: readFileSync(join(folder, name)),
    });
    const { paragraphs, sections } = createArticle('a', { title: '', publication: '' }, body);
    const lines = paragraphs.flatMap(({ number, text }) => [
      ...sections.filter(({ first }) => first === number).map(({ heading }) => `## ${heading}`),
      text,
    ]);
    const told = toldOf({ leftOut }).map((each) => `(${each})`);
    return [
      JSON.stringify(metadata),
      ...lines,
      ...told,
      ...warningsOf({ warnings }).map((warning) => `! ${warning}`),
    ];
  } catch (error) {
    if (error instanceof IngestError) return [`refused: ${refusalIn(error)}`];
    throw error;
  }
}

const files = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && !/^(?:EXPECTED\.md|expected\.json|url-log\.txt)$/.test(each.name))
    .map(({ name }) => name);

describe.skipIf(!isThere)('the inputs of ../shared/cases/ingest (skipped where they are missing)', () => {
  it('are read as they were when each was looked at', async () => {
    const all: Record<string, readonly string[]> = {};
    for (const folder of isThere ? [FOLDER, REPORTS, join(FOLDER, 'ask')] : [])
      for (const name of files(folder)) all[name] = await read(folder, name);
    await expect(JSON.stringify(all, undefined, 1)).toMatchFileSnapshot('cases.txt');
  });

  const wanted = z.record(
    z.string(),
    z.object({
      want: z.array(z.string()),
      notwant: z.array(z.string()),
      meta: z.record(z.string(), z.string()),
    }),
  );
  const expected = isThere
    ? wanted.parse(JSON.parse(readFileSync(join(REPORTS, 'expected.json'), 'utf8')))
    : {};

  it.each(Object.entries(expected))(
    '%s has all that is wanted of it, and nothing that is not',
    async (name, { want, notwant, meta }) => {
      const [metadata = '{}', ...lines] = await read(REPORTS, name);
      const text = lines.filter((line) => !/^(?:\(|! )/.test(line) || want.includes(line));
      for (const part of want) expect(text).toContain(part);
      for (const part of notwant) expect(text).not.toContain(part.trim());
      for (const [key, value] of Object.entries(meta))
        expect(String(JSON.parse(metadata)[key])).toMatch(new RegExp(`^${value}`));
    },
  );
});
