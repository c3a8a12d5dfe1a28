import type { Message } from 'discord.js';
import { customIdsIn, parseId, questionIn } from '#discord/cards/custom-id.ts';
import { listPlaceId } from '#discord/cards/list-place.ts';
import { furtherIds, reportIds } from '#discord/cards/passage-ids.ts';
import { type PassageRef, textKey } from '#discord/cards/passage-ref.ts';
import { resolve } from '#discord/cards/resolve.ts';
import { recallConversation } from '#discord/router/respond.ts';
import type { Article, Engine, Passage } from '#engine/index.ts';
import { tryId } from './try-id.ts';

/** What a card of the bot's own was about, as its ids tell. */
export interface RepliedCard {
  readonly question?: string;
  /** The article that it quotes first, or says something of. */
  readonly article?: Article;
  /** What it quotes, as far as the articles still have it. */
  readonly shown: readonly Passage[];
  /** What it has no room for. */
  readonly further: readonly Passage[];
}

/** The bot's own card that a message replies to; undefined where it replies to none. */
export async function repliedCard(message: Message, engine: Engine): Promise<RepliedCard | undefined> {
  const id = message.reference?.messageId;
  if (id === undefined || message.mentions.repliedUser?.id !== message.client.user.id) return undefined;
  await recallConversation(message);
  const card =
    message.channel.messages.cache.get(id) ?? (await message.fetchReference().catch(() => undefined));
  return (
    card &&
    readCard(
      card.components.map((each) => each.toJSON()),
      engine,
    )
  );
}

/** What is in the ids of a card's components. */
export function readCard(components: readonly unknown[], engine: Pick<Engine, 'articles'>): RepliedCard {
  const question = questionIn(components)?.replace(/…$/, '');
  const held = customIdsIn(components).map(parseId);
  const passagesOf = (
    kinds: readonly {
      readonly kind: string;
      read(fields: readonly string[]): readonly PassageRef[] | undefined;
    }[],
  ) =>
    held.flatMap(({ kind, fields }) =>
      (kinds.find((each) => each.kind === kind)?.read(fields) ?? []).flatMap((ref) => {
        const found = resolve(engine, ref);
        return found.state === 'current' ? [found.passage] : [];
      }),
    );
  const shown = passagesOf([reportIds.found]);
  const named = held.flatMap(({ kind, fields }) =>
    kind === tryId.kind || kind === 'said' ? (listPlaceId(kind).read(fields) ?? []) : [],
  );
  const article = shown[0]?.article ?? engine.articles.find((each) => named[0]?.text === textKey(each));
  return {
    ...(question !== undefined && { question }),
    ...(article && { article }),
    shown,
    further: passagesOf([furtherIds.more, furtherIds.nearest]),
  };
}
