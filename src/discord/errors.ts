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

/** Whether there is nobody left to answer: the interaction has expired or been answered, or the channel is closed. */
export function isTooLate(error: unknown): boolean {
  return refusedWith(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
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
