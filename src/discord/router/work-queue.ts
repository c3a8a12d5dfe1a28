/** Lets the work on what comes from Discord begin, a piece at a time. */
export interface WorkQueue {
  /**
   * Resolves when work may begin for an owner: a server, or a channel outside of any. One piece begins in each turn of the loop,
   * so that what has come meanwhile is read first, and its answer promised; owners are served in turn. If more than a few already
   * wait, `first` is done before the wait. If `first` rejects, so does this.
   */
  turnOf(owner: string, first?: () => Promise<void>): Promise<void>;
}

/** This many wait no longer than a blink. */
const FEW = 8;

/** Makes a queue; `nextTurn` calls back in the loop's next turn, once all that has come by then is read. */
export function createWorkQueue(nextTurn: (call: () => void) => void = setImmediate): WorkQueue {
  /** Each owner's waiting work, oldest first; the owner to be served next is the first. */
  const waiting = new Map<string, (() => void)[]>();
  /** How many pieces have come and not begun. */
  let count = 0;
  /** Whether one has begun in this turn of the loop. */
  let hasBegun = false;

  function beginNext(): void {
    const [next] = waiting;
    hasBegun = next !== undefined;
    if (!next) return;
    const [owner, own] = next;
    waiting.delete(owner);
    const begin = own.shift();
    if (own.length > 0) waiting.set(owner, own);
    nextTurn(beginNext);
    begin?.();
  }

  function wait(owner: string): Promise<void> {
    const own = waiting.get(owner) ?? [];
    waiting.set(owner, own);
    return new Promise((begin) => own.push(begin));
  }

  return {
    async turnOf(owner, first = async () => {}) {
      count += 1;
      try {
        if (count > FEW) await first();
        if (hasBegun) return await wait(owner);
        hasBegun = true;
        nextTurn(beginNext);
      } finally {
        count -= 1;
      }
    },
  };
}
