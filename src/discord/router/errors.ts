import { randomBytes } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord.js';
import { refusedWith } from './respond.ts';

/** What keeps the bot from running, as one sentence for whoever runs it. */
export class BotError extends Error {
  override readonly name = 'BotError';
  constructor(
    message: string,
    /** Whether trying again would not help. */
    readonly lasting: boolean,
  ) {
    super(message);
  }
}

/** A short code that a user can pass on and that stands in the log beside the error. */
export function errorCode(): string {
  return randomBytes(3).toString('hex');
}

/** Whether an interaction cannot be answered any more: its time is over, or it has its answer. */
export function isTooLate(error: unknown): boolean {
  return refusedWith(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
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

/** What of an error may be logged: requests' bodies hold texts, and their addresses hold interactions' tokens. */
export function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const [code, status, method] = ['code', 'status', 'method'].map((key) => Reflect.get(error, key));
  return { name, message, code, status, method, stack };
}
