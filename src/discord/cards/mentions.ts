import type { Messages } from '#discord/messages/messages.ts';

/** A user by mention, which pings nobody; a user who asked to be forgotten has no id. */
export function mention(user: string, { sharing }: Messages): string {
  return /^[1-9]\d{0,19}$/.test(user) ? `<@${user}>` : sharing.someone;
}

/** The address of a message; `guild` is null in direct messages. */
export function messageLink(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
}
