import type { APIMessage, APIUser, ChannelType } from 'discord.js';
import { unknown } from './errors.ts';
import { Grouped } from './grouped.ts';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Member {
  readonly userId: string;
  readonly nick: string | null;
  readonly roleIds: readonly string[];
  /** ISO date. */
  readonly joinedAt: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

export interface Overwrite {
  /** A role's or a user's id. */
  readonly id: string;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly topic?: string;
  /** Absent for direct messages. */
  readonly guildId?: string;
  /** A thread's or post's channel, or a channel's category. */
  readonly parentId?: string;
  readonly isThread: boolean;
  readonly ownerId?: string;
  /** Who takes part in a direct message; empty in guilds. */
  readonly recipientIds: readonly string[];
  readonly overwrites: readonly Overwrite[];
}

/** A message with what Discord knows and does not show to everybody. */
export interface StoredMessage {
  /** As its author sees it: nothing stripped. */
  readonly data: APIMessage;
  /** The only user who sees it, where it is ephemeral. */
  readonly onlyFor?: string;
  /** The former states, oldest first. */
  readonly history: readonly APIMessage[];
}

/** All users, guilds, channels and messages. Knows no rules. */
export class World {
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Grouped<Channel>(({ guildId }) => guildId);
  readonly messages = new Grouped<StoredMessage>(({ data }) => data.channel_id);
  /** Users who added the app to their account. */
  readonly appUsers = new Set<string>();
  /** Users who take no direct messages from the bot. */
  readonly closedDirectMessages = new Set<string>();

  /** @throws 10013 */
  user(id: string): APIUser {
    const found = this.users.get(id);
    if (found === undefined) throw unknown('User');
    return found;
  }

  /** @throws 10004 */
  guild(id: string): Guild {
    const found = this.guilds.get(id);
    if (found === undefined) throw unknown('Guild');
    return found;
  }

  /** @throws 10003 */
  channel(id: string): Channel {
    const found = this.channels.get(id);
    if (found === undefined) throw unknown('Channel');
    return found;
  }

  /** @throws 10008 */
  message(id: string): StoredMessage {
    const found = this.messages.get(id);
    if (found === undefined) throw unknown('Message');
    return found;
  }

  /** A channel's messages, oldest first, ephemeral ones included. */
  messagesIn(channelId: string): StoredMessage[] {
    return this.messages.group(channelId);
  }

  /** The guild's own channels (threads are asked for apart). */
  channelsOf(guildId: string, threads: boolean): Channel[] {
    return this.channels.group(guildId).filter(({ isThread }) => isThread === threads);
  }

  /** The conversation between exactly these users, if there is one. */
  conversation(userIds: readonly string[]): Channel | undefined {
    return [...this.channels.values()].find(
      ({ recipientIds }) =>
        recipientIds.length === userIds.length && userIds.every((id) => recipientIds.includes(id)),
    );
  }
}
