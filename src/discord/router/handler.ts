import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  CacheType,
  ChannelSelectMenuInteraction,
  Message,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext, PersonalContext } from './context.ts';

/** Somebody has pressed a button of a card, or chosen an action in its menu. */
export type Press<Cached extends CacheType = CacheType> =
  | ButtonInteraction<Cached>
  | StringSelectMenuInteraction<Cached>;

/** A form that can be opened. */
export type ModalForm = APIModalInteractionResponseCallbackData;

/** Somebody has chosen channels or roles in a menu of a card. */
export type Choice<Cached extends CacheType = CacheType> =
  | ChannelSelectMenuInteraction<Cached>
  | RoleSelectMenuInteraction<Cached>;

/** Who answers the buttons, menus and forms of one kind; what their ids say is read before. */
export interface IdHandler<T = unknown> {
  readonly id: CustomIdKind<T>;
  /** Whether a press counts as a question, of which there are fewer than of others. */
  readonly limited?: true;
  /**
   * The form that a press opens, if it opens one. Discord accepts a form only as the first answer, so it is made at once from what
   * is already known. If the press opens no form, `press` answers.
   */
  formOf?(interaction: Press, data: T, context: PersonalContext): ModalForm | undefined;
  press?(interaction: Press, data: T, context: BotContext): Promise<void>;
  choose?(interaction: Choice, data: T, context: BotContext): Promise<void>;
  submit?(interaction: ModalSubmitInteraction, data: T, context: BotContext): Promise<void>;
}

/** Who answers messages; each counts against the cooldown. */
export interface MessageHandler {
  /** What a message asks of the bot; undefined where it asks nothing. */
  read(message: Message, botId: string): string | undefined;
  answer(message: Message, asked: string, context: BotContext): Promise<void>;
}
