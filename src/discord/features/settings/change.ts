import type { BaseInteraction } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { postTo } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import type { Snowflake } from '#store/types.ts';

/** From where somebody changes a server's settings. */
type InServer = Pick<BaseInteraction, 'client'> & { readonly guildId: Snowflake };

/**
 * Reports in a channel from now on, and says so there; without one, nowhere. Returns what to say to whoever chose it: a
 * channel that is closed to the bot is not taken.
 */
export async function chooseLogChannel(
  { guildId, client }: InServer,
  channel: Snowflake | undefined,
  { store, log, messages: { settings: words }, publicMessages }: BotContext,
): Promise<string> {
  if (channel !== undefined) {
    try {
      await postTo(channel, noticeCard(publicMessages.settings.logHello), client.rest);
    } catch (error) {
      log.warn({ error: loggable(error) }, 'a log channel that was chosen is closed');
      return words.errors.closed(`<#${channel}>`);
    }
  }
  await store.changeSetting(guildId, { name: 'log_channel', ...(channel !== undefined && { channel }) });
  return channel === undefined ? words.logUnset : words.logSet(`<#${channel}>`);
}

/** Lets members with a role share, or stops them. Returns what to say; the role that everybody has is not taken. */
export async function changeSharing(
  { guildId }: Pick<InServer, 'guildId'>,
  role: Snowflake,
  allowed: boolean,
  { store, messages: { settings: words } }: BotContext,
): Promise<string> {
  if (role === guildId) return words.errors.everyone;
  await store.changeSetting(guildId, { name: 'share_role', role, allowed });
  return allowed ? words.sharingOn(`<@&${role}>`) : words.sharingOff(`<@&${role}>`);
}
