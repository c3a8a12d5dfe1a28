import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { checkDocument, writeTables } from '#lab/data/document.ts';
import { contestantsOf } from './contestants.ts';
import { picturesOf } from './pictures.ts';
import { type EvalSet, ownFile, type SetReport, setsIn } from './sets.ts';

export interface EvalOptions {
  /** The folder of the sets. */
  readonly data?: string | undefined;
  /** The names of those to measure; left out, all that are there. */
  readonly set?: readonly string[] | undefined;
  /** The paths of other sets. */
  readonly file?: readonly string[] | undefined;
  readonly folds: number;
  /** How many questions to ask of each set of questions about articles. */
  readonly sample?: number | undefined;
  readonly json?: true | undefined;
  /** A Python that has trafilatura, to compare with. */
  readonly peerPython?: string | undefined;
  /** The document that the tables are put into. */
  readonly write?: string | undefined;
}

/** The names alone: nothing is read or learned before a set is measured. */
const NAMES = setsIn('', contestantsOf(undefined, 0)).map(({ name }) => name);

/** Measures the sets, and prints the figures or puts them into a document. @throws {Failure} */
export async function evaluate(options: EvalOptions): Promise<void> {
  const sets = wantedSets(options);
  const names = sets.map(({ name }) => name);
  if (options.write !== undefined) checkDocument(options.write, names);
  const reports = await withProgress(sets.length, async (next) => {
    const measured = new Map<string, SetReport>();
    for (const { name, measure } of sets) {
      next(name);
      const report = await measure();
      measured.set(name, report);
      if (options.write !== undefined) writeTables(options.write, new Map([[name, report.tables]]));
    }
    return measured;
  });
  if (options.write !== undefined) writePictures(options.write, reports);
  if (options.json) process.stdout.write(`${JSON.stringify(figuresOf(reports), null, 2)}\n`);
  else if (options.write === undefined)
    process.stdout.write([...reports.values()].map(({ tables }) => tables).join('\n'));
}

/** Beside the document, in `pictures/`; those of sets that were not measured stay. */
function writePictures(document: string, reports: ReadonlyMap<string, SetReport>): void {
  const folder = join(dirname(document), 'pictures');
  const pictures = picturesOf([...reports.values()].flatMap(({ questions }) => questions ?? []));
  if (pictures.length > 0) mkdirSync(folder, { recursive: true });
  for (const { file, svg } of pictures) writeFileSync(join(folder, file), svg);
}

function figuresOf(reports: ReadonlyMap<string, SetReport>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...reports].map(([name, { figures }]) => [name, figures]));
}

/** What to measure, in order; sets whose files are missing are left out, and named. @throws {Failure} */
function wantedSets({ data, set, file = [], folds, peerPython: python, sample }: EvalOptions): EvalSet[] {
  const unknown = set?.find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw new Failure('usage', `No set is called "${unknown}". The sets are: ${NAMES.join(', ')}.`);
  if (data !== undefined && !existsSync(data)) throw new Failure('usage', `There is no folder ${data}.`);
  if (folds < 2) throw new Failure('usage', '--folds must be at least 2.');
  const contestants = contestantsOf(data, folds);
  const own = file.map((path) => ownSet(path, () => ownFile(path, contestants.shipped)));
  const named = setsIn(data ?? '', contestants, { python, sample }).filter(
    ({ name }) => set?.includes(name) ?? data !== undefined,
  );
  const found = [...own, ...named.filter((each) => isThere(each, data))];
  if (found.length === 0)
    throw new Failure('usage', 'Name a folder of sets with --data, or a set with --file.');
  return found;
}

function ownSet(path: string, measure: () => Promise<SetReport>): EvalSet {
  return { name: path, files: [path], measure };
}

function isThere({ name, files }: EvalSet, data: string | undefined): boolean {
  const missing = files.find((file) => data === undefined || !existsSync(join(data, file)));
  if (missing === undefined) return true;
  const where = data === undefined ? 'its folder is named by --data' : `there is no ${join(data, missing)}`;
  process.stderr.write(`leaving out ${name}: ${where}\n`);
  return false;
}
