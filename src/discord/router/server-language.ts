import type { Logger } from 'pino';
import { inLanguage, type Languages, type Messages } from '#discord/messages/messages.ts';
import type { Snowflake, Store } from '#store/types.ts';
import { loggable } from './errors.ts';

/** What tells in which language a server is spoken to. */
export interface ServerLanguages {
  readonly languages: Languages;
  readonly store: Pick<Store, 'settingsOf'>;
  readonly log: Logger;
}

/**
 * What the bot says to all members of a server: in the language that was chosen for it, or else in the one that it has in
 * Discord, which only community servers can choose there. Never rejects.
 */
export async function messagesForAll(
  guild: Snowflake,
  inDiscord: string | null | undefined,
  { languages, store, log }: ServerLanguages,
): Promise<Messages> {
  try {
    const { language } = await store.settingsOf(guild);
    const isSpoken = language !== undefined && Object.hasOwn(languages, language);
    return inLanguage(languages, isSpoken ? language : inDiscord);
  } catch (error) {
    log.warn({ guild, error: loggable(error) }, 'the language of a server could not be looked up');
    return inLanguage(languages, inDiscord);
  }
}
