/**
 * All that the bot says, in one language. English is the first and gives the type; another language is a second module
 * of it. Whoever speaks is handed one, and imports none.
 */
export type Messages = typeof import('./english/index.ts');
