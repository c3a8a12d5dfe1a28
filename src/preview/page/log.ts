import type { APIMessage } from 'discord-api-types/v10';
import type { Actions } from './actions.ts';
import { messageCommandsOf } from './command-path.ts';
import { byId, element } from './dom.ts';
import { drawEditor } from './editor.ts';
import { openMenu } from './menu.ts';
import { drawMessage, isOnlyMine, type MessageHands, type ShownMessage } from './message.ts';
import { itemsFor } from './message-menu.ts';
import type { Names } from './names.ts';
import type { Notice, PageStore, State } from './store.ts';

/** The messages of the open channel. */
export interface Log {
  render(state: State): void;
}

/** Messages that one author writes within this time are under one name. */
const TOGETHER_MS = 7 * 60_000;
const NEAR_THE_END = 80;

interface Drawn {
  readonly key: string;
  readonly node: HTMLElement;
}

/** Makes the log in its place on the page. A message is drawn again only where something about it has changed. */
export function createLog(store: PageStore, actions: Actions): Log {
  const place = byId('log');
  let drawn = new Map<string, Drawn>();
  const drawnNotices = new WeakMap<Notice, HTMLElement>();
  let channel = '';
  // People who scroll with the keyboard must be able to get there.
  place.tabIndex = 0;
  place.addEventListener('keydown', (event) => onKey(event, place, store, actions));
  let sticks = true;
  place.addEventListener('scroll', () => {
    sticks = atEnd(place);
  });
  // A person who reads the newest message still sees it when the window grows or shrinks.
  new ResizeObserver(() => sticks && toEnd(place)).observe(place);

  return {
    render(state) {
      const { view } = state;
      if (view === undefined) return;
      const goesToEnd = sticks || channel !== view.open;
      const next = new Map<string, Drawn>();
      const shown = view.messages.filter(({ id }) => !state.dismissed.has(id));
      for (const [at, message] of shown.entries()) {
        const what = shownMessage(state, message, shown[at - 1]);
        const isEdited = state.editing === message.id;
        const key = JSON.stringify([{ ...what, now: 0 }, isEdited]);
        const before = drawn.get(message.id);
        if (before?.key === key) next.set(message.id, before);
        else next.set(message.id, { key, node: draw(what, isEdited) });
      }
      const focused = focusIn(drawn);
      drawn = next;
      const notices = state.notices.filter((notice) => notice.channel === view.open);
      arrange(place, [...[...drawn.values()].map(({ node }) => node), ...notices.map(nodeOf)]);
      channel = view.open;
      if (focused) refocus(drawn.get(focused.id)?.node, focused.place);
      if (goesToEnd) toEnd(place);
    },
  };

  function nodeOf(notice: Notice): HTMLElement {
    const node = drawnNotices.get(notice) ?? drawNotice(notice, store);
    drawnNotices.set(notice, node);
    return node;
  }

  function draw(what: ShownMessage, isEdited: boolean): HTMLElement {
    const node = drawMessage(what, handsFor(what.message, store, actions));
    if (isEdited) {
      const editor = drawEditor(what.message.content, {
        save: (text) => void actions.edit(what.message.id, text),
        cancel: () => store.change({ editing: undefined }),
      });
      node.querySelector('.content')?.replaceWith(editor);
    }
    return node;
  }
}

/** Makes these the children, moving none that stays: what is under the pointer stays so. */
function arrange(place: HTMLElement, wanted: readonly HTMLElement[]): void {
  const stays = new Set<Element>(wanted);
  for (const child of [...place.children]) if (!stays.has(child)) child.remove();
  for (const [at, node] of wanted.entries()) {
    const there = place.children[at];
    if (there !== node) place.insertBefore(node, there ?? null);
  }
}

function shownMessage(
  { view, failed, pending }: State,
  message: APIMessage,
  before: APIMessage | undefined,
): ShownMessage {
  const fault = failed.get(message.id);
  const waits = pending.get(message.id);
  return {
    message,
    names: view?.names ?? {},
    channels: textChannelsOf(view),
    me: view?.me.id ?? '',
    botId: view?.bot.id ?? '',
    now: Date.now(),
    continues: before !== undefined && continues(message, before),
    ...(fault !== undefined && { failed: fault }),
    ...(waits !== undefined && { pending: waits }),
  };
}

