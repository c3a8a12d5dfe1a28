import type { CardAction } from '#discord/cards/components.ts';
import { listPlaceId, listPlaceIn } from '#discord/cards/list-place.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article } from '#engine/index.ts';

/** What buttons try that are below what the bot says of an article; the first number says what: a fact, or a heading's question. */
export const tryId = listPlaceId('try');

/** Sums an article up. */
export function summaryAction(article: Article, { conversation: words }: Messages): CardAction {
  return { label: words.trySummary, id: tryId.write(listPlaceIn(article, 0, 0)) };
}
