import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { refusedWith } from './refused.ts';

/** A short code that a user can pass on; the log has it beside the error. */
export function errorCode(): string {
  return randomBytes(3).toString('hex');
}

/** Whether an interaction cannot be answered any more: its time is over, or it has its answer. */
export function isTooLate(error: unknown): boolean {
  return refusedWith(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    // A quarter of an hour later the interaction's own token is over.
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  );
}

/** Whether the bot may not write there, or there is no such place any more. */
export function isClosedToMe(error: unknown): boolean {
  return refusedWith(
    error,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  );
}

/**
 * What of an error may be logged: requests' bodies hold texts, their addresses hold interactions' tokens, and what Discord
 * says of a form may repeat what somebody has typed.
 */
export function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name } = error;
  const message = error instanceof DiscordAPIError ? refusalOf(error) : error.message;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const stack = [`${name}: ${message}`, ...frames].join('\n');
  const [code, status, method] = ['code', 'status', 'method'].map((key) => Reflect.get(error, key));
  return { name, message, code, status, method, stack };
}

/** Discord's own words for the refusal, and which fields it is about by which of its codes, without their contents. */
function refusalOf({ rawError }: DiscordAPIError): string {
  const { message = 'refused', errors } = Object(rawError) as { message?: string; errors?: unknown };
  const faults = faultsIn(errors, []);
  return faults.length === 0 ? message : `${message} (${faults.slice(0, MOST_FAULTS).join(', ')})`;
}

const MOST_FAULTS = 10;

function faultsIn(node: unknown, path: readonly string[]): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '_errors' && Array.isArray(value)
      ? value.map((fault: unknown) => `${path.join('.')}: ${String(Reflect.get(Object(fault), 'code'))}`)
      : faultsIn(value, [...path, key]),
  );
}
