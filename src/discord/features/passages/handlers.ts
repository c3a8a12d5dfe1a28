import { type Card, withNote } from '#discord/cards/components.ts';
import { questionIn } from '#discord/cards/custom-id.ts';
import { aroundId, furtherIds, type PageRef, pageId } from '#discord/cards/passage-ids.ts';
import type { PassageRef } from '#discord/cards/passage-ref.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { IdHandler, Press } from '#discord/router/handler.ts';
import { isRefusal } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { furtherCard, pageCard, surroundingsCard } from './cards.ts';
import { type FoundPassages, findPassages } from './find-passages.ts';

const around: IdHandler<readonly PassageRef[]> = {
  id: aroundId,
  limited: true,
  press: (interaction, refs, context) =>
    open(refs, interaction, context, ({ passages }) => surroundingsCard(passages, context.messages)),
};

const page: IdHandler<PageRef> = {
  id: pageId,
  limited: true,
  press: (interaction, { ref, page: number }, context) =>
    open([ref], interaction, context, ({ passages: [passage] }) =>
      pageCard(passage, number, context.messages),
    ),
};

function further(kind: keyof typeof furtherIds): IdHandler<readonly PassageRef[]> {
  return {
    id: furtherIds[kind],
    limited: true,
    press: (interaction, refs, context) =>
      open(refs, interaction, context, async ({ passages, outdated }) =>
        furtherCard(passages, kind, context.messages, {
          shareable: !outdated && (await mayShare(interaction, context.store)),
          question: questionIn(interaction.message.components.map((each) => each.toJSON())),
        }),
      ),
  };
}

/** The buttons that open passages: what is around one, a page of one, and further ones. */
export const passageHandlers: readonly IdHandler[] = [
  around,
  page,
  further('more'),
  further('nearest'),
  further('summary'),
];

/** Shows the presser alone a card of the passages; says above it where they are from an older text. */
async function open(
  refs: readonly PassageRef[],
  interaction: Press,
  context: BotContext,
  cardOf: (found: FoundPassages) => Card | Promise<Card>,
): Promise<void> {
  const found = await findPassages(refs, interaction, context);
  if (isRefusal(found)) return show(interaction, found.refusal, 'user');
  const card = await cardOf(found);
  const { outdated } = context.messages.cards;
  await show(interaction, found.outdated ? withNote(card, outdated) : card, 'user');
}
