import type { Visitor } from '#articles/ingest/visitor.ts';
import { FETCHED_AT_ONCE, VISITS } from '#articles/limits.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { loggable } from '#discord/router/errors.ts';
import type { FeedWatch, PageWatch } from '#store/watch.ts';
import { afterFault, type VisitContext, type VisitState } from './visit.ts';
import { visitFeed } from './visit-feed.ts';
import { visitPage } from './visit-page.ts';

/** So many of those that are due are looked at in a round; many of them may have to wait for their host. */
const MOST_DUE = { pages: 2000, feeds: 500 } as const;

/** What a round of housekeeping has. */
interface RoundContext extends Omit<VisitContext, 'visitor' | 'publicMessages'> {
  readonly visitor?: Visitor | undefined;
  readonly now: number;
  serves(guild: string): boolean;
  /** What the bot says in a server. */
  messagesIn(guild: string): Promise<Messages>;
}

/** Visits the pages and feeds that are due, the longest due first, of the servers that are this process's to serve. */
export async function visitWatched(options: RoundContext): Promise<void> {
  const { visitor, store, now, clock, serves, messagesIn } = options;
  if (!visitor) return;
  const context = { ...options, visitor };
  const pages = await store.duePages(now, MOST_DUE.pages);
  const feeds = await store.dueFeeds(now, MOST_DUE.feeds);
  const due = [...pages, ...feeds].filter(({ guild }) => serves(guild)).toSorted((a, b) => a.dueAt - b.dueAt);
  let made = 0;
  const queue = due.values();
  const visitNext = async (): Promise<void> => {
    for (const watch of queue) {
      if (made >= VISITS.aRound || clock() - now > VISITS.roundMs) return;
      made++;
      const publicMessages = await messagesIn(watch.guild);
      if ((await visit(watch, { ...context, publicMessages })) === 'wait') made--;
    }
  };
  await Promise.all(Array.from({ length: FETCHED_AT_ONCE.all }, visitNext));
}

/** What fails for another reason than the page or feed is tried again later, so that it holds up no others. */
async function visit(watch: PageWatch | FeedWatch, context: VisitContext): Promise<VisitState> {
  try {
    return await ('article' in watch ? visitPage(watch, context) : visitFeed(watch, context));
  } catch (error) {
    logFault(watch, error, context);
    await putOff(watch, context).catch((fault: unknown) => logFault(watch, fault, context));
    return 'made';
  }
}

function putOff(watch: PageWatch | FeedWatch, context: VisitContext): Promise<void> {
  const after = afterFault(watch, context);
  const { store } = context;
  return 'article' in watch
    ? store.notePageVisit({ ...watch, ...after })
    : store.noteFeedVisit({ ...watch, ...after });
}

function logFault({ guild }: PageWatch | FeedWatch, error: unknown, { log }: VisitContext): void {
  log.warn({ guild, error: loggable(error) }, 'a watched page or feed could not be looked at');
}
