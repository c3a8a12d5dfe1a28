import { headOf } from '#discord/cards/answer-card.ts';
import { type Card, colours, layOut } from '#discord/cards/components.ts';
import { messages } from '#discord/messages.ts';
import type { UserRecords } from '#store/types.ts';

/** What is kept about a user, with a button to forget it where there is anything. */
export function privacyCard(records: UserRecords, forget: string): Card {
  const { privacy } = messages;
  const entries = (['shares', 'retractions', 'articles', 'reports'] as const)
    .filter((name) => records[name] > 0)
    .map((name) => privacy[name](records[name]));
  const some = entries.length > 0;
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(privacy.title),
      some ? privacy.kept(entries.join(', ')) : privacy.nothing,
      some ? privacy.whatForgettingDoes : '',
    ],
    buttons: some ? [{ label: privacy.forget, customId: forget, danger: true }] : [],
  });
}
