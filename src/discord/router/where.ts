import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  type Message,
} from 'discord.js';
import type { Place } from '#articles/place.ts';

/** Commands that only answer work wherever the app is: in servers, in messages to the bot, in private messages. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Commands about a server are only in servers that the bot was added to. */
export const IN_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/**
 * Where an interaction or a message is from: its server, its channel, and what that is a thread of. A server that the
 * bot is not in is none: who brought the bot along there asks as in a private message.
 */
export function placeOf({ client, guildId, channelId, channel }: BaseInteraction | Message): Place {
  const parent = channel?.isThread() ? channel.parentId : null;
  return {
    ...(guildId !== null && client.guilds.cache.has(guildId) && { guild: guildId }),
    channels: [channelId, parent].filter((id) => id !== null),
  };
}
