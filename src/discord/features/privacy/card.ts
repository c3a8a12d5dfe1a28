import { type Card, colours, layOut } from '#discord/cards/components.ts';
import { bareId } from '#discord/cards/custom-id.ts';
import { headOf } from '#discord/cards/head.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { UserRecords } from '#store/types.ts';

/** Takes a user out of all that is kept. */
export const forgetId = bareId('forget');

/** What is kept about a user, with a button to forget it where there is anything. */
export function privacyCard(records: UserRecords, { privacy, cards }: Messages): Card {
  const entries = (['shares', 'retractions', 'articles', 'reports'] as const)
    .filter((name) => records[name] > 0)
    .map((name) => privacy[name](records[name]));
  const some = entries.length > 0;
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(privacy.title),
      some ? privacy.kept(cards.listed(entries)) : privacy.nothing,
      some ? privacy.whatForgettingDoes : '',
    ],
    actions: some ? [{ label: privacy.forget, id: forgetId.write(true), look: 'danger' }] : [],
  });
}
