import { type Message, MessageType } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { dismissable } from '#discord/cards/dismissable.ts';
import { writtenWords } from '#discord/router/discord-text.ts';
import type { MessageHandler } from '#discord/router/handler.ts';
import { textOf } from '#discord/router/message-text.ts';
import { replyTo } from '#discord/router/respond.ts';
import { placeOf } from '#discord/router/where.ts';
import { LONGEST_QUESTION } from '#engine/index.ts';
import { answersTo } from './answer.ts';
import { repliedCard } from './replied-card.ts';

/** Answers what is said to the bot where it was said: with a mention, as a reply to it, or directly. */
export const conversationMessage: MessageHandler = {
  read: saidIn,
  async answer(message, text, { library, publicMessages: messages }) {
    if (text.length > LONGEST_QUESTION) {
      return replyTo(message, noticeCard(messages.errors.tooLong(LONGEST_QUESTION)));
    }
    const engine = await library.engineFor(placeOf(message));
    const cards = await answersTo(text, {
      engine,
      finder: library.finderFor(placeOf(message)),
      articles: engine.articles,
      after: await repliedCard(message, engine),
      isShared: message.guildId !== null,
      messages,
    });
    for (const [part, card] of cards.entries()) {
      await replyTo(message, dismissable(card, message.author.id, messages), part);
    }
  },
};

/** Undefined for all other messages, and for those of bots, of webhooks and of Discord itself. */
function saidIn(message: Message, botId: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const mentioned = message.mentions.users.has(botId);
  const replied = message.mentions.repliedUser?.id === botId && message.content !== '';
  if (!mentioned && !replied && message.guildId !== null) return undefined;
  return writtenWords(textOf(message));
}
