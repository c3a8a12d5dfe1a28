import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { SHIPPED } from '../engine/weights.ts';
import { coursesOf, SOURCES } from '../learning/courses.ts';
import { train } from '../learning/train.ts';
import { type Collection, splitFold } from './collection.ts';
import { measureRanking, type RankingScores, type SetScores } from './ranking.ts';
import { readSquad } from './squad.ts';
import { measureSummaries, type SummaryScores, type WriterSummary } from './summaries.ts';
import { BASELINES, type System, verbatim } from './systems.ts';
import { rankingTable, summaryTable } from './table.ts';

/** A set of questions: where it lies in the folder of the sets, and whether its articles are asked without answers too. */
interface QuestionSet {
  readonly path: string;
  readonly removed: boolean;
}

const SETS: Readonly<Record<string, QuestionSet>> = {
  newsqa: { path: 'newsqa/newsqa.json', removed: true },
  squad2: { path: 'squad2/squad2.json', removed: false },
  new_wiki: { path: 'squadshifts/new_wiki_v1.0.json', removed: false },
  reddit: { path: 'squadshifts/reddit_v1.0.json', removed: false },
};
const SUMMARIES = 'summaries/writer_summaries.json';

interface EvalOptions {
  readonly data?: string;
  readonly set?: readonly string[];
  readonly file?: readonly string[];
  readonly folds: string;
  readonly json?: boolean;
}

await new Command('eval')
  .description('measures ranking, quotes, refusal and summaries, beside plain MiniSearch')
  .option('--data <dir>', 'the folder of the sets; all that it holds are measured')
  .option('--set <names...>', `only these: ${[...Object.keys(SETS), 'summaries'].join(', ')}`)
  .option(
    '--file <paths...>',
    "sets of your own in SQuAD's JSON shape, asked with the weights that are shipped",
  )
  .option('--folds <count>', 'each article is asked with weights learned from the other folds', '3')
  .option('--json', 'write JSON instead of tables')
  .action(async (options: EvalOptions) => {
    try {
      await evaluate(options);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();

async function evaluate({ data, set, file = [], folds, json = false }: EvalOptions): Promise<void> {
  if (data === undefined && file.length === 0)
    throw new Error('Name a folder of sets with --data, or a set with --file.');
  if (data !== undefined && !existsSync(data)) throw new Error(`There is no folder ${data}.`);
  const unknown = set?.find((name) => !(name in SETS) && name !== 'summaries');
  if (unknown !== undefined)
    throw new Error(
      `There is no set "${unknown}"; there are ${[...Object.keys(SETS), 'summaries'].join(', ')}.`,
    );
  if (!(Number(folds) >= 2)) throw new Error('--folds takes a number from 2.');
  const ranking: SetScores[] = [];
  for (const path of file)
    ranking.push(await rankingOf(readSquad(path), () => verbatim('Verbatim, as shipped', SHIPPED), false));
  if (data !== undefined) ranking.push(...(await setsOf(data, set, Number(folds))));
  const summaries = data === undefined ? undefined : summariesOf(data, set);
  if (json)
    process.stdout.write(`${JSON.stringify({ ranking, ...(summaries && { summaries }) }, null, 2)}\n`);
  else
    process.stdout.write(
      [...ranking.map(rankingTable), ...(summaries ? [summaryTable(summaries)] : [])].join('\n'),
    );
}

async function setsOf(
  data: string,
  wanted: readonly string[] | undefined,
  folds: number,
): Promise<SetScores[]> {
  const names = Object.keys(SETS).filter((name) => wanted?.includes(name) ?? true);
  const found = names.filter((name) => existsSync(join(data, SETS[name]?.path ?? '')));
  if (found.length === 0) return [];
  const systems = systemsByFold(data, folds);
  const scores: SetScores[] = [];
  for (const name of found) {
    const { path = '', removed = false } = SETS[name] ?? {};
    const collection = { ...readSquad(join(data, path)), name };
    scores.push(
      await rankingOf(collection, (place) => systems[place % folds] ?? verbatim('', SHIPPED), removed),
    );
  }
  return scores;
}

/** Verbatim with weights learned from all articles that are not in the fold, the same in every set. */
function systemsByFold(data: string, folds: number): System[] {
  const sources = SOURCES.filter(({ path }) => existsSync(join(data, path))).map((source) =>
    coursesOf(data, source),
  );
  return Array.from({ length: folds }, (_, fold) => {
    const unseen = sources.flatMap((courses) => splitFold(courses, fold, folds).outside);
    process.stderr.write(`learning without fold ${fold + 1} of ${folds} …\n`);
    return verbatim(`Verbatim, ${folds} folds`, train(unseen));
  });
}

async function rankingOf(
  collection: Collection,
  systemFor: (place: number) => System,
  removed: boolean,
): Promise<SetScores> {
  const { name, articles } = collection;
  process.stderr.write(`asking ${name} …\n`);
  const all = [systemFor, ...BASELINES.map((baseline) => () => baseline)];
  const systems: RankingScores[] = [];
  for (const each of all) systems.push(await measureRanking(articles, each, removed));
  return { set: name, articles: articles.length, systems };
}

function summariesOf(data: string, wanted: readonly string[] | undefined): SummaryScores | undefined {
  const path = join(data, SUMMARIES);
  if (!(wanted?.includes('summaries') ?? true) || !existsSync(path)) return undefined;
  return measureSummaries(JSON.parse(readFileSync(path, 'utf8')) as WriterSummary[]);
}
