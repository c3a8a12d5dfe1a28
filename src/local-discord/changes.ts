/** Wakes those who wait for something in the simulator to become so. */
export interface Changes {
  /** To be called after every change that somebody may wait for. */
  tell(): void;
  /** Calls `listener` after every change from now on; what it returns ends that. */
  listen(listener: () => void): () => void;
  /**
   * Resolves with the first value of `look` that is not `undefined`, looking again after every change and,
   * as what it looks at may lie outside the simulator, every few milliseconds.
   * Rejects after `timeoutMs` of real time, or when the simulator closes, naming `what`.
   */
  until<T>(look: () => T | undefined, timeoutMs: number, what: string): Promise<T>;
  /** Rejects everybody who still waits. */
  close(): void;
}

interface Waiter {
  wake(): void;
  end(reason: string): void;
}

/** Makes the notice board that the parts of one simulator share. */
export function createChanges(): Changes {
  const waiting = new Set<Waiter>();
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const waiter of [...waiting]) waiter.wake();
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(look, timeoutMs, what) {
      return wait(waiting, look, timeoutMs, what);
    },
    close() {
      for (const waiter of [...waiting]) waiter.end('Discord was closed');
    },
  };
}

const POLL_MS = 10;

function wait<T>(
  waiting: Set<Waiter>,
  look: () => T | undefined,
  timeoutMs: number,
  what: string,
): Promise<T> {
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
          if (value === undefined) return;
          leave();
          resolve(value);
        } catch (error) {
          leave();
          reject(error);
        }
      },
      end(reason) {
        leave();
        reject(new Error(`${reason} while waiting for ${what}`));
      },
    };
    const timer = setTimeout(() => waiter.end(`${timeoutMs} ms went by`), timeoutMs);
    const poll = setInterval(() => waiter.wake(), POLL_MS);
    waiting.add(waiter);
    waiter.wake();
  });
}
