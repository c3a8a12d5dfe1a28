import { Argument, InvalidArgumentError } from '@commander-js/extra-typings';
import { createProgram } from '#app/program.ts';
import { run } from '#app/run.ts';

const program = createProgram();
program
  .command('eval')
  .description('measure ranking, quotes, refusal, sentences and summaries, beside plain MiniSearch')
  .option('--data <dir>', 'the folder of the sets; all that it holds are measured')
  .option('--set <names...>', 'measure only these of its sets')
  .option(
    '--file <paths...>',
    "measure the shipped weights on sets in SQuAD's JSON shape, or golden questions",
  )
  .option('--folds <count>', 'ask each article with weights learned from the other folds', wholeNumber, 3)
  .option(
    '--sample <count>',
    'ask only so many questions of newsqa, squad2, new_wiki, reddit and wild, the same ones each time (as many again of articles that the reader has not seen)',
    wholeNumber,
  )
  .option('--peer-python <path>', 'a Python with trafilatura, to compare the extraction of articles with')
  .option('--json', 'write JSON instead of tables')
  .option('--write <document>', 'put the tables into a document, between its marks')
  .action(async (options) => (await import('./eval/main.ts')).evaluate(options));
program
  .command('train')
  .description('learn the weights of ranking, quotes and verdict from sets of questions')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .option('--golden <names...>', 'the files of tests/golden from which the verdict is learned')
  .option('--out <dir>', 'the folder for the weights; left out, the engine’s own')
  .action(async (options) => (await import('./learning/main.ts')).trainWeights(options));
program
  .command('train-attribution')
  .description('learn who is said to have said what')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .option('--out <file>', 'the file for the weights; left out, the engine’s own')
  .action(async (options) => (await import('./learning/attribution/main.ts')).trainFromData(options));
program
  .command('train-summary')
  .description('learn which sentences sum an article up')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .option('--out <file>', 'the file for the weights; left out, the engine’s own')
  .action(async (options) => (await import('./learning/summary/main.ts')).trainSummaryFromData(options));
program
  .command('train-across')
  .description('learn when a question that is looked for by its meaning is answered')
  .option('--out <file>', 'the file for the weights; left out, the engine’s own')
  .action(async (options) => (await import('./learning/across/main.ts')).trainAcross(options));
program
  .command('vocabulary')
  .description('print the words of some texts as JSON, for lab/training/words.py to embed')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .requiredOption('--known <file>', 'the embedding model’s own words, one a line')
  .action(async (options) => (await import('./learning/vocabulary.ts')).printVocabulary(options));
program
  .command('english-words')
  .description('make the filter by which an English word is known from a typo')
  .requiredOption('--words <file>', 'English words, one a line')
  .option('--out <file>', 'the file for the filter; left out, the engine’s own')
  .action(async (options) => (await import('./learning/english-words.ts')).writeEnglishWords(options));
program
  .command('bench')
  .description('measure speed and memory, beside MiniSearch over the same paragraphs')
  .addArgument(count('[paragraphs]', 'how many to index', 100_000))
  .option(
    '--data <dir>',
    'the folder of sets of questions, to measure their articles; left out, articles are made up',
  )
  .action(async (paragraphs, options) => (await import('./bench/main.ts')).bench(paragraphs, options));
program
  .command('torture')
  .description('kill the bot at random moments, and check what it kept')
  .addArgument(count('[kills]', 'how often', 200))
  .action(async (kills) => (await import('./campaigns/torture.ts')).runTorture(kills));
program
  .command('hostile')
  .description(
    'send the bot hostile input, attack it from one server while another asks, measure its memory as people use it, and have a crowd ask at once',
  )
  .addArgument(part('[inputs]', 'how many hostile inputs', 10_000))
  .addArgument(part('[seconds]', 'how long one server attacks', 60))
  .addArgument(part('[interactions]', 'how many mixed interactions the memory is measured by', 20_000))
  .addArgument(part('[questions]', 'how many members of one server ask at the same moment', 1_000))
  .action(async (inputs, seconds, interactions, questions) =>
    (await import('./campaigns/hostile.ts')).runHostile(inputs, seconds, interactions, questions),
  );
program
  .command('cluster')
  .description(
    'run four processes on one PostgreSQL, kill them in the middle of work, and measure (needs PostgreSQL)',
  )
  .addArgument(count('[servers]', 'in how many servers', 1_000))
  .addArgument(count('[kills]', 'how often a process is killed while moderators work', 10))
  .action(async (servers, kills) => (await import('./campaigns/cluster.ts')).runCluster(servers, kills));
program
  .command('screenshots')
  .description('take the README’s pictures (needs Chromium)')
  .action(async () => (await import('./screenshots.ts')).takePictures());

await run(program);

function count(name: string, description: string, usual: number) {
  return new Argument(name, description).argParser(wholeNumber).default(usual);
}

/** The same, where nothing of it may be wanted. */
function part(name: string, description: string, usual: number) {
  return new Argument(name, `${description} (0: none)`).argParser(anyNumber).default(usual);
}

function anyNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}
