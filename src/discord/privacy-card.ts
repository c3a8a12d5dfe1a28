import type { UserRecords } from '../store/types.ts';
import { headOf } from './answer-card.ts';
import { type Card, colours, layOut } from './components.ts';
import { messages } from './messages.ts';

/** What is kept about a user, with a button to forget it where there is anything. */
export function privacyCard(records: UserRecords, forget: string): Card {
  const { privacy } = messages;
  const { shares, retractions, articles, reports } = records;
  const some = shares + retractions + articles + reports > 0;
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(privacy.title),
      some ? privacy.kept(shares, retractions, articles, reports) : privacy.nothing,
      some ? privacy.whatForgettingDoes : '',
    ],
    buttons: some ? [{ label: privacy.forget, customId: forget, danger: true }] : [],
  });
}
