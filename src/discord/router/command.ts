import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Reading } from '#articles/ingest/reading.ts';
import type { Library } from '#articles/library.ts';
import type { Store } from '#store/types.ts';

/** What commands, buttons and messages are answered with. */
export interface BotContext {
  readonly library: Library;
  readonly store: Store;
  readonly log: Logger;
  /** Reads a web page; rejects with an `IngestError`. Absent where the bot is not to read any. */
  readonly readAddress?: ((address: string) => Promise<Reading>) | undefined;
}

export type Choices = APIApplicationCommandOptionChoice<string>[];

/** A command with a slash: what Discord is told of it, and what it does. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  /** What to offer while an option is typed: at most 25, names and values of at most 100 characters. */
  autocomplete?(interaction: AutocompleteInteraction, context: BotContext): Promise<Choices>;
  /** A form of its own was sent: one whose custom id is the command's name, a colon, and more. */
  submit?(interaction: ModalSubmitInteraction, context: BotContext): Promise<void>;
  /** A button of its own was pressed, by the same rule. */
  press?(interaction: ButtonInteraction, context: BotContext): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** Whether a command stands in the menu of messages. */
export function isMessageCommand(command: Command): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}
