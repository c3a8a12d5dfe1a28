import * as english from '#discord/messages/english/index.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** The language that the bot, the page and the shell speak. */
export const messages: Messages = english;
