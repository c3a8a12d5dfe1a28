import { DiscordAPIError, HTTPError } from 'discord.js';
import { BotError, ShardingError } from './bot-error.ts';

const UNREACHABLE =
  /ECONN|ENOTFOUND|EHOST|ENET|EAI_|ETIMEDOUT|UND_ERR|CERT|SSL|EPROTO|fetch failed|other side closed/i;
/** What @discordjs/ws says when Discord's session_start_limit is used up. */
const USED_UP = /not enough sessions remaining.*resets at (\S+)/i;

/** Why the bot could not log in, as a sentence for its operator. */
export function loginFault(error: unknown, apiUrl: string | undefined): BotError {
  const { code, text } = detailsOf(error);
  if (code === 'TokenInvalid' || isUnauthorised(error) || /invalid token|authentication failed/i.test(text)) {
    return new BotError(
      'Discord refuses the token: copy it again from the developer portal into DISCORD_TOKEN (your application › Bot › Reset Token).',
      true,
    );
  }
  if (code === 'DisallowedIntents' || /disallowed intents/i.test(text)) {
    return new BotError(
      'Discord refuses the bot’s intents, although the bot asks for no privileged one. Please report this.',
      true,
    );
  }
  if (/sharding is required/i.test(text)) return new ShardingError();
  const [, again] = USED_UP.exec(text) ?? [];
  if (again !== undefined) return usedUp(new Date(again));
  const [place, mend] =
    apiUrl === undefined
      ? ['Discord', 'check the connection']
      : [`the server of DISCORD_API_URL (${shown(apiUrl)})`, 'check that address'];
  if (!(error instanceof HTTPError) && UNREACHABLE.test(`${code} ${text}`)) {
    return new BotError(`I cannot reach ${place}: ${mend}, and try again.`, false);
  }
  return new BotError(`${capital(place)} does not answer as Discord does: ${mend}, and try again.`, false);
}

function usedUp(again: Date): BotError {
  const time = again.toISOString().slice(0, 16).replace('T', ' ');
  return new BotError(
    `The bot has logged in as often as Discord allows in a day, and may again at ${time} (UTC).`,
    false,
    again.getTime(),
  );
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

function detailsOf(error: unknown): { readonly code: string; readonly text: string } {
  if (!(error instanceof Error)) return { code: '', text: '' };
  const code = String(Reflect.get(error, 'code') ?? '');
  const cause = detailsOf(error.cause);
  return { code, text: `${error.message} ${cause.code} ${cause.text}` };
}

/** An address without the secrets that it may hold. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
