import * as english from '#discord/messages/english/index.ts';
import type { EnglishMessages } from '#discord/messages/messages.ts';

/** The language that the shell speaks. */
export const messages: EnglishMessages = english;
