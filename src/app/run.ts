import 'dotenv/config';
import { type Command, CommanderError } from '@commander-js/extra-typings';
import { Failure, type FailureKind } from './failure.ts';
import { endWhenUnread } from './terminal/output.ts';

/** Errors of the rooms below that come with a sentence for the person who ran the program. */
const EXPECTED: readonly string[] = ['BotError', 'PortError', 'StoreError'];
const EXIT_CODES: Readonly<Record<FailureKind, number>> = { usage: 2, fault: 1 };
const WITHOUT_A_COMMAND = 'start';

/**
 * Runs a program with the arguments of this process. The one place that catches: an expected error becomes its
 * sentence and its exit code; any other is a bug, and keeps its stack.
 */
export async function run(program: Pick<Command, 'parseAsync'>): Promise<void> {
  endWhenUnread(process.stdout);
  const words = process.argv.slice(2);
  try {
    await program.parseAsync(words.length === 0 ? [WITHOUT_A_COMMAND] : words, { from: 'user' });
  } catch (error) {
    const { exitCode, message } = endOf(error);
    // Even where a socket or a timer is still open.
    process.stderr.write(message, () => process.exit(exitCode));
  }
}

/** How the program ends after an error: its exit code, and what it says on standard error. */
export function endOf(error: unknown): { readonly exitCode: number; readonly message: string } {
  // Commander has printed its own errors already.
  if (error instanceof CommanderError)
    return { exitCode: error.exitCode === 0 ? 0 : EXIT_CODES.usage, message: '' };
  if (error instanceof Failure) return { exitCode: EXIT_CODES[error.kind], message: `${error.message}\n` };
  if (!(error instanceof Error)) return { exitCode: EXIT_CODES.fault, message: `${error}\n` };
  const said = EXPECTED.includes(error.name) ? error.message : (error.stack ?? error.message);
  return { exitCode: EXIT_CODES.fault, message: `${said}\n` };
}
