import { ChannelType, type PermissionsString } from 'discord.js';
import type { Core } from './core.ts';
import { channelCreated, channelUpdated, guildCreated, guildUpdated, roleCreated } from './events.ts';
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
  /** The owner of the guild; by default a user who does nothing else. */
  readonly owner?: { readonly id: string };
  /** What everybody may do; left out, what everybody may in a new guild. */
  readonly everybody?: readonly PermissionsString[];
}

/** What a channel allows and forbids, beside what the guild does. */
export interface ChannelRule {
  /** For everybody, for the bot by its own id, or for a role by its id. */
  readonly of: 'everybody' | 'bot' | { readonly role: string };
  readonly allow?: readonly PermissionsString[];
  readonly deny?: readonly PermissionsString[];
}

export interface ChannelOptions {
  /** The first guild unless told. */
  readonly guild?: Guild;
  readonly topic?: string;
  /** What nobody without a role of its own may do here. */
  readonly deny?: readonly PermissionsString[];
  /** What the bot may not do here. */
  readonly denyBot?: readonly PermissionsString[];
  /** Whatever else is allowed and forbidden here. */
  readonly rules?: readonly ChannelRule[];
  /** The category that it is in. A channel never inherits: one that is in step with its category has the same rules. */
  readonly category?: Channel;
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
  const { everybody } = options;
  const owner = options.owner ?? newOwner(core, name);
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale: options.locale ?? 'en-US',
    roles: new Map([
      [
        id,
        {
          id,
          name: '@everyone',
          permissions: everybody === undefined ? EVERYBODY : permissionBits(everybody),
        },
      ],
    ]),
    members: new Map(),
  };
  core.world.guilds.set(id, guild);
  join(core, guild, owner.id, []);
  if (options.hasBot !== false) join(core, guild, core.botId, options.botPermissions ?? []);
  if (options.hasBot !== false) core.gateway.dispatch(guildCreated(core, guild));
  return guild;
}

function newOwner(core: Core, guildName: string): { readonly id: string } {
  const owner = newUser(core.nextId(), `owner of ${guildName}`, false);
  core.world.users.set(owner.id, owner);
  return owner;
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

/** Tells the bot of a new role. */
export function addRole(core: Core, guild: Guild, role: Role): void {
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
    ...(options.category === undefined ? {} : { parentId: options.category.id }),
    isThread: false,
    recipientIds: [],
    overwrites: overwritesOf(core, guild, options),
  });
}

/** Gives a channel other rules, and tells the bot. */
export function changeRules(core: Core, guild: Guild, { id }: Channel, rules: readonly ChannelRule[]): void {
  const channel = { ...core.world.channel(id), overwrites: overwritesOf(core, guild, { rules }) };
  core.world.channels.set(id, channel);
  core.gateway.dispatch(channelUpdated(core, channel));
  core.changes.tell();
}

/** Gives a guild another language, and tells the bot. */
export function changeLocale(core: Core, { id }: Guild, locale: string): void {
  const guild = { ...core.world.guild(id), locale };
  core.world.guilds.set(id, guild);
  if (guild.members.has(core.botId)) core.gateway.dispatch(guildUpdated(guild));
  core.changes.tell();
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

function overwritesOf(
  core: Core,
  guild: Guild,
  { deny = [], denyBot = [], rules = [] }: ChannelOptions,
): Overwrite[] {
  const all: readonly ChannelRule[] = [{ of: 'everybody', deny }, { of: 'bot', deny: denyBot }, ...rules];
  return all
    .filter(({ allow = [], deny: denied = [] }) => allow.length + denied.length > 0)
    .map(({ of, allow = [], deny: denied = [] }) => ({
      id: of === 'bot' ? core.botId : of === 'everybody' ? guild.id : of.role,
      kind: of === 'bot' ? 'member' : 'role',
      allow: permissionBits(allow),
      deny: permissionBits(denied),
    }));
}
