/** Tells one waiter that something has changed. A change while nobody waits is not lost; many count as one. */
export interface ChangeSignal {
  raise(): void;
  /** Resolves once it was raised since the last time, or after `atMostMs`. */
  raised(atMostMs: number): Promise<void>;
}

/** Makes a signal for one waiter. */
export function createChangeSignal(): ChangeSignal {
  let isRaised = false;
  let wake = () => {};
  return {
    raise() {
      isRaised = true;
      wake();
    },
    async raised(atMostMs) {
      if (!isRaised) await wait(atMostMs);
      isRaised = false;
    },
  };

  function wait(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
