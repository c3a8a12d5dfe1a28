import { z } from 'zod';
import type { Database, Queries, Value } from './database.ts';
import type { Begun, FeedWatch, PageWatch, Visited, WatchList } from './watch.ts';

const visitedRow = z.object({
  guild: z.string(),
  address: z.string(),
  known: z.string(),
  failures: z.number(),
  due_at: z.number(),
});
const pageRow = visitedRow.extend({
  article: z.string(),
  told: z.string().nullable(),
  card_channel: z.string().nullable(),
  card_message: z.string().nullable(),
});
const feedRow = visitedRow.extend({
  title: z.string(),
  since: z.number(),
  seen: z.string(),
  offered: z.string(),
});
const validators = z.object({
  etag: z.string().optional(),
  modified: z.string().optional(),
  digest: z.string().optional(),
});
const countRow = z.object({ count: z.number() });
const seenList = z.array(z.string());
const offeredList = z.array(z.object({ id: z.string(), link: z.string() }));

/** The pages and feeds that servers have watched. */
export function watchList(database: Database): WatchList {
  const isChanged = async (sql: string, ...values: Value[]) => (await database.run(sql, ...values)) > 0;
  return {
    watchPage: ({ guild, article, address, ...visited }, most) =>
      begin(database, { guild, most, others: [OTHER_PAGES, guild, article] }, [
        WATCH_PAGE,
        guild,
        article,
        address,
        ...visitOf(visited),
      ]),
    unwatchPage: (guild, article) => isChanged(UNWATCH_PAGE, guild, article),
    pageWatchesOf: async (guild) => (await database.all(PAGES_OF, guild)).map(pageFrom),
    duePages: async (now, most) => (await database.all(due('page_watches'), now, most)).map(pageFrom),
    notePageVisit: async ({ guild, article, address, ...visited }) =>
      void (await database.run(NOTE_PAGE, ...visitOf(visited), guild, article, address)),
    notePageTold: async ({ guild, article, told = null, card }) =>
      void (await database.run(
        NOTE_TOLD,
        told,
        card?.channel ?? null,
        card?.message ?? null,
        guild,
        article,
      )),
    watchFeed: ({ guild, address, title, since, seen, offered, ...visited }, most) =>
      begin(database, { guild, most, others: [OTHER_FEEDS, guild, address] }, [
        WATCH_FEED,
        guild,
        address,
        title,
        since,
        ...visitOf(visited),
        ...listsOf({ seen, offered }),
      ]),
    unwatchFeed: (guild, address) => isChanged(UNWATCH_FEED, guild, address),
    feedWatchesOf: async (guild) => (await database.all(FEEDS_OF, guild)).map(feedFrom),
    dueFeeds: async (now, most) => (await database.all(due('feed_watches'), now, most)).map(feedFrom),
    noteFeedVisit: async ({ guild, address, title, ...watch }) =>
      void (await database.run(NOTE_FEED, title, ...visitOf(watch), ...listsOf(watch), guild, address)),
  };
}

/** A statement and its values. */
type SqlStatement = readonly [sql: string, ...values: Value[]];

/** Which server wants to have something watched, and what counts the others that it has. */
interface Wish {
  readonly guild: string;
  readonly most: number | undefined;
  readonly others: SqlStatement;
}

/** Counts and adds in one transaction, so that wishes that come at once cannot all find the last place free. */
function begin(database: Database, { guild, most, others }: Wish, add: SqlStatement): Promise<Begun> {
  return database.transaction(async ({ all, run, turnOf }) => {
    await turnOf(`watches ${guild}`);
    const [row] = await all(...others);
    if (most !== undefined && countRow.parse(row).count >= most) return 'full';
    return (await run(...add)) > 0 ? 'new' : 'known';
  });
}

/** The watch of an article's page goes on at the article's new link; it ends where the article has none any more. */
export async function followLink(
  { run }: Queries,
  guild: string,
  article: string,
  link: string | undefined,
): Promise<void> {
  if (link === undefined) await run(UNWATCH_PAGE, guild, article);
  else await run(MOVE_PAGE, link, guild, article, link);
}

const OTHER_PAGES = 'SELECT COUNT(*) AS count FROM page_watches WHERE guild = ? AND article <> ?';
const OTHER_FEEDS = 'SELECT COUNT(*) AS count FROM feed_watches WHERE guild = ? AND address <> ?';
const VISIT = 'known = ?, failures = ?, due_at = ?';
const WATCH_PAGE = `INSERT INTO page_watches (guild, article, address, known, failures, due_at)
  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (guild, article) DO NOTHING`;
const UNWATCH_PAGE = 'DELETE FROM page_watches WHERE guild = ? AND article = ?';
const PAGES_OF = 'SELECT * FROM page_watches WHERE guild = ? ORDER BY article';
const NOTE_PAGE = `UPDATE page_watches SET ${VISIT} WHERE guild = ? AND article = ? AND address = ?`;
const NOTE_TOLD = `UPDATE page_watches SET told = ?, card_channel = ?, card_message = ?
  WHERE guild = ? AND article = ?`;
const MOVE_PAGE = `UPDATE page_watches SET address = ?, known = '{}'
  WHERE guild = ? AND article = ? AND address <> ?`;
const WATCH_FEED = `INSERT INTO feed_watches
  (guild, address, title, since, known, failures, due_at, seen, offered)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (guild, address) DO NOTHING`;
const UNWATCH_FEED = 'DELETE FROM feed_watches WHERE guild = ? AND address = ?';
const FEEDS_OF = 'SELECT * FROM feed_watches WHERE guild = ? ORDER BY title, address';
const NOTE_FEED = `UPDATE feed_watches SET title = ?, ${VISIT}, seen = ?, offered = ?
  WHERE guild = ? AND address = ?`;

/** Nobody is asked on behalf of a server that cannot be told of it. */
function due(table: 'page_watches' | 'feed_watches'): string {
  return `SELECT * FROM ${table} WHERE due_at <= ?
    AND NOT EXISTS (SELECT 1 FROM departures WHERE departures.guild = ${table}.guild)
    AND EXISTS (SELECT 1 FROM settings WHERE settings.guild = ${table}.guild AND settings.name = 'log_channel')
    ORDER BY due_at, guild LIMIT ?`;
}

function visitOf({ known, failures, dueAt }: Visited): readonly Value[] {
  return [JSON.stringify(known), failures, dueAt];
}

function listsOf({ seen, offered }: Pick<FeedWatch, 'seen' | 'offered'>): readonly Value[] {
  return [JSON.stringify(seen), JSON.stringify(offered)];
}

function visitedFrom({ known, failures, due_at: dueAt }: z.infer<typeof visitedRow>): Visited {
  return { known: validators.parse(JSON.parse(known)), failures, dueAt };
}

function pageFrom(row: unknown): PageWatch {
  const read = pageRow.parse(row);
  const { guild, article, address, told, card_channel: channel, card_message: message } = read;
  return {
    guild,
    article,
    address,
    ...visitedFrom(read),
    ...(told !== null && { told }),
    ...(channel !== null && message !== null && { card: { channel, message } }),
  };
}

function feedFrom(row: unknown): FeedWatch {
  const read = feedRow.parse(row);
  const { guild, address, title, since } = read;
  const [seen, offered] = [
    seenList.parse(JSON.parse(read.seen)),
    offeredList.parse(JSON.parse(read.offered)),
  ];
  return { guild, address, title, since, ...visitedFrom(read), seen, offered };
}
