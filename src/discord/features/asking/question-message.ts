import { type Message, MessageType, RESTJSONErrorCodes } from 'discord.js';
import { answerCard, type Card, exampleQuestion, noticeCard } from '#discord/cards/card.ts';
import { messages } from '#discord/messages.ts';
import type { BotContext } from '#discord/router/command.ts';
import type { Cooldown } from '#discord/router/cooldown.ts';
import { bodyOf, refusedWith } from '#discord/router/respond.ts';
import { twice } from '#discord/router/retry.ts';
import { placeOf } from '#discord/router/where.ts';
import { LONGEST_QUESTION } from '#engine/index.ts';

/**
 * The question that a message asks the bot: one that mentions it, replies to it, or is sent to it directly.
 * Undefined for all others, and for those of bots, of webhooks and of Discord itself.
 */
export function questionIn(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const mentioned = message.mentions.users.has(botId);
  const replied = message.mentions.repliedUser?.id === botId && message.content !== '';
  if (!mentioned && !replied && message.guildId !== null) return undefined;
  return textOf(message)
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Answers a question where it was asked. */
export async function answerMessage(
  message: Message,
  question: string,
  { library }: BotContext,
  cooldown: Cooldown,
): Promise<void> {
  const permit = cooldown.take(message.author.id);
  if (!permit.ok) {
    if (!permit.told) await reply(message, noticeCard(messages.errors.cooldown(permit.seconds)));
    return;
  }
  if (question.length > LONGEST_QUESTION) {
    return reply(message, noticeCard(messages.errors.tooLong(LONGEST_QUESTION)));
  }
  const engine = await library.engineFor(placeOf(message));
  const example = exampleQuestion(engine.articles);
  const outcome = await engine.ask(question);
  await reply(
    message,
    answerCard(outcome, { question, articles: engine.articles.length, ...(example && { example }) }),
  );
}

/**
 * Replies to a message, once: the nonce is that of the message, so that a second try after an error behind which
 * Discord had done the work gives back the reply that there is. Where the bot may not read what was said before, it
 * may not refer to it either, and answers without.
 */
export async function reply(message: Message, card: Card): Promise<void> {
  const body = { ...bodyOf(card), nonce: message.id, enforceNonce: true };
  try {
    await twice(() => message.reply({ ...body, failIfNotExists: false }));
  } catch (error) {
    const mayNotRefer = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!refusedWith(error, mayNotRefer) || !message.channel.isSendable()) throw error;
    await message.channel.send(body);
  }
}

/** A message's own text, or that of the message that it forwards. */
export function textOf(message: Message): string {
  return message.content.trim() || (message.messageSnapshots?.first()?.content ?? '').trim();
}
