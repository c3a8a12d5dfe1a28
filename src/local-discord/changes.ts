/** Wakes those who wait for something in the simulator to become so. */
export interface Changes {
  /** To be called after every change that somebody may wait for. */
  tell(): void;
  /** Calls `listener` after every change from now on; what it returns ends that. */
  listen(listener: () => void): () => void;
  /**
   * Resolves with the first value of `look` that is not `undefined`, looking again after every change and,
   * as what it looks at may lie outside the simulator, every few milliseconds, or every `pollMs`.
   * Rejects, naming `what`, after an hour of the simulator's time, or when the simulator closes.
   */
  until<T>(look: () => T | undefined, what: string, pollMs?: number): Promise<T>;
  /** Rejects everybody who still waits. */
  close(): void;
}

interface Waiter {
  wake(): void;
  end(reason: string): void;
}

/** Makes the notice board that the parts of one simulator share; `now` is its time, in ms. */
export function createChanges(now: () => number): Changes {
  const waiting = new Set<Waiter>();
  const listeners = new Set<() => void>();
  let isWaking = false;
  return {
    tell() {
      for (const listener of [...listeners]) listener();
      if (isWaking) return;
      isWaking = true;
      // Where a thousand wait, each looks once for all that changes at about the same time.
      setImmediate(() => {
        isWaking = false;
        for (const waiter of [...waiting]) waiter.wake();
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(look, what, pollMs = POLL_MS) {
      return wait({ waiting, now, pollMs }, look, what);
    },
    close() {
      for (const waiter of [...waiting]) waiter.end('Discord was closed');
    },
  };
}

const POLL_MS = 10;
const PATIENCE_MS = 60 * 60_000;
/** Of real time, so that what never comes is named in a stopped clock's world too. No machine is that slow. */
const HANGING_MS = 4 * 60_000;

interface WaitingRoom {
  readonly waiting: Set<Waiter>;
  readonly now: () => number;
  readonly pollMs: number;
}

function wait<T>({ waiting, now, pollMs }: WaitingRoom, look: () => T | undefined, what: string): Promise<T> {
  const over = now() + PATIENCE_MS;
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      clearInterval(poll);
      waiting.delete(waiter);
    };
    const waiter: Waiter = {
      wake() {
        try {
          const value = look();
          if (value === undefined && now() <= over) return;
          if (value === undefined) throw gaveUp('An hour went by', what);
          leave();
          resolve(value);
        } catch (error) {
          leave();
          reject(error);
        }
      },
      end(reason) {
        leave();
        reject(gaveUp(reason, what));
      },
    };
    const timer = setTimeout(() => waiter.end('Nothing more came'), HANGING_MS);
    const poll = setInterval(() => waiter.wake(), pollMs);
    waiting.add(waiter);
    waiter.wake();
  });
}

function gaveUp(reason: string, what: string): Error {
  return new Error(`${reason} while waiting for ${what}`);
}
