import type { ButtonInteraction, Message, ModalSubmitInteraction } from 'discord.js';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext } from './context.ts';

/** Who answers the buttons and forms of one kind; what their ids say is read before. */
export interface IdHandler<T = unknown> {
  readonly id: CustomIdKind<T>;
  /** Whether a press counts against the cooldown. */
  readonly limited?: true;
  press?(interaction: ButtonInteraction, data: T, context: BotContext): Promise<void>;
  submit?(interaction: ModalSubmitInteraction, data: T, context: BotContext): Promise<void>;
}

/** Who answers messages; each counts against the cooldown. */
export interface MessageHandler {
  /** What a message asks of the bot; undefined where it asks nothing. */
  read(message: Message, botId: string): string | undefined;
  answer(message: Message, asked: string, context: BotContext): Promise<void>;
}
