import type { english } from './english/index.ts';

/**
 * All that the bot says, in one language. English is the first and gives the type; another language is a second object
 * of it. Whoever speaks is handed one, and imports none.
 */
export type Messages = typeof english;
