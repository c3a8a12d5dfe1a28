import type { Guild } from 'discord.js';
import type { Settings } from '#store/types.ts';

/** The roles that may share and that the server still has: those that were deleted are left out. */
export function rolesLeft({ roles }: Guild, { shareRoles }: Pick<Settings, 'shareRoles'>): readonly string[] {
  return shareRoles.filter((role) => roles.cache.has(role));
}
