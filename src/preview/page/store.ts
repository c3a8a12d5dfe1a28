import type { Inspection, View } from '../protocol.ts';

/** A notice of Discord's client to this person only; no message of the bot. */
export interface Notice {
  readonly id: number;
  readonly channel: string;
  readonly text: string;
}

/** Everything that the page shows. */
export interface State {
  /** Absent until the first answer. */
  readonly view?: View;
  readonly online: boolean;
  /** The message that is being replied to, or edited. */
  readonly replyTo?: string | undefined;
  readonly editing?: string | undefined;
  /** Ephemeral messages that were dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** What is said below a message whose click was not answered. */
  readonly failed: ReadonlyMap<string, string>;
  /** The custom ids that wait for an answer, by their message. */
  readonly pending: ReadonlyMap<string, string>;
  readonly notices: readonly Notice[];
  /** What the inspector shows; absent while it is folded. */
  readonly inspected?: { readonly message: string; readonly inspection: Inspection } | undefined;
}

/** Holds the state, and says when it changes. */
export interface PageStore {
  readonly state: State;
  change(part: Partial<State>): void;
}

/** Makes the store of a page; `changed` is called after every change. */
export function createStore(changed: (state: State) => void): PageStore {
  let state: State = {
    online: true,
    dismissed: new Set(),
    failed: new Map(),
    pending: new Map(),
    notices: [],
  };
  return {
    get state() {
      return state;
    },
    change(part) {
      state = { ...state, ...part };
      changed(state);
    },
  };
}

/** A map with one entry more, or without it where there is no value. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value?: V): ReadonlyMap<string, V> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}
