import { ApplicationCommandType, type ChatInputCommandInteraction, type Interaction } from 'discord.js';
import { parseId } from '#discord/cards/custom-id.ts';
import type { Command } from './command.ts';
import type { PersonalContext } from './context.ts';
import type { IdHandler, ModalForm, Press } from './handler.ts';
import { usedId } from './used-id.ts';

/** Who opens forms. */
export interface Openers {
  readonly commands: ReadonlyMap<string, Command>;
  readonly handlers: ReadonlyMap<string, IdHandler>;
}

/** A form, and what it is opened by. */
export interface OpenedForm {
  readonly by: ChatInputCommandInteraction | Press;
  readonly form: ModalForm;
}

/** The form that an interaction opens at once; undefined where it opens none. */
export function formOpenedBy(
  by: Interaction,
  { commands, handlers }: Openers,
  context: PersonalContext,
): OpenedForm | undefined {
  if (by.isChatInputCommand()) {
    const command = commands.get(by.commandName);
    const isSlash = command?.type === ApplicationCommandType.ChatInput;
    const form = isSlash ? command.formOf?.(by, context) : undefined;
    return form && { by, form };
  }
  if (!by.isButton() && !by.isStringSelectMenu()) return undefined;
  const { kind, fields } = parseId(usedId(by));
  const handler = handlers.get(kind);
  const data = handler?.id.read(fields);
  const form = data === undefined ? undefined : handler?.formOf?.(by, data, context);
  return form && { by, form };
}
