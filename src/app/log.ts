import { destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Where lines of the log are written to. */
export interface LogOutput {
  /** A file descriptor. */
  readonly fd: number;
  /** Whether somebody reads it as it is written. */
  readonly isTerminal: boolean;
}

const STANDARD_ERROR = 2;

/**
 * A logger: lines to read in a terminal, one JSON object a line anywhere else. What could hold a token is taken out.
 *
 * @param logged is called with the level of every line.
 * @param output left out, standard error.
 */
export async function createLog(
  level: LogLevel,
  logged?: (level: string) => void,
  { fd, isTerminal }: LogOutput = { fd: STANDARD_ERROR, isTerminal: process.stderr.isTTY },
): Promise<Logger> {
  const options: LoggerOptions = {
    level,
    redact: {
      paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'],
      remove: true,
    },
    ...(logged && {
      hooks: {
        logMethod(values, write, number) {
          logged(pino.levels.labels[number] ?? String(number));
          write.apply(this, values);
        },
      },
    }),
  };
  if (!isTerminal) return pino(options, destination({ fd, sync: true }));
  // Loaded here only: nobody reads it in a container.
  const { default: pretty } = await import('pino-pretty');
  const lines = {
    destination: fd,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
  };
  return pino(options, pretty(lines));
}
