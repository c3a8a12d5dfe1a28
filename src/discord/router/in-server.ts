import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';

/** Interactions that are known to come from a server. */
export type CommandInServer = ChatInputCommandInteraction<'cached' | 'raw'>;
export type PressInServer = ButtonInteraction<'cached' | 'raw'>;
export type SubmitInServer = ModalSubmitInteraction<'cached' | 'raw'>;
