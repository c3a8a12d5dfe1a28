import type { Message } from 'discord.js';

/** A message's own text, or that of the message that it forwards. */
export function textOf(message: Message): string {
  return message.content.trim() || (message.messageSnapshots?.first()?.content ?? '').trim();
}
