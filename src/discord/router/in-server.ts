import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';

/** Interactions that are known to come from a server. */
export type CommandInServer = ChatInputCommandInteraction<'cached' | 'raw'>;
export type PressInServer =
  | ButtonInteraction<'cached' | 'raw'>
  | StringSelectMenuInteraction<'cached' | 'raw'>;
export type SubmitInServer = ModalSubmitInteraction<'cached' | 'raw'>;
