import { DiscordAPIError, HTTPError, type Interaction, InteractionType } from 'discord.js';
import { WorkError } from '#articles/workshop/error.ts';
import { StoreError } from '#store/types.ts';

/** What somebody did. */
export type Use = 'command' | 'button' | 'menu' | 'form' | 'choices' | 'message';

/** Is told how long the bot takes and what goes wrong: numbers by kind, and never a name, an id or a text. */
export interface Observer {
  /** Discord has the first response to something, an answer or the promise of one, so many seconds after the bot heard of it. */
  acknowledged(use: Use, seconds: number): void;
  /** All is done that was to be done, so many seconds after the bot heard of it. */
  answered(use: Use, seconds: number): void;
  /** Something could not be answered, or not promised; one of a few dozen codes says why. */
  failed(code: string): void;
}

export const nobody: Observer = { acknowledged() {}, answered() {}, failed() {} };

/** What an interaction is. */
export function useOf(interaction: Interaction): Use {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return 'choices';
    case InteractionType.MessageComponent:
      return interaction.isButton() ? 'button' : 'menu';
    case InteractionType.ModalSubmit:
      return 'form';
    default:
      return 'command';
  }
}

/** What kind of error it is: Discord's own code, that of a failed request, or which part of the bot could not go on. */
export function faultOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return `discord_${error.code}`;
  if (error instanceof HTTPError) return `http_${error.status}`;
  if (error instanceof WorkError) return `work_${error.fault}`;
  if (error instanceof StoreError) return 'store';
  return 'internal';
}
