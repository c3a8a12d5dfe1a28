import type { Found } from '#articles/workshop/finder.ts';
import type { Card } from '#discord/cards/components.ts';
import { type ListPlace, listPlaceId } from '#discord/cards/list-place.ts';
import { textKey } from '#discord/cards/passage-ref.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Engine } from '#engine/index.ts';
import type { IdHandler } from './handler.ts';
import { tellUser } from './refusal.ts';
import { show } from './respond.ts';
import { placeOf } from './where.ts';

/**
 * Shows the presser alone how a command's list goes on; says so where the article has changed since, or is not held
 * here.
 */
export function listHandler(
  command: string,
  needs: Found | undefined,
  cardAt: (
    article: Article,
    messages: Messages,
    at: readonly number[],
    engine: Engine,
  ) => Card | undefined | Promise<Card>,
): IdHandler<ListPlace> {
  return {
    id: listPlaceId(command),
    async press(interaction, { text, at }, { library, messages }) {
      const engine = await library.engineFor(placeOf(interaction));
      const article = engine.articles.find((each) => textKey(each) === text);
      if (article && needs) await library.finderFor(placeOf(interaction)).prepare(needs, article);
      const card = article && (await cardAt(article, messages, at, engine));
      if (!card) return tellUser(interaction, messages.errors.oldButton);
      await show(interaction, card, 'user');
    },
  };
}
