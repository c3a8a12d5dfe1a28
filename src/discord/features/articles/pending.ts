import { randomBytes } from 'node:crypto';
import type { Limits } from '#articles/limits.ts';

/** Who is in the middle of something: a user in a server. */
export interface Owner {
  readonly guild: string;
  readonly user: string;
  /** Whether the user may manage the server: whoever began with that right needs it still to decide. */
  readonly manages: boolean;
}

/** What people are in the middle of, until they say yes or no. It is forgotten after a while, and at a restart. */
export interface Pending<T> {
  /** Keeps something for its owner alone; what it returns names it in a custom id. */
  put(owner: Owner, value: T): string;
  /** Shows it and keeps it; nothing where there is no such, it is another's, or its owner may no longer decide. */
  see(owner: Owner, token: string): T | undefined;
  /** Hands it over, once; nothing where `see` shows nothing. */
  take(owner: Owner, token: string): T | undefined;
  /** Takes back what was handed over, where nothing could be done with it: its owner may try again. */
  putBack(owner: Owner, token: string, value: T): void;
}

export interface PendingOptions<T> {
  /** How much may wait, of everybody, of a server and of a user. */
  readonly limits: Pick<Limits, 'draftBytes' | 'serverDrafts' | 'userDrafts'>;
  /** About how many bytes something takes. */
  sizeOf(value: T): number;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: () => number;
}

interface PendingEntry<T> {
  readonly owner: Owner;
  readonly value: T;
  readonly bytes: number;
  readonly until: number;
}

/** For as long as Discord lets the preview be answered. */
const KEPT_MS = 15 * 60_000;

/** Makes a place for what is not decided yet. Whoever brings too much loses the oldest of their own. */
export function createPending<T>({ limits, sizeOf, now = Date.now }: PendingOptions<T>): Pending<T> {
  // In the order in which they came, so that the first of any choice is the oldest.
  const kept = new Map<string, PendingEntry<T>>();
  const forget = () => {
    for (const [token, { until }] of kept) if (until < now()) kept.delete(token);
  };
  /** Lets the oldest of those go that have the most of what is counted. */
  const dropOfGreatest = (
    group: (owner: Owner) => string,
    weigh: (one: PendingEntry<T>) => number,
    among: Entries,
  ) => {
    const sums = new Map<string, number>();
    for (const [, one] of among) sums.set(group(one.owner), (sums.get(group(one.owner)) ?? 0) + weigh(one));
    const most = Math.max(...sums.values());
    const oldest = among.find(([, { owner }]) => sums.get(group(owner)) === most);
    if (oldest) kept.delete(oldest[0]);
  };
  type Entries = readonly (readonly [string, PendingEntry<T>])[];
  const makeRoom = ({ guild, user }: Owner, bytes: number) => {
    const own = [...kept].filter(([, { owner }]) => owner.user === user);
    for (const [token] of own.slice(0, Math.max(0, own.length + 1 - limits.userDrafts))) kept.delete(token);
    const here = [...kept].filter(([, { owner }]) => owner.guild === guild);
    if (here.length >= limits.serverDrafts)
      dropOfGreatest(
        (owner) => owner.user,
        () => 1,
        here,
      );
    const total = () => [...kept.values()].reduce((sum, one) => sum + one.bytes, bytes);
    while (kept.size > 0 && total() > limits.draftBytes) {
      dropOfGreatest(
        (owner) => owner.guild,
        (one) => one.bytes,
        [...kept],
      );
    }
  };
  const see = ({ guild, user, manages }: Owner, token: string): T | undefined => {
    forget();
    const found = kept.get(token);
    if (found?.owner.guild !== guild || found.owner.user !== user) return undefined;
    return manages || !found.owner.manages ? found.value : undefined;
  };
  const keep = (owner: Owner, token: string, value: T): void => {
    forget();
    const bytes = sizeOf(value);
    makeRoom(owner, bytes);
    kept.set(token, { owner, value, bytes, until: now() + KEPT_MS });
  };
  return {
    see,
    putBack: keep,
    put(owner, value) {
      const token = randomBytes(9).toString('base64url');
      keep(owner, token, value);
      return token;
    },
    take(owner, token) {
      const found = see(owner, token);
      if (found !== undefined) kept.delete(token);
      return found;
    },
  };
}
