import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { WHOLE } from '#articles/faults.ts';
import { FETCHED_AT_ONCE, VISITS } from '#articles/limits.ts';
import { Turns } from '#articles/workshop/turns.ts';
import { type Budgets, budgetsInMemory } from '#store/budgets.ts';
import type { Validators } from '#store/watch.ts';
import { readApart } from './apart.ts';
import { IngestError } from './error.ts';
import type { FeedReading } from './feed.ts';
import { type FetchedPage, fetchChanged } from './fetch.ts';
import type { AddressOptions } from './ingest.ts';
import type { Reading } from './reading.ts';

/** What a visit of an address brought. */
export type Sighting<T> =
  | { readonly state: 'read'; readonly read: T; readonly known: Validators }
  | { readonly state: 'unchanged' }
  /** It was not asked for: it, or its host, was asked too short a while ago. */
  | { readonly state: 'wait' };

/** Asks again for pages and feeds, and never too often, whoever wants to know. */
export interface Visitor {
  /** Reads the article of a page, unless it is as it is known. `owner` is the server that asks. @throws {IngestError} */
  page(address: string, known: Validators, owner: string): Promise<Sighting<Reading>>;
  /** The same for a feed. @throws {IngestError} */
  feed(address: string, known: Validators, owner: string): Promise<Sighting<FeedReading>>;
}

export interface VisitorOptions extends AddressOptions {
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: () => number;
  /** How often hosts may be asked by all processes together; left out, there are no others. */
  readonly budgets?: Budgets;
}

/** A site's rules hold for so long; RFC 9309, 2.4, allows those for robots a day. */
const RULES_HOLD_MS = 6 * 3_600_000;
/** So many addresses are remembered, and so many characters of rules. */
const [MOST, MOST_OF_RULES] = [20_000, 8_000_000];
/** Of pages that several servers have watched: so many bytes, for a quarter of an hour. */
const MOST_BYTES = 32_000_000;

/** A visitor of its own memory: one for each process. */
export function createVisitor(options: VisitorOptions = {}): Visitor {
  const { now = Date.now, sleep, budgets = budgetsInMemory() } = options;
  const turns = new Turns({ most: FETCHED_AT_ONCE.all, mostOfOne: FETCHED_AT_ONCE.server });
  const rules = new LRUCache<string, { readonly text: string; readonly at: number }>({
    maxSize: MOST_OF_RULES,
    sizeCalculation: ({ text }) => text.length + 1,
  });
  const visits = new LRUCache<string, number>({ max: MOST });
  const underWay = new Set<string>();
  const pages = new LRUCache<string, FetchedPage>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
  });

  const isRecent = (at: number): boolean => now() - at < VISITS.everyMs;
  /** Takes one of the host's places, of which each is free again after a while. */
  const askHost = async ({ host }: URL): Promise<void> => {
    for (let place = 1; place <= VISITS.ofHost; place++) {
      const once = { burst: 1, refillMs: VISITS.everyMs };
      // A host that nobody can be sure of is asked later.
      const waitMs = await budgets
        .spend(`place ${place} at ${host}`, once, now())
        .catch(() => VISITS.everyMs);
      if (waitMs === 0) return;
    }
    throw new HostBusy();
  };
  const rulesAt = async ({ href }: URL, ask: () => Promise<string>): Promise<string> => {
    const held = rules.get(href);
    if (held && now() - held.at < RULES_HOLD_MS) return held.text;
    const text = await ask();
    rules.set(href, { text, at: now() });
    return text;
  };

  /** The page as it is now, or as it was within the last quarter of an hour; undefined where it is as it is known. */
  async function pageAt(
    address: string,
    known: Validators,
    owner: string,
    wanted: 'page' | 'feed',
  ): Promise<FetchedPage | 'unchanged' | 'wait'> {
    const last = visits.get(address);
    if (last !== undefined && isRecent(last)) return pages.get(address) ?? 'wait';
    if (underWay.has(address)) return 'wait';
    pages.delete(address);
    underWay.add(address);
    const asking = async (url: URL): Promise<void> => {
      await askHost(url);
      visits.set(address, now());
    };
    try {
      return await turns.take(owner, async () => {
        const page = await fetchChanged(address, known, { ...options, wanted, rules: rulesAt, asking });
        if (page) pages.set(address, page);
        return page ?? 'unchanged';
      });
    } catch (error) {
      if (!(error instanceof HostBusy)) throw error;
      return 'wait';
    } finally {
      underWay.delete(address);
    }
  }

  async function visit<T>(
    address: string,
    known: Validators,
    owner: string,
    wanted: 'page' | 'feed',
    read: (page: FetchedPage) => Promise<T>,
  ): Promise<Sighting<T>> {
    const page = await pageAt(address, known, owner, wanted);
    if (typeof page === 'string') return { state: page };
    const digest = createHash('sha256').update(page.bytes).digest('base64url');
    if (digest === known.digest) return { state: 'unchanged' };
    return { state: 'read', read: await read(page), known: { ...page.validators, digest } };
  }

  return {
    page: (address, known, owner) =>
      visit(address, known, owner, 'page', (page) =>
        readApart({ kind: 'page', source: sourceOf(page), address: page.address }, sleep, owner),
      ),
    feed: (address, known, owner) =>
      visit(address, known, owner, 'feed', (page) =>
        readApart({ kind: 'feed', source: sourceOf(page), address: page.address }, sleep, owner),
      ),
  };
}

/** A host was asked as often as it may be for now. */
class HostBusy extends IngestError {
  constructor() {
    super([{ code: 'host_busy', place: WHOLE }]);
  }
}

function sourceOf({ address, bytes, contentType }: FetchedPage) {
  return { name: new URL(address).pathname, bytes, contentType };
}
