import { expect, it } from 'vitest';
import { withSharedReads } from '#store/shared-reads.ts';
import type { Settings, SettingsBook } from '#store/types.ts';

const settings = (language: string): Settings => ({
  shareRoles: [],
  hiddenArticles: [],
  channelVisibility: new Map(),
  visibility: 'public',
  language,
});

/** A book of which each reading gives its number as the language, once it is let. */
function openBook() {
  const readings: (() => void)[] = [];
  const book: SettingsBook = {
    settingsOf: () =>
      new Promise((resolve) => {
        const number = readings.length;
        readings.push(() => resolve(settings(`${number}`)));
      }),
    changeSetting: async () => {},
    serversWithLog: async () => [],
  };
  const shared = withSharedReads(book);
  const languageOf = async (guild: string) => (await shared.settingsOf(guild)).language;
  return { readings, shared, languageOf };
}

it('reads a server’s settings once for all who ask while they are read', async () => {
  const { readings, languageOf } = openBook();
  const asking = [...Array(1000)].map(() => languageOf('1'));
  const elsewhere = languageOf('2');
  expect(readings).toHaveLength(2);
  for (const give of readings) give();
  expect(new Set(await Promise.all(asking))).toEqual(new Set(['0']));
  expect(await elsewhere).toBe('1');
  const later = languageOf('1');
  readings[2]?.();
  expect(await later).toBe('2');
});

it('gives nobody who asks after a change what was read before it', async () => {
  const { readings, shared, languageOf } = openBook();
  const before = languageOf('1');
  await shared.changeSetting('1', { name: 'language', language: 'de' });
  const after = languageOf('1');
  const again = languageOf('1');
  for (const give of readings) give();
  expect(await Promise.all([before, after, again])).toEqual(['0', '1', '1']);
});
