/** Time as the reader knows it. */
export interface Clock {
  /** Milliseconds; where they count from does not matter. */
  now(): number;
  /** Calls back after so many milliseconds, unless the function that it returns is called first. */
  after(milliseconds: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
