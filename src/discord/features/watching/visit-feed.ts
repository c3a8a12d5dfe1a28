import { IngestError } from '#articles/ingest/error.ts';
import type { FeedReading } from '#articles/ingest/feed.ts';
import { newEntries } from '#articles/watching/new-entries.ts';
import { bold } from '#discord/cards/citation.ts';
import { noticeCard } from '#discord/cards/components.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import { announce } from '#discord/router/announce.ts';
import type { FeedWatch, Validators } from '#store/watch.ts';
import { newEntriesCard } from './cards.ts';
import { afterFailure, afterSilence, afterSuccess, type VisitContext, type VisitState } from './visit.ts';

/** Looks whether a feed has anything new, and offers it to its server. */
export async function visitFeed(watch: FeedWatch, context: VisitContext): Promise<VisitState> {
  const { store, visitor } = context;
  try {
    const sighting = await visitor.feed(watch.address, watch.known, watch.guild);
    if (sighting.state === 'wait') return 'wait';
    const after =
      sighting.state === 'unchanged'
        ? { ...watch, ...afterSuccess(watch.known, context) }
        : await offer(watch, sighting, context);
    await store.noteFeedVisit(after);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    await noteFailure(watch, error, context);
  }
  return 'made';
}

async function offer(
  watch: FeedWatch,
  { read, known }: { readonly read: FeedReading; readonly known: Validators },
  context: VisitContext,
): Promise<FeedWatch> {
  const title = read.title ?? watch.title;
  const fresh = newEntries(read.entries, watch);
  if (fresh.offer.length > 0) {
    const card = newEntriesCard({ ...watch, title }, fresh, context.publicMessages);
    const told = await announce(watch.guild, card, context);
    if (told !== 'told') return { ...watch, ...afterSilence(watch, context) };
  }
  const { seen, offered, left } = fresh;
  // As long as some are left, the feed is read again even if it has not changed.
  return { ...watch, title, seen, offered, ...afterSuccess(left > 0 ? {} : known, context) };
}

async function noteFailure(watch: FeedWatch, error: IngestError, context: VisitContext): Promise<void> {
  const { store, publicMessages } = context;
  const after = afterFailure(watch, error, context);
  if (after !== 'over') return store.noteFeedVisit({ ...watch, ...after });
  const sentence = publicMessages.watching.feedOver(bold(watch.title), faultSentence(error, publicMessages));
  const told = await announce(watch.guild, noticeCard(sentence), context);
  if (told === 'told') await store.unwatchFeed(watch.guild, watch.address);
  else await store.noteFeedVisit({ ...watch, ...afterSilence(watch, context) });
}
