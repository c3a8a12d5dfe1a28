import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionInput } from '../protocol.ts';
import type { CommandPath } from './command-path.ts';
import { optionTypes } from './kinds.ts';

/** What a text that begins with a slash does: it calls a command, or it is said why it cannot. */
export type TypedCommand =
  | {
      readonly kind: 'call';
      readonly path: string;
      readonly options: Readonly<Record<string, OptionInput>>;
    }
  | { readonly kind: 'unfit'; readonly why: string };

type BasicOption = APIApplicationCommandBasicOption;

/**
 * Reads "/ask Who met Kim?" as Discord's client does: what follows the command is its options, in their order or by their
 * names ("article:lavrov"). Undefined for texts that do not begin with a slash.
 */
export function readTypedCommand(text: string, commands: readonly CommandPath[]): TypedCommand | undefined {
  if (!text.startsWith('/')) return undefined;
  const typed = text.slice(1).replace(/\s+/g, ' ').trim();
  const command = commands
    .filter(({ path }) => typed === path || typed.startsWith(`${path} `))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
  if (!command) return unfit(`There is no command /${typed.split(' ')[0]} here.`);
  const { path, options } = command;
  const written = writtenOptions(typed.slice(path.length).trim(), options);
  const given: Record<string, OptionInput> = {};
  for (const option of options) {
    const value = written.get(option.name);
    if (value === undefined || value === '') {
      if (option.required) return unfit(`/${path} needs “${option.name}”: ${option.description}.`);
      continue;
    }
    const input = inputOf(value, option);
    if (input === undefined) return unfit(`“${value}” cannot be “${option.name}” of /${path}.`);
    given[option.name] = input;
  }
  const [beyond] = [...written.keys()].filter((name) => name === BEYOND);
  return beyond === undefined ? { kind: 'call', path, options: given } : unfit(`/${path} takes no options.`);
}

/** The key of what no option takes. */
const BEYOND = '';

/** What is written for each option: behind its name, or in the order of the required ones, the last of which takes the rest. */
function writtenOptions(text: string, options: readonly BasicOption[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  if (text === '') return written;
  const names = options.map(({ name }) => name);
  const marks =
    names.length === 0 ? [] : [...text.matchAll(new RegExp(`(?<=^|\\s)(${names.join('|')}):`, 'g'))];
  for (const [at, mark] of marks.entries()) {
    const end = marks[at + 1]?.index ?? text.length;
    written.set(mark[1] ?? '', text.slice(mark.index + mark[0].length, end).trim());
  }
  const unnamed = text.slice(0, marks[0]?.index ?? text.length).trim();
  if (unnamed === '') return written;
  const required = options.filter(({ required, name }) => required && !written.has(name));
  const inOrder =
    required.length > 0 ? required : options.filter(({ name }) => !written.has(name)).slice(0, 1);
  if (inOrder.length === 0) return written.set(BEYOND, unnamed);
  const words = unnamed.split(' ');
  for (const [at, { name }] of inOrder.entries()) {
    written.set(name, at === inOrder.length - 1 ? words.slice(at).join(' ') : (words[at] ?? ''));
  }
  return written;
}

/** A typed value as an option's; undefined where it is none, or cannot be typed. */
function inputOf(typed: string, option: BasicOption): OptionInput | undefined {
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    const small = typed.toLowerCase();
    return option.choices.find(
      ({ name, value }) => name.toLowerCase() === small || String(value).toLowerCase() === small,
    )?.value;
  }
  switch (option.type as number) {
    case optionTypes.string: {
      const longest = 'max_length' in option ? option.max_length : undefined;
      return longest !== undefined && typed.length > longest ? undefined : typed;
    }
    case optionTypes.integer:
      return /^-?\d{1,15}$/.test(typed) ? Number(typed) : undefined;
    case optionTypes.number:
      return /^-?\d{1,15}(?:\.\d+)?$/.test(typed) ? Number(typed) : undefined;
    case optionTypes.boolean:
      return /^(?:true|false)$/i.test(typed) ? typed.toLowerCase() === 'true' : undefined;
    default:
      return undefined;
  }
}

function unfit(why: string): TypedCommand {
  return { kind: 'unfit', why };
}
