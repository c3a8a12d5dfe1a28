import { ChannelType } from 'discord.js';

/** What the bot needs in a server; a reply needs the history. Its cards have no embeds, files or emoji of other servers. */
export const NEEDED_PERMISSIONS = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
] as const;

export type NeededPermission = (typeof NEEDED_PERMISSIONS)[number];

/** What of it the bot needs in a channel of some kind; nothing where nobody writes messages. */
export function neededIn(type: ChannelType): readonly NeededPermission[] {
  switch (type) {
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return NEEDED_PERMISSIONS;
    // All that is written there is written in posts, which are threads; the bot begins none.
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'];
    // These have no threads.
    case ChannelType.GuildVoice:
    case ChannelType.GuildStageVoice:
      return ['ViewChannel', 'SendMessages', 'ReadMessageHistory'];
    default:
      return [];
  }
}
