import { PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { Store } from '#store/types.ts';

/** Whether the user moderates here: members who may manage messages, in a server. */
export function isModerator({ guildId, memberPermissions }: RepliableInteraction): boolean {
  return guildId !== null && (memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false);
}

/** Whether the user may manage this server. */
export function isManager({ guildId, memberPermissions }: RepliableInteraction): boolean {
  return guildId !== null && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
}

/** Whether the user may share answers here: moderators, and members with one of the server's roles for that. */
export async function mayShare(
  interaction: RepliableInteraction,
  store: Pick<Store, 'settingsOf'>,
): Promise<boolean> {
  if (isModerator(interaction)) return true;
  const roles = rolesOf(interaction);
  if (interaction.guildId === null || roles.length === 0) return false;
  const { shareRoles } = await store.settingsOf(interaction.guildId);
  return roles.some((role) => shareRoles.includes(role));
}

/** The ids of the member's roles. */
function rolesOf({ member }: RepliableInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
