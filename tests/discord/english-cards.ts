import { messages } from '#app/language.ts';
import * as answers from '#discord/features/answers/card.ts';
import * as find from '#discord/features/find/card.ts';
import * as help from '#discord/features/help/card.ts';
import * as passages from '#discord/features/passages/cards.ts';
import * as sharing from '#discord/features/sharing/cards.ts';
import * as source from '#discord/features/source/card.ts';
import * as summary from '#discord/features/summary/card.ts';
import * as wording from '#discord/features/wording/card.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** The cards as the bot draws them: functions of what they show, the words left out. */
export const answerCard = inEnglish(answers.answerCard);
export const findCard = inEnglish2(find.findCard);
export const furtherCard = inEnglish2(passages.furtherCard);
export const helpCard = () => help.helpCard(messages);
export const changedCard = inEnglish(passages.changedCard);
export const pageCard = inEnglish2(passages.pageCard);
export const retractedCard = inEnglish(sharing.retractedCard);
export const sharedCard = inEnglish(sharing.sharedCard);
export const sourceCard = inEnglish(source.sourceCard);
export const summaryCard = inEnglish(summary.summaryCard);
export const surroundingsCard = inEnglish(passages.surroundingsCard);
export const wordingCard = inEnglish2(wording.wordingCard);

function inEnglish<A, Rest extends readonly unknown[], R>(
  draw: (shown: A, messages: Messages, ...rest: Rest) => R,
): (shown: A, ...rest: Rest) => R {
  return (shown, ...rest) => draw(shown, messages, ...rest);
}

function inEnglish2<A, B, Rest extends readonly unknown[], R>(
  draw: (one: A, other: B, messages: Messages, ...rest: Rest) => R,
): (one: A, other: B, ...rest: Rest) => R {
  return (one, other, ...rest) => draw(one, other, messages, ...rest);
}
