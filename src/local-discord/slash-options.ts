import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import type { Core } from './core.ts';
import { isFile, type UploadedBytes } from './files.ts';
import { channelPayload, memberFields, rolePayload } from './payloads.ts';

/** What a user fills in: text, number, yes or no, something with an id (user, channel, role), or a file. */
export type OptionValue = string | number | boolean | { readonly id: string } | UploadedBytes;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

/** An option as an interaction carries it. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly options?: readonly SentOption[];
  readonly focused?: true;
}

/** A command as it was called: `name group sub` with what was filled in. */
export interface CalledCommand {
  readonly command: APIApplicationCommand;
  readonly options: readonly SentOption[];
}

/**
 * Resolves what a user typed by the registered commands, as Discord's client does, which lets nothing else
 * be sent.
 * @param path the command's name, with subcommands behind spaces
 * @param focused the option that is being typed, for autocomplete: nothing is required then
 * @throws Error where the client would not send it
 */
export function callCommand(
  commands: readonly APIApplicationCommand[],
  path: string,
  values: OptionValues,
  focused?: string,
): CalledCommand {
  const [name = '', ...subs] = path.split(' ');
  const command = commands.find((one) => one.name === name && one.type === ApplicationCommandType.ChatInput);
  if (command === undefined) throw new Error(`There is no command /${name}`);
  return { command, options: fillIn(command.options ?? [], subs, values, focused) };
}

function fillIn(
  declared: readonly APIApplicationCommandOption[],
  subs: readonly string[],
  values: OptionValues,
  focused: string | undefined,
): SentOption[] {
  const [sub, ...deeper] = subs;
  if (sub === undefined) return fillLeaves(declared, values, focused);
  const found = declared.find(({ name }) => name === sub);
  if (found === undefined) throw new Error(`There is no subcommand ${sub}`);
  const inner = 'options' in found ? (found.options ?? []) : [];
  return [{ name: sub, type: found.type, options: fillIn(inner, deeper, values, focused) }];
}

function fillLeaves(
  declared: readonly APIApplicationCommandOption[],
  values: OptionValues,
  focused: string | undefined,
): SentOption[] {
  for (const name of Object.keys(values)) {
    if (!declared.some((option) => option.name === name)) throw new Error(`There is no option ${name}`);
  }
  return declared.flatMap((option) => fillOne(option, values[option.name], focused));
}

function fillOne(
  option: APIApplicationCommandOption,
  given: OptionValue | undefined,
  focused: string | undefined,
): SentOption[] {
  const { name, type } = option;
  const isFocused = focused === name;
  if (isFocused && !('autocomplete' in option && option.autocomplete === true)) {
    throw new Error(`The option ${name} has no autocomplete`);
  }
  if (given === undefined && !isFocused) {
    if (option.required === true && focused === undefined) throw new Error(`The option ${name} is required`);
    return [];
  }
  const value = isFocused ? String(given ?? '') : checked(option, given);
  return [{ name, type, value, ...(isFocused ? { focused: true } : {}) }];
}

function checked(
  option: APIApplicationCommandOption,
  given: OptionValue | undefined,
): string | number | boolean {
  const refuse = (why: string): never => {
    throw new Error(`The option ${option.name} ${why}`);
  };
  if (isFile(given)) return refuse('takes no file');
  if (typeof given === 'object')
    return WITH_ID.has(option.type) ? given.id : refuse('takes nothing with an id');
  if (given === undefined) return refuse('is required');
  if (WITH_ID.has(option.type)) return typeof given === 'string' ? given : refuse('takes an id');
  if (option.type === ApplicationCommandOptionType.Boolean) {
    return typeof given === 'boolean' ? given : refuse('takes yes or no');
  }
  if ('choices' in option && (option.choices?.length ?? 0) > 0) {
    const offered = option.choices?.some(({ value }) => value === given) === true;
    return offered ? given : refuse('takes one of its choices only');
  }
  if (option.type === ApplicationCommandOptionType.String) return checkedText(option, given, refuse);
  return checkedNumber(option, given, refuse);
}

function checkedText(
  { min_length: min = 0, max_length: max = 6_000 }: { min_length?: number; max_length?: number },
  given: string | number | boolean,
  refuse: (why: string) => never,
): string {
  if (typeof given !== 'string' || given === '') return refuse('takes text');
  return given.length < min || given.length > max ? refuse(`takes ${min} to ${max} characters`) : given;
}

function checkedNumber(
  option: APIApplicationCommandOption,
  given: string | number | boolean,
  refuse: (why: string) => never,
): number {
  const { min_value: min, max_value: max } = option as { min_value?: number; max_value?: number };
  if (typeof given !== 'number') return refuse('takes a number');
  if (option.type === ApplicationCommandOptionType.Integer && !Number.isInteger(given)) {
    return refuse('takes a whole number');
  }
  const out = given < (min ?? Number.NEGATIVE_INFINITY) || given > (max ?? Number.POSITIVE_INFINITY);
  return out ? refuse('takes numbers within its limits only') : given;
}

const WITH_ID: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.User,
  ApplicationCommandOptionType.Channel,
  ApplicationCommandOptionType.Role,
  ApplicationCommandOptionType.Mentionable,
  ApplicationCommandOptionType.Attachment,
]);

/** The values with every file kept, and named by the id of its attachment. */
export function keepFiles(core: Core, channelId: string, values: OptionValues): OptionValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isFile(value) ? { id: core.files.keep(core, channelId, value).id } : value,
    ]),
  );
}

/** The `resolved` part of the data: what stands behind the ids among the options. */
export function resolvedFor(
  core: Core,
  options: readonly SentOption[],
  guildId?: string,
): object | undefined {
  const ids = options
    .flatMap((option) => [option, ...(option.options ?? []).flatMap((sub) => [sub, ...(sub.options ?? [])])])
    .flatMap(({ type, value }) => (WITH_ID.has(type) ? [String(value)] : []));
  return resolve(core, ids, guildId);
}

/** What stands behind ids; undefined where there are no ids. */
export function resolve(core: Core, ids: readonly string[], guildId?: string): object | undefined {
  if (ids.length === 0) return undefined;
  const guild = guildId === undefined ? undefined : core.world.guild(guildId);
  const pick = <T>(look: (id: string) => T | undefined) =>
    Object.fromEntries(
      ids.flatMap((id) => [look(id)].filter((found) => found !== undefined).map((found) => [id, found])),
    );
  return {
    users: pick((id) => core.world.users.get(id)),
    members: pick((id) => {
      const member = guild?.members.get(id);
      return member === undefined ? undefined : { ...memberFields(member), permissions: '0' };
    }),
    roles: pick((id) => {
      const role = guild?.roles.get(id);
      return role && rolePayload(role, 1);
    }),
    channels: pick((id) => {
      const channel = core.world.channels.get(id);
      return channel && channelPayload(core.world, channel, core.botId);
    }),
    attachments: pick((id) => core.files.attachment(id)),
  };
}
