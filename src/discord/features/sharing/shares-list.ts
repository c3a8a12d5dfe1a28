import type { Card } from '#discord/cards/components.ts';
import { type CustomIdKind, packSnowflake, unpackSnowflake, writeId } from '#discord/cards/custom-id.ts';
import { articleKey } from '#discord/cards/passage-ref.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { ShareFilter, Snowflake, Store } from '#store/types.ts';
import { sharesCard } from './shares-card.ts';

/** Which of a server's shares are listed: those that fit the filter, from the newest but `skipped`. */
export interface Listing {
  readonly filter: ShareFilter;
  readonly skipped: number;
}

/** The same as a custom id holds it: the article by its key, since an id may be longer than a custom id. */
export interface ListingRef {
  readonly skipped: number;
  readonly channel?: string;
  readonly sharer?: string;
  readonly articleKey?: string;
}

/** More have no room on a card. */
const MOST_READ = 40;

/** The button that goes on with a list of shares. */
export const olderId: CustomIdKind<ListingRef> = {
  kind: 'older',
  write: ({ skipped, channel, sharer, articleKey: key = '' }) =>
    writeId('older', String(skipped), packSnowflake(channel), packSnowflake(sharer), key),
  read([skipped = '', packedChannel = '', packedSharer = '', key = '', ...rest]) {
    const [channel, sharer] = [packedChannel, packedSharer].map(unpackSnowflake);
    const isOurs = /^\d{1,6}$/.test(skipped) && /^(?:[0-9a-f]{8})?$/.test(key) && rest.length === 0;
    if (!isOurs || (packedChannel && !channel) || (packedSharer && !sharer)) return undefined;
    return {
      skipped: Number(skipped),
      ...(channel !== undefined && { channel }),
      ...(sharer !== undefined && { sharer }),
      ...(key !== '' && { articleKey: key }),
    };
  },
};

/** A card of the listing's first shares, with a button for the next ones; undefined if nothing fits the listing. */
export async function sharesList(
  guild: Snowflake,
  { filter, skipped }: Listing,
  titles: ReadonlyMap<string, string>,
  { store, messages }: { readonly store: Pick<Store, 'sharesOf'>; readonly messages: Messages },
): Promise<Card | undefined> {
  const shares = (await store.sharesOf(guild, filter, skipped + MOST_READ)).slice(skipped);
  if (shares.length === 0) return undefined;
  const { article, ...rest } = filter;
  const ref = { ...rest, ...(article !== undefined && { articleKey: articleKey(article) }) };
  return sharesCard(shares, titles, (shown) => olderId.write({ ...ref, skipped: skipped + shown }), messages);
}

/** The listing that a button goes on with; undefined where its article is not known here. */
export async function listingOf(
  { skipped, articleKey: key, ...rest }: ListingRef,
  guild: Snowflake,
  store: Pick<Store, 'revisionKeys'>,
): Promise<Listing | undefined> {
  if (key === undefined) return { filter: rest, skipped };
  // What was shared of an article is kept in the revision that was quoted, so that each of them is found here.
  const articles = (await store.revisionKeys(guild)).map(({ article }) => article);
  const article = articles.find((each) => articleKey(each) === key);
  return article === undefined ? undefined : { filter: { ...rest, article }, skipped };
}
