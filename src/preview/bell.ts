/** Something to wait at until it rings; a ring while nobody waits is not lost, and many are one. */
export interface Bell {
  ring(): void;
  /** Resolves once it has rung since the last time, or after `atMostMs`. */
  heard(atMostMs: number): Promise<void>;
}

/** Makes a bell for one listener. */
export function createBell(): Bell {
  let rung = false;
  let wake = () => {};
  return {
    ring() {
      rung = true;
      wake();
    },
    async heard(atMostMs) {
      if (!rung) await quiet(atMostMs);
      rung = false;
    },
  };

  function quiet(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
