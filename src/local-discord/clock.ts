/** The time that the simulator lives by: real time, plus what a test has let pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets `ms` milliseconds pass at once, for the simulator only. */
  advance(ms: number): void;
}

/** Makes a clock that begins at `startsAt`; `onAdvance` is called after each jump. */
export function createClock(onAdvance: () => void, startsAt = Date.now()): Clock {
  let ahead = startsAt - Date.now();
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
      onAdvance();
    },
  };
}

const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes a source of snowflakes: unique, ascending, and dated by `now`. */
export function createIds(now: () => number): () => string {
  let last = 0n;
  return () => {
    const dated = (BigInt(now()) - DISCORD_EPOCH) << 22n;
    last = dated > last ? dated : last + 1n;
    return last.toString();
  };
}
