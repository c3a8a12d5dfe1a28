import type { Message } from 'discord.js';
import { customIdsIn, parseId, questionIn } from '#discord/cards/custom-id.ts';
import { furtherIds, reportIds } from '#discord/cards/passage-ids.ts';
import type { PassageRef } from '#discord/cards/passage-ref.ts';
import { resolve } from '#discord/cards/resolve.ts';
import type { Engine, Passage } from '#engine/index.ts';

/** What a card of the bot's own was about, as its ids tell. */
export interface RepliedCard {
  readonly question?: string;
  /** What it quotes, as far as the articles still have it. */
  readonly shown: readonly Passage[];
  /** What it has no room for. */
  readonly further: readonly Passage[];
}

/** The bot's own card that a message replies to; undefined where it replies to none. */
export async function repliedCard(message: Message, engine: Engine): Promise<RepliedCard | undefined> {
  const id = message.reference?.messageId;
  if (id === undefined || message.mentions.repliedUser?.id !== message.client.user.id) return undefined;
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
  return {
    ...(question !== undefined && { question }),
    shown: passagesOf([reportIds.found]),
    further: passagesOf([furtherIds.more, furtherIds.nearest]),
  };
}
