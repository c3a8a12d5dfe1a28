import type { Messages } from '#discord/messages/messages.ts';
import { dismissAction } from './actions.ts';
import { type Card, layOut } from './components.ts';

/** A card that the user who asked for it can take away. */
export function dismissable({ layout }: Card, asker: string, messages: Messages): Card {
  const actions = [...(layout.actions ?? []), dismissAction(asker, messages)];
  return layOut({ ...layout, actions, menu: messages.buttons.menu });
}
