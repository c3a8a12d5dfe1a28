import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { type FieldPath, type RequestFault, refused } from '#local-discord/errors.ts';

/** A command's option as it comes from outside, its description held against Discord's already. */
export interface LooseOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly { readonly name: string; readonly value: unknown }[] | null;
  readonly options?: readonly LooseOption[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

/** A command as it comes from outside, its shape held against Discord's description already. */
export interface LooseCommand {
  readonly type?: number | null;
  readonly name: string;
  readonly description?: string | null;
  readonly options?: readonly LooseOption[] | null;
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_TEXT = 8_000;

/** Discord's rules for one command that its description does not hold. */
export function commandFindings(command: LooseCommand, at: FieldPath = []): RequestFault[] {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  if (type !== ApplicationCommandType.ChatInput) return contextMenuFindings(command, at);
  const missing =
    (command.description ?? '') === ''
      ? [refused([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
      : [];
  const length = textLength(command);
  const tooLong =
    length > MOST_TEXT
      ? [refused(at, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_TEXT})`)]
      : [];
  return [
    ...nameFindings(command.name, [...at, 'name']),
    ...missing,
    ...tooLong,
    ...optionsFindings(command.options ?? [], [...at, 'options']),
  ];
}

/** Two commands of one kind cannot have one name. */
export function duplicateFindings(commands: readonly LooseCommand[]): RequestFault[] {
  const seen = new Set<string>();
  return commands.flatMap(({ name, type }, index) => {
    const key = `${type ?? ApplicationCommandType.ChatInput} ${name}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      return [refused([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)];
    }
    seen.add(key);
    return [];
  });
}

function contextMenuFindings({ description, options }: LooseCommand, at: FieldPath): RequestFault[] {
  const forbid = (key: string, given: boolean) =>
    given
      ? [refused([...at, key], 'APPLICATION_COMMAND_CONTEXT_MENU', `Context menu commands have no ${key}`)]
      : [];
  return [
    ...forbid('description', (description ?? '') !== ''),
    ...forbid('options', (options ?? []).length > 0),
  ];
}

function nameFindings(name: string, path: FieldPath): RequestFault[] {
  if (NAME.test(name) && name === name.toLowerCase()) return [];
  return [
    refused(
      path,
      'APPLICATION_COMMAND_INVALID_NAME',
      'Command name is invalid: lower case, no spaces or signs',
    ),
  ];
}

function optionsFindings(options: readonly LooseOption[], at: FieldPath): RequestFault[] {
  return [
    ...orderFindings(options, at),
    ...uniqueNames(options, at),
    ...mixedFindings(options, at),
    ...options.flatMap((option, index) => optionFindings(option, [...at, index])),
  ];
}

function orderFindings(options: readonly LooseOption[], at: FieldPath): RequestFault[] {
  const firstOptional = options.findIndex((option) => !isSub(option) && option.required !== true);
  if (firstOptional === -1) return [];
  return options.flatMap(({ required }, index) =>
    required === true && index > firstOptional
      ? [
          refused(
            [...at, index],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : [],
  );
}

function uniqueNames(options: readonly LooseOption[], at: FieldPath): RequestFault[] {
  return options.flatMap(({ name }, index) =>
    options.findIndex((other) => other.name === name) < index
      ? [
          refused(
            [...at, index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
            'Option names must be unique',
          ),
        ]
      : [],
  );
}

function mixedFindings(options: readonly LooseOption[], at: FieldPath): RequestFault[] {
  const subs = options.filter(isSub).length;
  if (subs === 0 || subs === options.length) return [];
  const message = 'Sub-commands and other options cannot stand together';
  return [refused(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)];
}

function optionFindings(option: LooseOption, at: FieldPath): RequestFault[] {
  const choices = option.choices ?? [];
  const both = option.autocomplete === true && choices.length > 0;
  const reversed = (option.min_length ?? 0) > (option.max_length ?? Number.POSITIVE_INFINITY);
  return [
    ...nameFindings(option.name, [...at, 'name']),
    ...(both
      ? [
          refused(
            [...at, 'choices'],
            'APPLICATION_COMMAND_OPTION_CHOICES_AUTOCOMPLETE',
            'Choices and autocomplete are mutually exclusive',
          ),
        ]
      : []),
    ...(reversed
      ? [refused([...at, 'min_length'], 'APPLICATION_COMMAND_OPTION_LENGTH', 'min_length is over max_length')]
      : []),
    ...choices.flatMap(({ name }, index) =>
      choices.findIndex((other) => other.name === name) < index
        ? [
            refused(
              [...at, 'choices', index],
              'APPLICATION_COMMAND_OPTION_CHOICES_DUPLICATE',
              'Choice is there twice',
            ),
          ]
        : [],
    ),
    ...optionsFindings(option.options ?? [], [...at, 'options']),
  ];
}

function isSub({ type }: LooseOption): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function textLength({ name, description, options }: LooseCommand): number {
  const own = name.length + (description?.length ?? 0);
  return (options ?? []).reduce((sum, option) => sum + optionLength(option), own);
}

function optionLength({ name, description, choices, options }: LooseOption): number {
  const own = name.length + description.length;
  const offered = (choices ?? []).reduce(
    (sum, { name, value }) => sum + name.length + String(value).length,
    0,
  );
  return (options ?? []).reduce((sum, option) => sum + optionLength(option), own + offered);
}
