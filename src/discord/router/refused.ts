import { DiscordAPIError } from 'discord.js';

/** Whether Discord refused a request with one of these codes. */
export function refusedWith(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}
