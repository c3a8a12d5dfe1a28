import { BotError } from './errors.ts';

/** Why the bot could not log in, as a sentence. What is not known stays as it is. */
export function loginFault(error: unknown, apiUrl: string | undefined): unknown {
  const code = error instanceof Error ? String(Reflect.get(error, 'code') ?? '') : '';
  const text = error instanceof Error ? error.message : '';
  if (code === 'TokenInvalid' || /invalid token|authentication failed/i.test(text)) {
    return new BotError(
      'Discord refuses the token: copy it anew from the developer portal into DISCORD_TOKEN (your application › Bot › Reset Token).',
      true,
    );
  }
  if (code === 'DisallowedIntents' || /disallowed intents/i.test(text)) {
    return new BotError(
      'Discord refuses the bot’s intents, though it asks for none that is privileged; please report this.',
      true,
    );
  }
  const place = apiUrl === undefined ? 'Discord' : 'the server of DISCORD_API_URL';
  if (
    /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR|fetch failed|other side closed/i.test(
      `${code} ${text} ${causeOf(error)}`,
    )
  ) {
    return new BotError(`I cannot reach ${place}: check the connection, and try again.`, false);
  }
  if (/^(?:404|5\d\d)$/.test(String(error instanceof Error ? Reflect.get(error, 'status') : ''))) {
    return new BotError(
      `What answers at ${place} is not Discord, or is out of order: check DISCORD_API_URL, and try again.`,
      false,
    );
  }
  return error;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? `${String(Reflect.get(cause, 'code') ?? '')} ${cause.message}` : '';
}
