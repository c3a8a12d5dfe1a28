import type {
  ButtonInteraction,
  CacheType,
  ChannelSelectMenuInteraction,
  Message,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext } from './context.ts';

/** Somebody has pressed a button of a card, or chosen an action in its menu. */
export type Press<Cached extends CacheType = CacheType> =
  | ButtonInteraction<Cached>
  | StringSelectMenuInteraction<Cached>;

/** Somebody has chosen channels or roles in a menu of a card. */
export type Choice<Cached extends CacheType = CacheType> =
  | ChannelSelectMenuInteraction<Cached>
  | RoleSelectMenuInteraction<Cached>;

/** Who answers the buttons, menus and forms of one kind; what their ids say is read before. */
export interface IdHandler<T = unknown> {
  readonly id: CustomIdKind<T>;
  /** Whether a press counts as a question, of which there are fewer than of others. */
  readonly limited?: true;
  /** Whether a press may open a form, which Discord takes only as a first answer. */
  readonly opensForm?: true;
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
