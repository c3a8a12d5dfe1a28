import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import type { Sighting, Visitor } from '#articles/ingest/visitor.ts';
import { createLibrary } from '#articles/library.ts';
import { DEFAULT_LIMITS, VISITS } from '#articles/limits.ts';
import { visitWatched } from '#discord/features/watching/chore.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';

const NOW = 10_000_000;
let store: Store;
let time: number;
let asked: string[];

beforeEach(() => {
  store = openSqlite(IN_MEMORY);
  time = NOW;
  asked = [];
});

/** Makes servers with a log channel that watch so many pages each. */
async function fill(servers: number, pages: number): Promise<void> {
  for (let server = 1; server <= servers; server++) {
    await store.changeSetting(`${server}`, { name: 'log_channel', channel: '5' });
    for (let page = 0; page < pages; page++) {
      const address = `https://a.example/${server}-${page}`;
      const dueAt = NOW - 1000 + page;
      await store.watchPage({
        guild: `${server}`,
        article: `${page}`,
        address,
        known: {},
        failures: 0,
        dueAt,
      });
    }
  }
}

/** A round, in which an address is answered for by `look`. */
function round(look: (address: string) => Sighting<never>, serves = (_: string) => true): Promise<void> {
  const see = async (address: string) => {
    const sighting = look(address);
    if (sighting.state !== 'wait') asked.push(address.replace('https://a.example/', ''));
    return sighting;
  };
  const visitor: Visitor = { page: see, feed: see };
  const log = pino({ level: 'silent' });
  const library = createLibrary({ articles: [], store });
  const context = {
    store,
    log,
    library,
    limits: DEFAULT_LIMITS,
    underWay: new Set<string>(),
    messagesIn: async () => messages,
  };
  // Nothing is posted where nothing has changed.
  const rest = {} as Parameters<typeof visitWatched>[0]['rest'];
  return visitWatched({ ...context, rest, visitor, now: NOW, clock: () => time, serves });
}

it('visits for the servers of this process alone, the longest due first', async () => {
  await fill(3, 2);
  await round(
    () => ({ state: 'unchanged' }),
    (guild) => guild !== '2',
  );
  expect(asked).toEqual(['1-0', '3-0', '1-1', '3-1']);
  const left = await store.duePages(NOW, 9);
  expect(left.map(({ guild }) => guild)).toEqual(['2', '2']);
});

it('makes so many visits in a round, not counting those that have to wait, and the rest in the next', async () => {
  await fill(4, 50);
  const isBusy = (address: string) => address.includes('/1-');
  await round((address) => ({ state: isBusy(address) ? 'wait' : 'unchanged' }));
  expect(asked).toHaveLength(VISITS.aRound);
  await round((address) => ({ state: isBusy(address) ? 'wait' : 'unchanged' }));
  expect(asked).toHaveLength(150);
  expect(new Set(asked).size).toBe(150);
  await round(() => ({ state: 'unchanged' }));
  expect(asked).toHaveLength(200);
});

it('begins no visit long after the round began: other work is waiting', async () => {
  await fill(1, 50);
  await round(() => {
    time += VISITS.roundMs / 10;
    return { state: 'unchanged' };
  });
  expect(asked).toHaveLength(11);
});

it('goes on where one visit fails for a reason of ours', async () => {
  await fill(1, 3);
  await round((address) => {
    if (address.endsWith('-1')) throw new Error('a bug');
    return { state: 'unchanged' };
  });
  expect(asked).toEqual(['1-0', '1-2']);
  expect(await store.duePages(NOW, 9)).toEqual([]);
  const [, faulty] = await store.pageWatchesOf('1');
  expect(faulty).toMatchObject({ failures: 0, dueAt: NOW + VISITS.everyMs });
});
