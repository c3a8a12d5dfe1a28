import type { ButtonInteraction } from 'discord.js';
import type { Card } from '#discord/cards/card.ts';
import { noticeCard } from '#discord/cards/card.ts';
import type { CardButton } from '#discord/cards/components.ts';
import { textKey } from '#discord/cards/reference.ts';
import { messages } from '#discord/messages.ts';
import type { Article, Engine } from '#engine/index.ts';
import type { BotContext } from './command.ts';
import { show } from './respond.ts';
import { placeOf } from './where.ts';

/** Where a list about an article goes on; which numbers say so is the command's own affair. */
export interface Continuation {
  readonly article: Article;
  readonly at: readonly number[];
}

const FORM = /^[a-z]+:([0-9a-f]{16}):([0-9a-z]{1,6}(?:\.[0-9a-z]{1,6}){0,3})$/;

/** The button that goes on with a command's list. All that it needs is in its custom id. */
export function continuationButton(command: string, { article, at }: Continuation): CardButton {
  const places = at.map((each) => each.toString(36)).join('.');
  return { label: messages.buttons.more, customId: `${command}:${textKey(article)}:${places}` };
}

/** Shows the presser alone how a list goes on; says so where the article has changed since, or is not held here. */
export async function goOn(
  interaction: ButtonInteraction,
  { library }: BotContext,
  cardFor: (continuation: Continuation) => Card | undefined,
): Promise<void> {
  const continuation = read(interaction.customId, await library.engineFor(placeOf(interaction)));
  const card = continuation && cardFor(continuation);
  await show(interaction, card ?? noticeCard(messages.errors.oldButton), 'user');
}

function read(customId: string, { articles }: Pick<Engine, 'articles'>): Continuation | undefined {
  const [, key, places = ''] = FORM.exec(customId) ?? [];
  const article = articles.find((each) => textKey(each) === key);
  return article && { article, at: places.split('.').map((place) => parseInt(place, 36)) };
}
