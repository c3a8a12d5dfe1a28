/** What the gateway demands of a bot that wants to connect, which tests may change. */
export interface Admission {
  /** As many shards Discord recommends. */
  shards: number;
  /** Bots with fewer shards than these are turned away with 4011. */
  fewestShards: number;
  /** How many times a bot may still log in. */
  sessionsLeft: number;
  /** In how many milliseconds it may log in as often as ever again. */
  resetAfterMs: number;
  /** How many shards may log in at once. */
  maxConcurrency: number;
  /** Milliseconds of a steady clock that must lie between two logins of a bucket; Discord's are 5,000. */
  identifyEveryMs: number;
}
