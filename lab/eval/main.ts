import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkDocument, writeTables } from '#lab/data/document.ts';
import { contestantsOf } from './contestants.ts';
import { type EvalSet, ownFile, type Report, setsIn } from './sets.ts';

interface EvalOptions {
  readonly data?: string;
  readonly set?: readonly string[];
  readonly file?: readonly string[];
  readonly folds: string;
  readonly json?: boolean;
  readonly write?: string;
}

/** The names alone: nothing is read or learned before a set is measured. */
const NAMES = setsIn('', contestantsOf(undefined, 0)).map(({ name }) => name);

await new Command('eval')
  .description('measures ranking, quotes, refusal, sentences and summaries, beside plain MiniSearch')
  .option('--data <dir>', 'the folder of the sets; all that it holds are measured')
  .option('--set <names...>', `only these: ${NAMES.join(', ')}`)
  .option(
    '--file <paths...>',
    "sets of your own in SQuAD's JSON shape, or golden questions, asked with the weights that are shipped",
  )
  .option('--folds <count>', 'each article is asked with weights learned from the other folds', '3')
  .option('--json', 'write JSON instead of tables')
  .option('--write <document>', 'put the tables into a document, between its marks')
  .action(async (options: EvalOptions) => {
    try {
      await evaluate(options);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();

async function evaluate(options: EvalOptions): Promise<void> {
  const sets = wantedSets(options);
  const names = sets.map(({ name }) => name);
  if (options.write !== undefined) checkDocument(options.write, names);
  const reports = new Map<string, Report>();
  for (const { name, measure } of sets) {
    process.stderr.write(`measuring ${name} …\n`);
    const report = await measure();
    reports.set(name, report);
    if (options.write !== undefined) writeTables(options.write, new Map([[name, report.tables]]));
  }
  if (options.json) process.stdout.write(`${JSON.stringify(figuresOf(reports), null, 2)}\n`);
  else if (options.write === undefined)
    process.stdout.write([...reports.values()].map(({ tables }) => tables).join('\n'));
}

function figuresOf(reports: ReadonlyMap<string, Report>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...reports].map(([name, { figures }]) => [name, figures]));
}

/** What to measure, in order; sets whose files are not there are left out with a word. Throws an Error. */
function wantedSets({ data, set, file = [], folds }: EvalOptions): EvalSet[] {
  const unknown = set?.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`There is no set "${unknown}"; there are ${NAMES.join(', ')}.`);
  if (data !== undefined && !existsSync(data)) throw new Error(`There is no folder ${data}.`);
  if (!Number.isInteger(Number(folds)) || Number(folds) < 2)
    throw new Error('--folds takes a whole number from 2.');
  const contestants = contestantsOf(data, Number(folds));
  const own = file.map((path) => ownSet(path, () => ownFile(path, contestants.shipped)));
  const named = setsIn(data ?? '', contestants).filter(
    ({ name }) => set?.includes(name) ?? data !== undefined,
  );
  const found = [...own, ...named.filter((each) => isThere(each, data))];
  if (found.length === 0)
    throw new Error('There is nothing to measure: name a folder of sets with --data, or a set with --file.');
  return found;
}

function ownSet(path: string, measure: () => Promise<Report>): EvalSet {
  return { name: path, files: [path], measure };
}

function isThere({ name, files }: EvalSet, data: string | undefined): boolean {
  const missing = files.find((file) => data === undefined || !existsSync(join(data, file)));
  if (missing === undefined) return true;
  const where = data === undefined ? 'its folder is named by --data' : `there is no ${join(data, missing)}`;
  process.stderr.write(`leaving out ${name}: ${where}\n`);
  return false;
}
