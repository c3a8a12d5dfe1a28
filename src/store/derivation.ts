/** A text that something was worked out of. */
export interface DerivationSource {
  /** The server that it is of, or `EVERYONE`. */
  readonly owner: string;
  readonly article: string;
  readonly revision: string;
  /** Of what worked it out: of another version nothing can be used. */
  readonly version: string;
}

/** What was worked out of a text, by its kind. */
export type Derived = ReadonlyMap<string, Uint8Array>;

/**
 * What was worked out of the texts that articles have now, so that it need not be worked out again. Any of it may be lost
 * at any time. It goes with its text.
 */
export interface Derivations {
  /** What is kept of a text: of one kind, or all of it. `now`: milliseconds since 1970. */
  derived(from: DerivationSource, now: number, kind?: string): Promise<Derived>;
  /**
   * Keeps more of a text, unless the article has another by now. Where there are more than `most` bytes of all owners'
   * together, what was used longest ago goes.
   */
  keepDerived(from: DerivationSource, made: Derived, now: number, most: number): Promise<void>;
}
