import type { Locale } from 'discord.js';

/** All that the bot says in English, and what only the shell and the page's inspector say. English gives the type. */
export type EnglishMessages = typeof import('./english/index.ts');

/** All that the bot says, in one language: each is a module of this type. Whoever speaks is handed one, and imports none. */
export type Messages = Omit<EnglishMessages, 'terminal' | 'explanation'>;

/** What the bot says, by Discord's tags for languages. English is for whoever has none of the others. */
export type Languages = { readonly 'en-US': EnglishMessages } & Readonly<
  Partial<Record<`${Locale}`, Messages>>
>;

/** What the bot says to whoever has set Discord to a language, by its tag: anything else than one is no language. */
export function inLanguage(languages: Languages, locale: string | null | undefined): Messages {
  return (locale && Object.hasOwn(languages, locale) && languages[locale as Locale]) || languages['en-US'];
}
