import type { RepliableInteraction } from 'discord.js';
import { isManager } from '#discord/router/rights.ts';
import type { Snowflake } from '#store/types.ts';
import type { Owner } from './pending.ts';

/** Who acts, as the owner of what they are in the middle of. */
export function ownerOf(interaction: RepliableInteraction & { readonly guildId: Snowflake }): Owner {
  return { guild: interaction.guildId, user: interaction.user.id, manages: isManager(interaction) };
}
