import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

const STANDARD_ERROR = 2;

/** A logger to standard error, one JSON object a line. What could hold a token is taken out. */
export function createLog(level: LogLevel): Logger {
  const redact = {
    paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'],
    remove: true,
  };
  return pino({ level, redact }, destination({ fd: STANDARD_ERROR, sync: true }));
}
