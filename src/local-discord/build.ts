import { ChannelType, type PermissionsString } from 'discord.js';
import type { Core } from './core.ts';
import { channelCreated, guildCreated, roleCreated } from './events.ts';
import { newUser } from './payloads.ts';
import { EVERYBODY, permissionBits } from './permissions.ts';
import type { Channel, Guild, Member, Overwrite, Role } from './world.ts';

export interface GuildOptions {
  /** Whether the bot is in it; yes unless told. */
  readonly hasBot?: boolean;
  /** A Discord locale; `en-US` unless told. */
  readonly locale?: string;
  /** What the bot may do beyond what everybody may. */
  readonly botPermissions?: readonly PermissionsString[];
}

export interface ChannelOptions {
  /** The first guild unless told. */
  readonly guild?: Guild;
  readonly topic?: string;
  /** What nobody without a role of its own may do here. */
  readonly deny?: readonly PermissionsString[];
  /** What the bot may not do here. */
  readonly denyBot?: readonly PermissionsString[];
}

export interface UserOptions {
  /** The guilds that the user is in; the first guild unless told. */
  readonly guilds?: readonly Guild[];
  /** What the user may do in them beyond what everybody may. */
  readonly permissions?: readonly PermissionsString[];
  readonly nick?: string;
  /** Whether the user added the app to the account. */
  readonly hasApp?: boolean;
  /** Whether the user refuses direct messages from the bot. */
  readonly closed?: boolean;
  readonly bot?: boolean;
  /** A Discord locale; `en-US` unless told. */
  readonly locale?: string;
}

/** Founds a guild, with the bot in it unless told otherwise. */
export function buildGuild(core: Core, name: string, options: GuildOptions = {}): Guild {
  const id = core.nextId();
  const owner = newUser(core.nextId(), `owner of ${name}`, false);
  core.world.users.set(owner.id, owner);
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale: options.locale ?? 'en-US',
    roles: new Map([[id, { id, name: '@everyone', permissions: EVERYBODY }]]),
    members: new Map(),
  };
  core.world.guilds.set(id, guild);
  join(core, guild, owner.id, []);
  if (options.hasBot !== false) join(core, guild, core.botId, options.botPermissions ?? []);
  if (options.hasBot !== false) core.gateway.dispatch(guildCreated(core, guild));
  return guild;
}

/** Makes a user a member, with a role for its permissions. */
export function join(
  core: Core,
  guild: Guild,
  userId: string,
  permissions: readonly PermissionsString[],
  nick: string | null = null,
): Member {
  const role: Role = {
    id: core.nextId(),
    name: `role of ${core.world.user(userId).username}`,
    permissions: permissionBits(permissions),
  };
  if (permissions.length > 0) addRole(core, guild, role);
  const member: Member = {
    userId,
    nick,
    roleIds: permissions.length > 0 ? [role.id] : [],
    joinedAt: new Date(core.clock.now()).toISOString(),
  };
  guild.members.set(userId, member);
  return member;
}

function addRole(core: Core, guild: Guild, role: Role): void {
  guild.roles.set(role.id, role);
  if (guild.members.has(core.botId)) core.gateway.dispatch(roleCreated(guild, role));
}

/** Opens a channel in a guild and tells the bot. */
export function buildChannel(
  core: Core,
  guild: Guild,
  name: string,
  type: ChannelType,
  options: ChannelOptions = {},
): Channel {
  return addChannel(core, {
    id: core.nextId(),
    type,
    name,
    ...(options.topic === undefined ? {} : { topic: options.topic }),
    guildId: guild.id,
    isThread: false,
    recipientIds: [],
    overwrites: overwritesOf(core, guild, options),
  });
}

/** Opens a thread in a channel, or a post in a forum, and tells the bot. */
export function buildThread(core: Core, parent: Channel, name: string, ownerId: string): Channel {
  return addChannel(core, {
    id: core.nextId(),
    type: ChannelType.PublicThread,
    name,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    parentId: parent.id,
    ownerId,
    isThread: true,
    recipientIds: [],
    overwrites: [],
  });
}

/** The conversation between users, opened if need be. */
export function directMessages(
  core: Core,
  userIds: readonly string[],
  type: ChannelType.DM | ChannelType.GroupDM,
): Channel {
  const found = core.world.conversation(userIds);
  if (found !== undefined) return found;
  const channel: Channel = {
    id: core.nextId(),
    type,
    name: '',
    isThread: false,
    recipientIds: userIds,
    overwrites: [],
  };
  core.world.channels.set(channel.id, channel);
  return channel;
}

function addChannel(core: Core, channel: Channel): Channel {
  core.world.channels.set(channel.id, channel);
  core.gateway.dispatch(channelCreated(core, channel));
  core.changes.tell();
  return channel;
}

function overwritesOf(core: Core, guild: Guild, { deny = [], denyBot = [] }: ChannelOptions): Overwrite[] {
  const one = (id: string, kind: Overwrite['kind'], names: readonly PermissionsString[]): Overwrite[] =>
    names.length === 0 ? [] : [{ id, kind, allow: 0n, deny: permissionBits(names) }];
  return [...one(guild.id, 'role', deny), ...one(core.botId, 'member', denyBot)];
}
