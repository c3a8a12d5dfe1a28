import type { ModalSubmitInteraction } from 'discord.js';
import type { Choice, Press } from './handler.ts';

/** The id of what was used: in a card's own menu of actions that is what was chosen. */
export function usedId(interaction: Press | Choice | ModalSubmitInteraction): string {
  return interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
}
