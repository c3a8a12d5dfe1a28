import { destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './config.ts';

const STANDARD_ERROR = 2;

/**
 * A logger to standard error: lines to read in a terminal, one JSON object a line anywhere else. What could hold a token
 * is taken out.
 *
 * @param logged is called with the level of every line.
 */
export async function createLog(level: LogLevel, logged?: (level: string) => void): Promise<Logger> {
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
  if (!process.stderr.isTTY) return pino(options, destination({ fd: STANDARD_ERROR, sync: true }));
  // Loaded here only: nobody reads it in a container.
  const { default: pretty } = await import('pino-pretty');
  const lines = {
    destination: STANDARD_ERROR,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
  };
  return pino(options, pretty(lines));
}
