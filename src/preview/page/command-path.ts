import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { commandTypes, optionTypes } from './kinds.ts';

/** A slash command as it is called: `name`, or `name sub`. */
export interface CommandPath {
  readonly path: string;
  readonly description: string;
  /** Required ones first, as Discord has it. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

interface Declared {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly options?: readonly Declared[];
}

/** Every way to call the slash commands among these. */
export function pathsOf(commands: readonly APIApplicationCommand[]): CommandPath[] {
  return commands
    .filter(({ type }) => type === commandTypes.slash)
    .flatMap((each) => pathsFrom(each as Declared, ''));
}

/** The names of the message commands among these. */
export function messageCommandsOf(commands: readonly APIApplicationCommand[]): string[] {
  return commands.filter(({ type }) => type === commandTypes.message).map(({ name }) => name);
}

function pathsFrom({ name, description, options = [] }: Declared, before: string): CommandPath[] {
  const path = `${before}${name}`;
  const subs = options.filter(({ type }) => type === optionTypes.subcommand || type === optionTypes.group);
  if (subs.length > 0) return subs.flatMap((sub) => pathsFrom(sub, `${path} `));
  return [{ path, description, options: options as readonly APIApplicationCommandBasicOption[] }];
}
