import type { APIMessage } from 'discord.js';
import { buttonsOf, type Channel, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { quoted } from '../setup.ts';

/** A person's talk with the bot in one place. */
export interface Conversation {
  /** Says something to the bot, in a server with a mention, and resolves with its answer. */
  say(text: string): Promise<APIMessage>;
  /** Replies to a message of the bot's, and resolves with the answer. */
  reply(to: APIMessage, text: string): Promise<APIMessage>;
}

/** A conversation in a channel; in one of a server every message that is no reply mentions the bot. */
export function conversation(discord: LocalDiscord, person: Person, place: Channel): Conversation {
  const answerTo = ({ id }: APIMessage) =>
    discord.waitForMessage(place, ({ message_reference: to }) => to?.message_id === id);
  const mention = place.guildId !== undefined;
  return {
    say: async (text) => answerTo(await person.send(place, text, { mention })),
    reply: async (to, text) => answerTo(await person.send(place, text, { replyTo: to })),
  };
}

/**
 * What is read at a glance: how the question was read, and which paragraphs are quoted or that none answers; of other
 * messages all of it.
 */
export function gist(message: APIMessage): string {
  const paragraphs = [...new Set(quoted(message))];
  const text = textOf(message);
  const read = text.split('\n').filter((line) => line.startsWith('-# Read as'));
  if (paragraphs.length === 0) {
    return text.includes('found nothing') ? ['(nothing found)', ...read].join('\n') : text;
  }
  return [...read, paragraphs.map((each) => `¶${each}`).join(' ')].join('\n');
}

/** The labels of a message's buttons. */
export function labels(message: APIMessage): readonly string[] {
  return buttonsOf(message).map(({ label }) => label ?? '');
}
