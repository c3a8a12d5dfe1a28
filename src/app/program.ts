import { Argument, Command } from '@commander-js/extra-typings';
import manifest from '#package.json' with { type: 'json' };
import { articleOption, corpusOption, limitOption, portOption } from './options.ts';

/**
 * The program `verbatim`: its commands and their flags, and nothing else. What a command does is in a file of its own
 * below `program/`, which is loaded when its flags are known to be right.
 */
export function createProgram() {
  const verbatim = new Command('verbatim')
    .description('Answers questions about articles in their own words.')
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('(add --help to see what it takes)');
  verbatim
    .command('start')
    .description('start the bot; without DISCORD_TOKEN, show it in the browser and chat in the terminal')
    .addOption(corpusOption())
    .addOption(articleOption())
    .addOption(limitOption())
    .option('--terminal', 'without a token: only chat in the terminal')
    .addOption(portOption())
    .action(async (options) => (await import('./program/start.ts')).start(options));
  verbatim
    .command('ask')
    .description('answer a question or, with --jsonl, each line of standard input')
    .argument('[question...]', 'the question')
    .addOption(corpusOption())
    .addOption(articleOption())
    .addOption(limitOption())
    .option('--jsonl', 'read one question a line, as text or JSON; write one line of JSON for each')
    .option('--explain', 'also show why each passage was chosen, and why the answer is sure or not')
    .action(async (words, options) => (await import('./program/ask.ts')).ask(words, options));
  verbatim
    .command('summary')
    .description('sum up articles in their own sentences')
    .addArgument(new Argument('[length]', 'how long').choices(['short', 'medium', 'long']).default('short'))
    .addOption(corpusOption())
    .addOption(articleOption())
    .addOption(limitOption())
    .action(async (length, options) => (await import('./program/summary.ts')).summary(length, options));
  verbatim
    .command('said')
    .description('show what articles attribute to a speaker or, without a name, who is quoted')
    .argument('[speaker]', 'the name, as the articles write it')
    .addOption(corpusOption())
    .addOption(articleOption())
    .action(async (speaker, options) => (await import('./program/said.ts')).said(speaker, options));
  verbatim
    .command('numbers')
    .description('list the figures in articles, each with its sentence and what it counts')
    .addOption(corpusOption())
    .addOption(articleOption())
    .action(async (options) => (await import('./program/numbers.ts')).numbers(options));
  verbatim
    .command('timeline')
    .description('list the dates in articles in order, each with its sentence')
    .addOption(corpusOption())
    .addOption(articleOption())
    .action(async (options) => (await import('./program/timeline.ts')).timeline(options));
  verbatim
    .command('compare')
    .description('show side by side what articles say about a topic')
    .argument('<topic...>', 'the topic')
    .addOption(corpusOption())
    .addOption(articleOption())
    .action(async (words, options) => (await import('./program/compare.ts')).compare(words, options));
  verbatim
    .command('check')
    .description('check the articles: list every fault, and exit with 1 if there is any')
    .addOption(corpusOption())
    .action(async (options) => (await import('./program/check.ts')).check(options));
  verbatim
    .command('read')
    .description('show the article in a file or on a web page, as a file for the corpus folder')
    .argument('<source>', 'a file, or an address that begins with https://')
    .option('--json', 'write what /articles add would show, as one JSON object')
    .action(async (source, options) => (await import('./program/read.ts')).read(source, options));
  verbatim
    .command('backup')
    .description('copy the database to a new file, also while the bot runs')
    .argument('<file>', 'the new file')
    .action(async (file) => (await import('./program/backup.ts')).backup(file));
  verbatim
    .command('doctor')
    .description('look at token, permissions, database, articles and clock, and say what to mend')
    .action(async () => (await import('./program/doctor.ts')).doctor());
  verbatim
    .command('restore')
    .description('put a backup in the place of the database, while the bot does not run')
    .argument('<file>', 'the backup')
    .action(async (file) => (await import('./program/restore.ts')).restore(file));
  verbatim
    .command('purge')
    .description('delete what is kept of a server now, also while the bot runs')
    .argument('<id>', 'the id of the server')
    .option('--user', 'the id is a user’s, whose name is taken out of every entry')
    .action(async (id, options) => (await import('./program/purge.ts')).purge(id, options));
  verbatim
    .command('migrate-store')
    .description('copy the SQLite database of DATA_DIR into the PostgreSQL database of DATABASE_URL')
    .action(async () => (await import('./program/migrate-store.ts')).migrateStore());
  verbatim
    .command('reports')
    .description('count the accepted reports, or write them as golden questions for the tests')
    .addOption(corpusOption())
    .option('--export <file>', 'write the golden questions to this file, in place of what it holds')
    .action(async (options) => (await import('./program/reports.ts')).reports(options));
  return verbatim;
}
