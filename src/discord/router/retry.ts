import { DiscordAPIError, HTTPError } from 'discord.js';

/** How a socket that was cut shows itself. */
const CUT = /UND_ERR_SOCKET|ECONNRESET|EPIPE/;

/**
 * Sends a request, and once more where its socket was cut: discord.js tries again after a 5xx, but not then. Discord
 * may have done the work both times, so this is for requests of which the second does nothing: first answers to
 * interactions, edits, and messages with an enforced nonce.
 */
export async function twice<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!isCut(error)) throw error;
    return send();
  }
}

function isCut(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DiscordAPIError || error instanceof HTTPError)
    return false;
  const cause = error.cause instanceof Error ? error.cause : error;
  return [error, cause].some((each) => CUT.test(String(Reflect.get(each, 'code'))));
}
