import type { Locale } from 'discord.js';
import type { IngestCode } from '#articles/ingest/error.ts';

/** All that the bot says in English, and what only the shell and the page's inspector say. English gives the type. */
export type EnglishMessages = typeof import('./english/index.ts');

/** All that the bot says, in one language: each is a module of this type. Whoever speaks is handed one, and imports none. */
export type Messages = Omit<EnglishMessages, 'terminal' | 'explanation'> & {
  /** Left out, it is said in English. */
  readonly ingest?: IngestMessages;
};

/**
 * What another language than English says of files and pages: for each code one sentence. English has the reader's own
 * sentences, which say more.
 */
export interface IngestMessages {
  /** Why something could not be read, and what to do. */
  readonly failed: Readonly<Record<Exclude<IngestCode, 'faulty' | 'no_file' | 'status'>, string>>;
  /** Why a site did not give a page, by its HTTP status. */
  readonly status: (status: number) => string;
  /** What was taken out of a pasted text. */
  readonly signs: {
    /** Signs that show nothing, and the words behind the first of them: empty at the end. */
    readonly invisible: (count: number, before: string) => string;
    /** Marks over and under letters, beyond those that a letter can have. */
    readonly piled: (count: number) => string;
  };
}

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
