import type {
  APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Languages, type Messages, tagsOf } from '#discord/messages/messages.ts';
import type { BotContext, PersonalContext } from './context.ts';
import type { IdHandler, ModalForm } from './handler.ts';
import { localised } from './localised.ts';

/** What is offered while an option is typed: at most 25, names and values of at most 100 characters. */
export type Choices = APIApplicationCommandOptionChoice<string>[];

/** What all commands have. */
interface BaseCommand {
  /** The same in every language. */
  readonly name: string;
  /** Who answers the buttons and forms that only this command's cards have. */
  readonly handlers?: readonly IdHandler[];
}

/** A command with a slash: what Discord is told about it, except its name, and what it does. */
export interface SlashCommand extends BaseCommand {
  readonly type: ApplicationCommandType.ChatInput;
  /** In one language; `tags` are those of all that the bot speaks. */
  describe(
    messages: Messages,
    tags: readonly string[],
  ): Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'name' | 'type'>;
  /** Who sees its answers: all, or as its option `private` and the place have it; left out, the user alone. */
  readonly answers?: 'all' | 'by place';
  /**
   * The form that the command opens, if it opens one. Discord accepts a form only as the first answer, so it is made at once from
   * what is already known. If the command opens no form, `execute` answers.
   */
  formOf?(interaction: ChatInputCommandInteraction, context: PersonalContext): ModalForm | undefined;
  /** Whether it may have to look something up before it can open a form. Then no answer is promised within the first second. */
  readonly opensFormLater?: true;
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: PersonalContext): Promise<Choices>;
}

/** A command in the menu of a message. */
export interface MessageCommand extends BaseCommand {
  readonly type: ApplicationCommandType.Message;
  describe(messages: Messages): Omit<RESTPostAPIContextMenuApplicationCommandsJSONBody, 'name' | 'type'>;
  execute(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** What Discord is told about a command: in English, and what of it people read in the other languages. */
export function commandData(command: Command, languages: Languages) {
  const { 'en-US': english, ...others } = languages;
  const tags = tagsOf(languages);
  const { name, type } = command;
  const inOthers = Object.entries(others).map(
    ([locale, messages]) => [locale, command.describe(messages, tags)] as const,
  );
  return { name, type, ...localised(command.describe(english, tags), inOthers) };
}
