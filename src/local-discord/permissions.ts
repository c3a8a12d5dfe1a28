import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import type { Channel, Guild, World } from './world.ts';

/** Adds up permissions by name. */
export function permissionBits(names: readonly PermissionsString[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

export const ALL_PERMISSIONS = permissionBits(Object.keys(PermissionFlagsBits) as PermissionsString[]);

/** What everybody may do in a new guild. */
export const EVERYBODY = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
  'ChangeNickname',
  'Connect',
  'Speak',
]);

/** What one may do in a conversation without a guild. */
export const IN_DIRECT_MESSAGES = permissionBits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
]);

/** Whether `bits` grant the permission. */
export function allows(bits: bigint, name: PermissionsString): boolean {
  return (bits & PermissionFlagsBits[name]) !== 0n;
}

/** A user's permissions in a channel, as Discord computes them: roles, then the channel's overwrites. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === undefined) {
    return channel.recipientIds.includes(userId) ? IN_DIRECT_MESSAGES : 0n;
  }
  const guild = world.guild(channel.guildId);
  const base = guildPermissions(guild, userId);
  if (base === ALL_PERMISSIONS || base === 0n) return base;
  const place =
    channel.isThread && channel.parentId !== undefined ? world.channel(channel.parentId) : channel;
  return withOverwrites(base, place, guild, userId);
}

/** What a user may do in a guild, but for what its channels say. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const roleId of member.roleIds) bits |= guild.roles.get(roleId)?.permissions ?? 0n;
  return allows(bits, 'Administrator') ? ALL_PERMISSIONS : bits;
}

function withOverwrites(base: bigint, channel: Channel, guild: Guild, userId: string): bigint {
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  let bits = base;
  for (const ids of [[guild.id], roleIds, [userId]]) {
    const matching = channel.overwrites.filter((overwrite) => ids.includes(overwrite.id));
    for (const { deny } of matching) bits &= ~deny;
    for (const { allow } of matching) bits |= allow;
  }
  return bits;
}
