/** `still`: it stands, but for what a test lets pass, so that no machine is too slow; `running`: with real time. */
export type Pace = 'still' | 'running';

/** The time that the simulator lives by. */
export interface DiscordClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets `ms` milliseconds pass at once, for the simulator only. */
  advance(ms: number): void;
}

/** Makes a clock that begins at `startsAt`; `onAdvance` is called after each jump. */
export function createClock(pace: Pace, onAdvance: () => void, startsAt = Date.now()): DiscordClock {
  const begun = Date.now();
  let jumped = 0;
  const passed = () => (pace === 'running' ? Date.now() - begun : 0);
  return {
    now: () => startsAt + passed() + jumped,
    advance(ms) {
      jumped += ms;
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
