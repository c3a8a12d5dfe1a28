import {
  type APIChannel,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIRole,
  type APIUser,
  ChannelType,
  type GuildMemberFlags,
  type RoleFlags,
} from 'discord.js';
import { permissionsIn } from './permissions.ts';
import type { Channel, Guild, Member, Role, World } from './world.ts';

const NO_FLAGS = 0;

/** A user as Discord writes one. */
export function newUser(id: string, name: string, bot: boolean): APIUser {
  return {
    id,
    username: name,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : name,
    avatar: null,
    ...(bot ? { bot: true } : {}),
  };
}

/** A role as Discord writes one. */
export function rolePayload(role: Role, position: number): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: role.permissions.toString(),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS as RoleFlags,
  };
}

/** A member as Discord writes one, with its user. */
export function memberPayload(world: World, member: Member): APIGuildMember {
  return { user: world.user(member.userId), ...memberFields(member) };
}

/** A member without its user, as it goes with a message. */
export function memberFields(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    nick: member.nick,
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    avatar: null,
    banner: null,
    flags: NO_FLAGS as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member with what it may do in the channel, as it goes with an interaction. */
export function interactionMember(world: World, channel: Channel, member: Member): APIInteractionGuildMember {
  return {
    ...memberPayload(world, member),
    user: world.user(member.userId),
    permissions: permissionsIn(world, channel, member.userId).toString(),
  };
}

/** A channel as Discord writes one to the bot. */
export function channelPayload(world: World, channel: Channel, botId: string): APIChannel {
  const common = {
    id: channel.id,
    type: channel.type,
    last_message_id: lastMessageId(world, channel),
    flags: 0,
  };
  if (channel.guildId === undefined) {
    const others = channel.recipientIds.filter((id) => id !== botId);
    return { ...common, recipients: others.map((id) => world.user(id)) } as APIChannel;
  }
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  if (channel.isThread) return { ...inGuild, ...threadFields(world, channel) } as APIChannel;
  return {
    ...inGuild,
    position: 0,
    parent_id: channel.parentId ?? null,
    nsfw: false,
    topic: channel.topic ?? null,
    permission_overwrites: channel.overwrites.map(({ id, kind, allow, deny }) => ({
      id,
      type: kind === 'role' ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(channel.type === ChannelType.GuildForum ? { available_tags: [], default_sort_order: null } : {}),
  } as APIChannel;
}

function threadFields(world: World, thread: Channel) {
  return {
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    message_count: world.messagesIn(thread.id).length,
    member_count: 1,
    total_message_sent: world.messagesIn(thread.id).length,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4320,
      archive_timestamp: '2026-01-01T00:00:00+00:00',
      locked: false,
      create_timestamp: '2026-01-01T00:00:00+00:00',
    },
  };
}

function lastMessageId(world: World, channel: Channel): string | null {
  return world.messagesIn(channel.id).findLast(({ onlyFor }) => onlyFor === undefined)?.data.id ?? null;
}

/** A guild as Discord writes one, without its channels and members. */
export function guildPayload(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    nsfw_level: 0,
    safety_alerts_channel_id: null,
  };
}

/** The data of GUILD_CREATE: what the bot sees of a guild. */
export function guildCreatePayload(world: World, guild: Guild, botId: string): Record<string, unknown> {
  const seen = (channel: Channel) => (permissionsIn(world, channel, botId) & VIEW_CHANNEL) !== 0n;
  const write = (channel: Channel) => channelPayload(world, channel, botId);
  const bot = guild.members.get(botId);
  return {
    ...guildPayload(guild),
    joined_at: bot?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: bot === undefined ? [] : [memberPayload(world, bot)],
    channels: world.channelsOf(guild.id, false).map(write),
    threads: world.channelsOf(guild.id, true).filter(seen).map(write),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

const VIEW_CHANNEL = 1n << 10n;
