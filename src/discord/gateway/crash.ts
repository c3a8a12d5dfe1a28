import type { Logger } from 'pino';
import { loggable } from '#discord/router/errors.ts';

/** `gateway`: what follows from the gateway may be lost; `event`: one event was, and no more. */
export type Crash = 'gateway' | 'event';

/**
 * Keeps the process alive through discord.js's own stumbles over what comes from the gateway; `restart` is told of
 * those that may have left the connection dead. Any other error that nobody caught ends the process as it would
 * without this, after it was logged.
 *
 * @returns how to stop it.
 */
export function surviveCrashes(restart: () => void, log: Logger): () => void {
  const survive = (error: unknown): void => {
    const crash = crashOf(error);
    if (crash === 'gateway') {
      log.warn({ error: loggable(error) }, 'discord.js stumbled over the gateway; connecting again');
      restart();
    } else if (crash === 'event') {
      log.error({ error: loggable(error) }, 'discord.js could not read an event');
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
export function crashOf(error: unknown): Crash | undefined {
  if (!(error instanceof TypeError)) return undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const [top = ''] = frames;
  if (GATEWAY.test(top)) return 'gateway';
  return LIBRARY.test(top) && frames.some((frame) => GATEWAY.test(frame)) ? 'event' : undefined;
}

const LIBRARY = /[\\/]discord\.js[\\/]src[\\/]/;
const GATEWAY = /[\\/]discord\.js[\\/]src[\\/]client[\\/]websocket[\\/]/;
