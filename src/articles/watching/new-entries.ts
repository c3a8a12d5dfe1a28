import type { FeedEntry } from '#articles/ingest/feed.ts';
import { OFFERED_AT_ONCE } from '#articles/limits.ts';
import type { FeedWatch, OfferedEntry } from '#store/watch.ts';

/** A new entry that can be added. */
export type OfferableEntry = FeedEntry & OfferedEntry;

/** What is new in a feed, and what is known of it once that is offered. */
export interface NewEntries {
  /** The oldest first. */
  readonly offer: readonly OfferableEntry[];
  /** How many are left for the next visit. */
  readonly left: number;
  readonly seen: readonly string[];
  readonly offered: readonly OfferedEntry[];
}

/** An entry may bear the date alone, and clocks differ. */
const TOLERANCE_MS = 86_400_000;
/** More than a feed's entries that are looked at: what is in the feed is never forgotten. */
const MOST_SEEN = 1000;
const MOST_OFFERED = 60;

/**
 * The entries of a feed that were not in it before, and are not older than the watch: one that comes to light again
 * because a later one was deleted is not new. Those without an address that can be opened are passed over.
 */
export function newEntries(
  entries: readonly FeedEntry[],
  { seen, offered, since }: Pick<FeedWatch, 'seen' | 'offered' | 'since'>,
): NewEntries {
  const known = new Set(seen);
  const isOld = ({ published }: FeedEntry) =>
    published !== undefined && Date.parse(published) < since - TOLERANCE_MS;
  const fresh = entries
    .filter((entry) => !known.has(entry.id) && !isOld(entry))
    .filter((entry): entry is OfferableEntry => entry.link !== undefined)
    .reverse();
  const offer = fresh.slice(0, OFFERED_AT_ONCE);
  const waiting = new Set(fresh.slice(OFFERED_AT_ONCE).map(({ id }) => id));
  const here = entries.map(({ id }) => id).filter((id) => !waiting.has(id));
  const before = seen.filter((id) => !here.includes(id));
  return {
    offer,
    left: waiting.size,
    seen: [...before, ...here].slice(-MOST_SEEN),
    offered: [...offered, ...offer.map(({ id, link }) => ({ id, link }))].slice(-MOST_OFFERED),
  };
}
