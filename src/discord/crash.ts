import type { Logger } from 'pino';
import { loggable } from './errors.ts';

/**
 * Keeps the process alive through discord.js's own stumbles over the gateway, of which `restart` is told. Any other
 * error that nobody caught ends the process as it would without this, after it was logged.
 *
 * @returns how to stop it.
 */
export function surviveGatewayCrashes(restart: () => void, log: Logger): () => void {
  const survive = (error: unknown): void => {
    if (isGatewayCrash(error)) {
      log.warn({ error: loggable(error) }, 'discord.js stumbled over the gateway; connecting anew');
      restart();
    } else if (process.listenerCount('uncaughtException') === 1) {
      log.fatal({ error: loggable(error) }, 'an unexpected error');
      process.exit(1);
    }
  };
  process.on('uncaughtException', survive);
  return () => void process.off('uncaughtException', survive);
}

/**
 * Whether discord.js itself failed at what came from the gateway, where nobody can catch it. That of version 14
 * (handlers/RESUMED.js): INVALID_SESSION within about a millisecond of RESUMED takes away the session that it reads.
 */
export function isGatewayCrash(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return /[\\/]discord\.js[\\/]src[\\/]client[\\/](?:websocket|actions)[\\/]/.test(frame);
}
