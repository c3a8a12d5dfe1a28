import type { Settings, SettingsBook, Snowflake } from './types.ts';

/** A book of settings that reads a server's once for all who ask while they are being read, and again after each change. */
export function withSharedReads(book: SettingsBook): SettingsBook {
  const reading = new Map<Snowflake, Promise<Settings>>();
  async function read(guild: Snowflake): Promise<Settings> {
    const begun = book.settingsOf(guild);
    reading.set(guild, begun);
    try {
      return await begun;
    } finally {
      if (reading.get(guild) === begun) reading.delete(guild);
    }
  }
  return {
    ...book,
    settingsOf: (guild) => reading.get(guild) ?? read(guild),
    async changeSetting(guild, change) {
      try {
        await book.changeSetting(guild, change);
      } finally {
        // A read that is under way may have begun before the change.
        reading.delete(guild);
      }
    },
  };
}
