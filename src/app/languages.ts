import * as english from '#discord/messages/english/index.ts';
import * as french from '#discord/messages/french/index.ts';
import * as german from '#discord/messages/german/index.ts';
import * as japanese from '#discord/messages/japanese/index.ts';
import type { Languages } from '#discord/messages/messages.ts';
import * as portuguese from '#discord/messages/portuguese/index.ts';
import * as spanish from '#discord/messages/spanish/index.ts';
import * as turkish from '#discord/messages/turkish/index.ts';
import * as ukrainian from '#discord/messages/ukrainian/index.ts';

/** The languages that the bot speaks: a line each, by Discord's tags. */
export const languages: Languages = {
  'en-US': english,
  de: german,
  'es-ES': spanish,
  'es-419': spanish,
  fr: french,
  'pt-BR': portuguese,
  uk: ukrainian,
  tr: turkish,
  ja: japanese,
};