function textChannelsOf(view: State['view']): Names {
  const texts = view?.channels.filter(({ kind }) => kind === 'text') ?? [];
  return Object.fromEntries(texts.map(({ id, name }) => [id, name]));
}

function continues(message: APIMessage, before: APIMessage): boolean {
  const apart = Date.parse(message.timestamp) - Date.parse(before.timestamp);
  const alone = message.message_reference === undefined && message.interaction_metadata === undefined;
  return alone && message.author.id === before.author.id && apart < TOGETHER_MS && !isOnlyMine(before);
}

function handsFor(message: APIMessage, store: PageStore, actions: Actions): MessageHands {
  const { id } = message;
  return {
    press: (customId) => void actions.press(id, customId),
    select: (customId, values) => void actions.select(id, customId, values),
    reply: () => startReply(store, id),
    dismiss: () => actions.dismiss(id),
    inspect: () => void actions.inspect(id),
    goTo: (target) => document.getElementById(`message-${target}`)?.focus(),
    menu(at) {
      const { view } = store.state;
      if (view) openMenu(itemsFor(message, view, messageCommandsOf(view.commands), { store, actions }), at);
    },
  };
}

/** Makes the composer reply to a message. */
export function startReply(store: PageStore, id: string): void {
  store.change({ replyTo: id });
  byId('message-box').focus();
}

function drawNotice({ id, text }: Notice, store: PageStore): HTMLElement {
  const dismiss = () => store.change({ notices: store.state.notices.filter((notice) => notice.id !== id) });
  return element(
    'article',
    { class: 'message only-mine notice' },
    element('div', { class: 'failed', role: 'alert' }, `⚠ ${text}`),
    element(
      'div',
      { class: 'foot' },
      'Only you can see this • ',
      element('button', { type: 'button', class: 'dismiss', onclick: dismiss }, 'Dismiss message'),
    ),
  );
}

const FOCUSABLE = 'a, button, select, textarea, [role="button"]';

/** Which message has the focus, and at which of the things in it; −1: the message itself. */
function focusIn(
  drawn: ReadonlyMap<string, Drawn>,
): { readonly id: string; readonly place: number } | undefined {
  const { activeElement } = document;
  for (const [id, { node }] of drawn) {
    if (!node.contains(activeElement)) continue;
    return { id, place: [...node.querySelectorAll(FOCUSABLE)].indexOf(activeElement as Element) };
  }
  return undefined;
}

/** Gives the focus to what a message that was drawn again has in the same place. */
function refocus(node: HTMLElement | undefined, place: number): void {
  if (node === undefined || node.contains(document.activeElement)) return;
  const all = node.querySelectorAll<HTMLElement>(FOCUSABLE);
  (all[place] ?? node).focus({ preventScroll: true });
}

function atEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
}

function toEnd(place: HTMLElement): void {
  place.scrollTop = place.scrollHeight;
}

/** Arrow keys go from message to message; a letter acts on the one that has the focus. */
function onKey(event: KeyboardEvent, place: HTMLElement, store: PageStore, actions: Actions): void {
  const messages = [...place.querySelectorAll<HTMLElement>('.message[id]')];
  const at = messages.indexOf(document.activeElement as HTMLElement);
  const onLog = document.activeElement === place;
  if (at < 0 && !onLog) return;
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step !== 0) {
    event.preventDefault();
    const next = onLog ? messages.length - 1 : Math.min(Math.max(at + step, 0), messages.length - 1);
    messages[next]?.focus();
    return;
  }
  const id = messages[at]?.id.replace('message-', '');
  const message = store.state.view?.messages.find((each) => each.id === id);
  if (message && actOn(message, event, messages[at], store, actions)) event.preventDefault();
}

function actOn(
  message: APIMessage,
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  node: HTMLElement | undefined,
  store: PageStore,
  actions: Actions,
): boolean {
  const isOwn = message.author.id === store.state.view?.me.id;
  if (ctrlKey || metaKey) return false;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const { left = 0, top = 0 } = node?.getBoundingClientRect() ?? {};
    handsFor(message, store, actions).menu({ x: left + 72, y: top + 24 });
  } else if (key === 'r' && !isOnlyMine(message)) startReply(store, message.id);
  else if (key === 'e' && isOwn) store.change({ editing: message.id });
  else if (key === 'Delete' && isOwn) void actions.remove(message.id);
  else return false;
  return true;
}
