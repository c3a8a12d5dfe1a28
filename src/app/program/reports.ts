import { writeFile } from 'node:fs/promises';
import { complain, counted, openCorpus } from '#app/answering.ts';
import { readStorage } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { goldenCases, writeCases } from '#app/golden-cases.ts';
import type { ArticleOptions } from '#app/options.ts';
import { openExisting } from '#store/open.ts';

export interface ReportsOptions extends Pick<ArticleOptions, 'corpus'> {
  /** The file for the golden questions. */
  readonly export?: string | undefined;
}

/** Counts the accepted reports, and writes those that can be tested as golden questions. @throws {Failure} */
export async function reports({ corpus, export: file }: ReportsOptions): Promise<void> {
  const store = await openExisting(readStorage());
  const accepted = await store.acceptedReports().finally(() => store.close());
  const { cases, leftOut } = goldenCases(accepted, openCorpus(corpus));
  for (const { reason, reports } of leftOut) complain(`Left out: ${counted(reports, 'report')} ${reason}.`);
  const made = `${counted(accepted.length, 'accepted report')}: ${counted(cases.length, 'golden question')}`;
  if (file !== undefined) await write(file, writeCases(cases));
  process.stdout.write(file === undefined ? `${made}.\n` : `${made}, written to ${file}.\n`);
}

async function write(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new Failure(
      'fault',
      `${path} cannot be written: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
