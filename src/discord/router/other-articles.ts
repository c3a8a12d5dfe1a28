import { type Card, layOut } from '#discord/cards/components.ts';
import { listPlaceId, listPlaceIn } from '#discord/cards/list-place.ts';
import { clip } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article } from '#engine/index.ts';

const MOST_OFFERED = 15;
const LONGEST_TITLE = 70;

/** A command's card whose menu offers the same of other articles; `at` is where their lists begin. */
export function withOthers(
  card: Card,
  command: string,
  others: readonly Article[],
  { buttons }: Messages,
  at: (article: Article) => readonly number[] = () => [0],
): Card {
  if (others.length === 0) return card;
  const actions = others.slice(0, MOST_OFFERED).map((article) => ({
    label: buttons.other(clip(article.title, LONGEST_TITLE)),
    id: listPlaceId(command).write(listPlaceIn(article, ...at(article))),
    minor: true as const,
  }));
  const { layout } = card;
  return layOut({ ...layout, actions: [...(layout.actions ?? []), ...actions], menu: buttons.menu });
}
