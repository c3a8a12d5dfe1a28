import type { Locale } from 'discord.js';

/** All that the bot says in English. English gives the type. */
export type EnglishMessages = typeof import('./english/index.ts');

/** What only a terminal, a file of JSON and the page's inspector show. */
type EnglishAlone = 'terminal' | 'terminalFaults' | 'explanation';

/** All that the bot says, in one language: each is a module of this type. Whoever speaks is handed one, and imports none. */
export type Messages = Omit<EnglishMessages, EnglishAlone>;

/** What the bot says, by Discord's tags for languages. English is for whoever has none of the others. */
export type Languages = { readonly 'en-US': EnglishMessages } & Readonly<
  Partial<Record<`${Locale}`, Messages>>
>;

/** The tags of the languages, one for each: Spanish has two in Discord. */
export function tagsOf(languages: Languages): readonly string[] {
  const said = Object.values(languages);
  return Object.keys(languages).filter((_, at) => said.indexOf(said[at] as Messages) === at);
}

/** What the bot says to whoever has set Discord to a language, by its tag: anything else than one is no language. */
export function inLanguage(languages: Languages, locale: string | null | undefined): Messages {
  return (locale && Object.hasOwn(languages, locale) && languages[locale as Locale]) || languages['en-US'];
}
