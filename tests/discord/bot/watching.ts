import { expect } from 'vitest';
import { readAddress } from '#articles/ingest/ingest.ts';
import { createVisitor } from '#articles/ingest/visitor.ts';
import type { Limits } from '#articles/limits.ts';
import type { LocalDiscord } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { HERE, openSite, pageOf } from '../../site.ts';
import { maskedText, openStage } from './setup.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;

/** A stage whose time is moved on by the test, where this machine's sites may be read. */
export async function openWatching(limits: Partial<Limits> = {}) {
  const store = openSqlite(IN_MEMORY);
  const time = { now: Date.now() };
  const clock = () => time.now;
  let tend: () => Promise<void> = async () => {};
  const stage = await openStage({
    store,
    limits: { textsAnHour: 1000, ...limits },
    now: clock,
    every(_, work) {
      tend = work;
      return () => {};
    },
    readAddress: (address, options) => readAddress(address, { ...HERE, ...options }),
    visitor: createVisitor({ ...HERE, now: clock }),
  });
  const { discord } = stage;
  const log = discord.channel('log');
  await store.changeSetting(discord.home.id, { name: 'log_channel', channel: log.id });
  /** Lets time pass, with a round of housekeeping every five minutes. */
  const pass = async (ms: number): Promise<void> => {
    for (const until = time.now + ms; time.now < until; ) {
      time.now += 5 * MINUTE;
      await tend();
    }
  };
  return { ...stage, store, time, pass, log, site: () => openSite(clock) };
}

/** Adds an article without a form: its text as it is read of its page. */
export async function addArticle(
  store: Store,
  { home }: LocalDiscord,
  id: string,
  { url, text }: { readonly url: string; readonly text: readonly string[] },
): Promise<void> {
  const metadata = { title: `The ${id}`, publication: 'The Harbour Post', url };
  const body = text.join('\n\n');
  await store.addArticle({ guild: home.id, id, metadata, body, addedBy: '1', addedAt: 1 });
}

/** What the log channel says, as `maskedText` has it. */
export function logged(discord: LocalDiscord, log: Parameters<LocalDiscord['messages']>[0]): string[] {
  return discord.messages(log).map((message) => maskedText(message));
}

export const FERRY = [
  'A ferry ran aground near Porto on Sunday morning, the harbour master said.',
  'There were 120 people on the ferry, and all of them were brought to the docks.',
];
export const AFTER = [
  FERRY[0] ?? '',
  'There were 135 people on the ferry, and all of them were brought to the docks.',
];
export const QUESTION = { question: 'How many people were on the ferry?', article: 'ferry' };

/** A stage with an article whose page can be changed, and a manager who asks. */
export async function openFerry(limits: Partial<Limits> = {}) {
  const stage = await openWatching(limits);
  const { discord, store } = stage;
  const site = await stage.site();
  const put = (text: readonly string[], etag: string) =>
    site.put('/ferry', { body: pageOf('The ferry', text), etag });
  put(FERRY, '"1"');
  await addArticle(store, discord, 'ferry', { url: site.url('/ferry'), text: FERRY });
  const eve = discord.user('eve', MANAGER);
  const said = async (command: string, options: object = {}) => {
    const reply = await eve.slash(discord.general, command, { ...options });
    await reply.until(({ loading }) => !loading);
    return maskedText(reply.message);
  };
  const told = () => logged(discord, stage.log);
  const lastCard = () => discord.messages(stage.log).at(-1) ?? expect.unreachable('nothing was posted');
  return { ...stage, site, put, eve, said, told, lastCard };
}
