import { CommanderError } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import { createProgram } from '#app/program.ts';

/** What the person at the shell reads when they call the program like this, and how it ends. */
async function read(...words: readonly string[]): Promise<string> {
  let said = '';
  const program = createProgram();
  for (const command of [program, ...program.commands]) {
    const write = (text: string) => {
      said += text;
    };
    command.configureOutput({ writeOut: write, writeErr: write, getOutHelpWidth: () => 80 });
  }
  const ended = await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => error);
  return `${said}→ ${ended instanceof CommanderError ? ended.code : 'done'}`;
}

describe('the program', () => {
  it('lists its commands', async () => {
    expect(await read('--help')).toMatchInlineSnapshot(`
      "Usage: verbatim [options] [command]

      Answers questions about articles in their own words.

      Options:
        -V, --version                 output the version number
        -h, --help                    display help for command

      Commands:
        start [options]               start the bot; without DISCORD_TOKEN, show it in
                                      the browser and chat in the terminal
        ask [options] [question...]   answer a question or, with --jsonl, each line of
                                      standard input
        summary [options] [length]    sum up articles in their own sentences
        said [options] [speaker]      show what articles attribute to a speaker or,
                                      without a name, who is quoted
        numbers [options]             list the figures in articles, each with its
                                      sentence and what it counts
        timeline [options]            list the dates in articles in order, each with
                                      its sentence
        compare [options] <topic...>  show side by side what articles say about a
                                      topic
        check [options]               check the articles: list every fault, and exit
                                      with 1 if there is any
        read [options] <source>       show the article in a file or on a web page, as
                                      a file for the corpus folder
        backup <file>                 copy the database to a new file, also while the
                                      bot runs
        doctor                        look at token, permissions, database, articles
                                      and clock, and say what to mend
        restore <file>                put a backup in the place of the database, while
                                      the bot does not run
        purge [options] <id>          delete what is kept of a server now, also while
                                      the bot runs
        migrate-store                 copy the SQLite database of DATA_DIR into the
                                      PostgreSQL database of DATABASE_URL
        reports [options]             count the accepted reports, or write them as
                                      golden questions for the tests
        help [command]                display help for command
      → commander.helpDisplayed"
    `);
  });

  it('lists the flags of a command', async () => {
    expect(await read('ask', '--help')).toMatchInlineSnapshot(`
      "Usage: verbatim ask [options] [question...]

      answer a question or, with --jsonl, each line of standard input

      Arguments:
        question        the question

      Options:
        --corpus <dir>  the folder of the articles
        --article <id>  use this article only
        --limit <n>     show at most so many passages or sentences, 1 to 10 (default:
                        10)
        --jsonl         read one question a line, as text or JSON; write one line of
                        JSON for each
        --explain       also show why each passage was chosen, and why the answer is
                        sure or not
        -h, --help      display help for command
      → commander.helpDisplayed"
    `);
  });

  it('says what is wrong with a command line, and how to go on', async () => {
    const lines = ['aks', 'ask --articel x', 'ask --limit 0 x', 'ask --limit 1e0 x', 'summary endless'];
    lines.push('compare', 'start --port 70000', 'numbers x', 'backup');
    const answers = await Promise.all(
      lines.map(async (line) => `> ${line}\n${await read(...line.split(' '))}`),
    );
    expect(answers.join('\n\n')).toMatchInlineSnapshot(`
      "> aks
      error: unknown command 'aks'
      (Did you mean ask?)
      (add --help to see what it takes)
      → commander.unknownCommand

      > ask --articel x
      error: unknown option '--articel'
      (Did you mean --article?)
      (add --help to see what it takes)
      → commander.unknownOption

      > ask --limit 0 x
      error: option '--limit <n>' argument '0' is invalid. It must be a whole number from 1 to 10.
      (add --help to see what it takes)
      → commander.invalidArgument

      > ask --limit 1e0 x
      error: option '--limit <n>' argument '1e0' is invalid. It must be a whole number from 1 to 10.
      (add --help to see what it takes)
      → commander.invalidArgument

      > summary endless
      error: command-argument value 'endless' is invalid for argument 'length'. Allowed choices are short, medium, long.
      (add --help to see what it takes)
      → commander.invalidArgument

      > compare
      error: missing required argument 'topic'
      (add --help to see what it takes)
      → commander.missingArgument

      > start --port 70000
      error: option '--port <n>' argument '70000' is invalid. It must be a whole number from 0 to 65535.
      (add --help to see what it takes)
      → commander.invalidArgument

      > numbers x
      error: too many arguments for 'numbers'. Expected 0 arguments but got 1.
      (add --help to see what it takes)
      → commander.excessArguments

      > backup
      error: missing required argument 'file'
      (add --help to see what it takes)
      → commander.missingArgument"
    `);
  });
});
