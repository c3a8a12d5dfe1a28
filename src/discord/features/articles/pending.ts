import { randomBytes } from 'node:crypto';

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

/** For as long as Discord lets the preview be answered. */
const KEPT_MS = 15 * 60_000;
const MOST = 100;
/** Of one owner's the oldest go: a draft may be large. */
const MOST_OF_ONE = 3;

/** Makes a place for what is not decided yet; `now` is in ms since 1970. */
export function createPending<T>(now: () => number = Date.now): Pending<T> {
  const kept = new Map<string, { readonly owner: Owner; readonly value: T; readonly until: number }>();
  const forget = () => {
    for (const [token, { until }] of kept) {
      if (until < now() || kept.size > MOST) kept.delete(token);
    }
  };
  const see = ({ guild, user, manages }: Owner, token: string): T | undefined => {
    forget();
    const found = kept.get(token);
    if (found?.owner.guild !== guild || found.owner.user !== user) return undefined;
    return manages || !found.owner.manages ? found.value : undefined;
  };
  const keep = (owner: Owner, token: string, value: T): void => {
    kept.set(token, { owner, value, until: now() + KEPT_MS });
    forget();
  };
  return {
    see,
    putBack: keep,
    put(owner, value) {
      const token = randomBytes(9).toString('base64url');
      const own = [...kept].filter(
        ([
          ,
          {
            owner: { guild, user },
          },
        ]) => guild === owner.guild && user === owner.user,
      );
      for (const [oldest] of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_ONE))) kept.delete(oldest);
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
