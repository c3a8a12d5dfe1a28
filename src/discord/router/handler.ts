import type {
  ButtonInteraction,
  Message,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext } from './context.ts';

/** Somebody has pressed a button of a card, or chosen an action in its menu. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Who answers the buttons and forms of one kind; what their ids say is read before. */
export interface IdHandler<T = unknown> {
  readonly id: CustomIdKind<T>;
  /** Whether a press counts as a question, of which there are fewer than of others. */
  readonly limited?: true;
  /** Whether a press may open a form, which Discord takes only as a first answer. */
  readonly opensForm?: true;
  press?(interaction: Press, data: T, context: BotContext): Promise<void>;
  submit?(interaction: ModalSubmitInteraction, data: T, context: BotContext): Promise<void>;
}

/** Who answers messages; each counts against the cooldown. */
export interface MessageHandler {
  /** What a message asks of the bot; undefined where it asks nothing. */
  read(message: Message, botId: string): string | undefined;
  answer(message: Message, asked: string, context: BotContext): Promise<void>;
}
