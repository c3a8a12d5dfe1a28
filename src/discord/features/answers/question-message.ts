import { type Message, MessageType } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { dismissable } from '#discord/cards/dismissable.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import type { MessageHandler } from '#discord/router/handler.ts';
import { textOf } from '#discord/router/message-text.ts';
import { replyTo } from '#discord/router/respond.ts';
import { placeOf } from '#discord/router/where.ts';
import { LONGEST_QUESTION } from '#engine/index.ts';
import { answerCard, exampleQuestion } from './card.ts';

/** Answers a question where it was asked: one that mentions the bot, replies to it, or is sent to it directly. */
export const questionMessage: MessageHandler = {
  read: questionIn,
  async answer(message, question, { library, messages }) {
    if (question.length > LONGEST_QUESTION) {
      return replyTo(message, noticeCard(messages.errors.tooLong(LONGEST_QUESTION)));
    }
    const engine = await library.engineFor(placeOf(message));
    const outcome = await engine.ask(question);
    const example = exampleQuestion(engine.articles);
    const card = answerCard(outcome, messages, { question, articles: engine.articles.length, example });
    await replyTo(message, dismissable(card, message.author.id, messages));
  },
};

/** Undefined for all other messages, and for those of bots, of webhooks and of Discord itself. */
function questionIn(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const mentioned = message.mentions.users.has(botId);
  const replied = message.mentions.repliedUser?.id === botId && message.content !== '';
  if (!mentioned && !replied && message.guildId !== null) return undefined;
  return writtenWords(textOf(message));
}
