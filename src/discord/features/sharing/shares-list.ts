import { createHash } from 'node:crypto';
import type { Card } from '#discord/cards/components.ts';
import type { ShareFilter, Snowflake, Store } from '#store/types.ts';
import { sharesCard } from './shares-card.ts';

/** Which of a server's shares are listed: those that fit the filter, from the newest but `skipped`. */
export interface Listing {
  readonly filter: ShareFilter;
  readonly skipped: number;
}

/** The button of `/shares list` that goes on with those before. */
export const OLDER_ID = 'shares:older:';
/** More have no room on a card. */
const MOST_READ = 40;
const KEY_DIGITS = 8;

/** A card of the listing's first shares, with a button for the next ones; undefined where there is none. */
export async function sharesList(
  guild: Snowflake,
  { filter, skipped }: Listing,
  titles: ReadonlyMap<string, string>,
  store: Pick<Store, 'sharesOf'>,
): Promise<Card | undefined> {
  const shares = (await store.sharesOf(guild, filter, skipped + MOST_READ)).slice(skipped);
  if (shares.length === 0) return undefined;
  return sharesCard(shares, titles, (shown) => olderId({ filter, skipped: skipped + shown }));
}

/** The listing that a button goes on with; undefined for what is no such button's. */
export async function olderListing(
  customId: string,
  guild: Snowflake,
  store: Pick<Store, 'revisionKeys'>,
): Promise<Listing | undefined> {
  const pattern = /^(\d{1,6}):(\d{0,20}):(\d{0,20}):([0-9a-f]*)$/;
  const [, skipped, channel, sharer, key] = pattern.exec(customId.slice(OLDER_ID.length)) ?? [];
  if (!customId.startsWith(OLDER_ID) || skipped === undefined) return undefined;
  // What was shared of an article is kept in the revision that was quoted, so that each of them is found here.
  const articles = key ? (await store.revisionKeys(guild)).map(({ article }) => article) : [];
  const article = articles.find((each) => keyOf(each) === key);
  if (key && article === undefined) return undefined;
  const filter = { ...(channel && { channel }), ...(sharer && { sharer }), ...(article && { article }) };
  return { filter, skipped: Number(skipped) };
}

function olderId({ filter: { channel = '', sharer = '', article }, skipped }: Listing): string {
  const key = article === undefined ? '' : keyOf(article);
  return `${OLDER_ID}${skipped}:${channel}:${sharer}:${key}`;
}

/** An id may be longer than a custom id. */
function keyOf(article: string): string {
  return createHash('sha256').update(article).digest('hex').slice(0, KEY_DIGITS);
}
