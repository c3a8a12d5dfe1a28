/**
 * A word, or a name of several words, as both index and question see it. `key` is what is compared:
 * a stem, a number without its thousands' commas, or `=name` for a name with several forms (`=north korea`).
 */
export interface Unit {
  readonly key: string;
  /** The folded words: lower case, no marks on letters, no possessive. */
  readonly words: readonly string[];
  /** Written with a capital letter, or known as a name. */
  readonly named: boolean;
  /** A word that has a grammatical role and no content. */
  readonly stop: boolean;
}
