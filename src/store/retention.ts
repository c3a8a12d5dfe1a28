const DAY_MS = 86_400_000;

/** For how long what is over stays, in milliseconds. PRIVACY.md tells the same in days. */
export const RETENTION = {
  /** What a server kept, after the bot has left it. */
  leftServerMs: 30 * DAY_MS,
  /** The entry of a share, after it was taken back or failed. */
  endedShareMs: 90 * DAY_MS,
  /** A report, after it was made. */
  reportMs: 365 * DAY_MS,
} as const;
