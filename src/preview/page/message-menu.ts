import type { APIMessage } from 'discord-api-types/v10';
import type { View } from '../protocol.ts';
import type { Actions } from './actions.ts';
import type { MenuItem } from './menu.ts';
import { isOnlyMine } from './message.ts';
import type { PageStore } from './store.ts';
import { toast } from './toast.ts';

/** What the entries work with. */
interface Means {
  readonly store: PageStore;
  readonly actions: Actions;
}

/** The entries of a message's context menu, for the person who opened it. */
export function itemsFor(
  message: APIMessage,
  view: View,
  apps: readonly string[],
  { store, actions }: Means,
): MenuItem[] {
  const { id, author, content } = message;
  const isOwn = author.id === view.me.id;
  const mayDelete = isOwn || view.me.role === 'moderator';
  const when = (holds: boolean, item: MenuItem): MenuItem[] => (holds ? [item] : []);
  const isPublic = !isOnlyMine(message);
  return [
    ...when(isPublic, { label: 'Reply', run: () => reply(store, id) }),
    ...when(isOwn, { label: 'Edit Message', run: () => store.change({ editing: id }) }),
    ...when(content !== '', { label: 'Copy Text', run: () => void copy(content) }),
    ...when(author.id === view.bot.id, { label: 'Inspect', run: () => void actions.inspect(id) }),
    ...when(isPublic && mayDelete, {
      label: 'Delete Message',
      danger: true,
      run: () => void actions.remove(id),
    }),
    ...(isPublic ? apps : []).map((name) => ({
      label: name,
      group: 'Apps',
      run: () => void actions.messageCommand(id, name),
    })),
  ];
}

function reply(store: PageStore, id: string): void {
  store.change({ replyTo: id });
  document.getElementById('message-box')?.focus();
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    toast('The browser does not let this page copy.');
  }
}
