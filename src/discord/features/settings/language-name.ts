import type { Messages } from '#discord/messages/messages.ts';

/** What one of the bot's languages is called inside a sentence, by Discord's tag: without a country, as it has each once. */
export function languageNamed(tag: string, { cards }: Messages): string {
  return cards.languageName(new Intl.Locale(tag).language);
}

/** The same by itself, with a capital. */
export function languageTitle(tag: string, messages: Messages): string {
  const name = languageNamed(tag, messages);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
