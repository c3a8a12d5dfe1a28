import type { APIMessage, APIMessageSnapshot } from 'discord.js';
import type { Core } from './core.ts';

/**
 * A message as the bot gets it: without its text, embeds, attachments and components, unless `sees` (the
 * message-content intent), or it is the bot's own, or it mentions the bot, or it is a direct message. The
 * message that it replies to is treated by itself.
 */
export function strippedFor(core: Core, message: APIMessage, sees: boolean): APIMessage {
  const replied = message.referenced_message;
  const referenced =
    replied === undefined || replied === null ? {} : { referenced_message: strippedFor(core, replied, sees) };
  if (sees || botMayRead(core, message)) return { ...message, ...referenced };
  return {
    ...message,
    ...referenced,
    ...NOTHING,
    ...(message.message_snapshots === undefined
      ? {}
      : { message_snapshots: message.message_snapshots.map(strippedSnapshot) }),
  };
}

function botMayRead(core: Core, message: APIMessage): boolean {
  if (message.author.id === core.botId) return true;
  if (message.mentions.some(({ id }) => id === core.botId)) return true;
  return core.world.channel(message.channel_id).guildId === undefined;
}

function strippedSnapshot(snapshot: APIMessageSnapshot): APIMessageSnapshot {
  return { ...snapshot, message: { ...snapshot.message, ...NOTHING } };
}

const NOTHING = { content: '', embeds: [], attachments: [], components: [] };
