import type { APIApplicationCommand } from 'discord.js';

/** The application's registered commands: the global ones and each guild's. */
export class CommandStore {
  readonly #scopes = new Map<string, readonly APIApplicationCommand[]>();

  /** The commands of a guild, or the global ones. */
  list(guildId?: string): readonly APIApplicationCommand[] {
    return this.#scopes.get(guildId ?? GLOBAL) ?? [];
  }

  /** Replaces the commands of a guild, or the global ones. */
  replace(commands: readonly APIApplicationCommand[], guildId?: string): void {
    this.#scopes.set(guildId ?? GLOBAL, commands);
  }

  /** What can be called in a guild: its own commands hide global ones of the same name and kind. */
  visible(guildId?: string): readonly APIApplicationCommand[] {
    const own = guildId === undefined ? [] : this.list(guildId);
    const taken = new Set(own.map(({ name, type }) => `${type} ${name}`));
    return [...own, ...this.list().filter(({ name, type }) => !taken.has(`${type} ${name}`))];
  }
}

const GLOBAL = 'global';
