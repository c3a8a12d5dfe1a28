import type { Card } from '#discord/cards/components.ts';
import { drawCard } from './draw.ts';
import { drawOptions } from './output.ts';

/** A terminal shows all of a card: there is no limit to its length. */
export const UNBOUND = { room: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

/** Writes cards to standard output as text, a blank line between them. */
export function printCards(cards: readonly Card[]): void {
  const drawn = cards.map((card) => drawCard(card, drawOptions(process.stdout)));
  process.stdout.write(`${drawn.join('\n\n')}\n`);
}
