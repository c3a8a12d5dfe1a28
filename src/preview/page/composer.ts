import type { View } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { createCommandForm } from './command-form.ts';
import { type CommandPath, pathsOf } from './command-path.ts';
import { byId, element, fill } from './dom.ts';
import { createPicker, type PickerItem } from './picker.ts';
import type { PageStore, State } from './store.ts';
import { toast } from './toast.ts';
import { readTypedCommand } from './typed-command.ts';

/** Where messages are written and commands called. */
export interface Composer {
  render(state: State): void;
  focus(): void;
}

type Pick = { readonly command: CommandPath } | { readonly mention: string };

const LONGEST_MESSAGE = 2000;

/**
 * Makes the composer in its place on the page. `arrival` resolves once the page shows the person and channel that were chosen
 * last.
 */
export function createComposer(store: PageStore, actions: Actions, arrival: () => Promise<void>): Composer {
  const place = byId('composer');
  const box = element('textarea', { id: 'message-box', rows: 1, maxlength: LONGEST_MESSAGE });
  const replyBar = element('div', { class: 'reply-bar', hidden: true });
  const holder = element('div', { class: 'box-holder' });
  const picker = createPicker<Pick>(box, 'Commands and names', (picked) => {
    if ('command' in picked) openForm(picked.command);
    else mention(box, picked.mention);
  });
  let channel = '';
  let knowsCommands = false;
  place.append(picker.list, replyBar, holder);
  holder.append(box);

  const close = () => {
    holder.replaceChildren(box);
    box.value = '';
    box.focus();
  };
  function openForm(command: CommandPath): void {
    const { view } = store.state;
    if (view === undefined) return;
    const form = createCommandForm({ command, view, actions, done: close });
    holder.replaceChildren(form.drawn);
    form.focus();
  }

  const suggest = () => {
    const { view } = store.state;
    if (view) picker.show(suggestions(view, box), true);
  };
  box.addEventListener('input', suggest);
  box.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget !== picker.list) picker.show([], false);
  });
  // What scrolls must be reachable; whoever reaches it, also by its scroll bar, goes on writing.
  picker.list.tabIndex = 0;
  picker.list.addEventListener('focus', () => box.focus());
  box.addEventListener('keydown', (event) => {
    if (picker.key(event)) return;
    if (event.key === 'Escape') store.change({ replyTo: undefined });
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void arrival().then(send);
  });
  const send = () => {
    const { view } = store.state;
    const text = box.value.trim();
    if (text === '' || view === undefined) return;
    // A command that is typed before the bot has registered its commands waits for them.
    if (text.startsWith('/') && !knowsCommands) return;
    const command = readTypedCommand(text, pathsOf(view.commands));
    // What cannot be called is said, and stays in the box.
    if (command?.kind === 'unfit') return toast(command.why);
    box.value = '';
    if (command) void actions.slash(command.path, command.options);
    else void actions.send(withMentions(text, view));
  };
  return {
    focus: () => box.focus(),
    render({ view, replyTo }) {
      if (view === undefined) return;
      if (channel !== view.open && box.parentElement === null) holder.replaceChildren(box);
      channel = view.open;
      describe(box, view);
      if (!knowsCommands && view.commands.length > 0) {
        knowsCommands = true;
        if (document.activeElement === box) suggest();
      }
      drawReplyBar(replyBar, view, replyTo, () => store.change({ replyTo: undefined }));
    },
  };
}

function describe(box: HTMLTextAreaElement, view: View): void {
  const open = view.channels.find(({ id }) => id === view.open);
  const mark = open?.kind === 'direct' ? '@' : '#';
  const label = open?.writable ? `Message ${mark}${open.name}` : 'You cannot write here';
  box.placeholder = label;
  box.setAttribute('aria-label', label);
  box.disabled = open?.writable !== true;
}

function drawReplyBar(bar: HTMLElement, view: View, replyTo: string | undefined, cancel: () => void): void {
  const message = view.messages.find(({ id }) => id === replyTo);
  const name = message && (view.names[message.author.id] ?? message.author.username);
  bar.hidden = name === undefined;
  fill(bar, name, () => {
    if (name === undefined) return [];
    const stop = element(
      'button',
      { type: 'button', 'aria-label': 'Cancel the reply', onclick: cancel },
      '✕',
    );
    return [element('span', {}, 'Replying to ', element('b', {}, name)), stop];
  });
}

/** What is offered for what is typed: commands behind a slash at the start, names behind an at sign. */
function suggestions(view: View, box: HTMLTextAreaElement): PickerItem<Pick>[] {
  const before = box.value.slice(0, box.selectionStart);
  if (before.startsWith('/')) return commandsFor(view, before.slice(1).toLowerCase());
  const typed = /(?:^|\s)@(\p{L}*)$/u.exec(before)?.[1]?.toLowerCase();
  if (typed === undefined) return [];
  return usersOf(view)
    .filter(([, name]) => name.toLowerCase().startsWith(typed))
    .map(([id, name]) => ({
      label: `@${name}`,
      value: { mention: id === view.bot.id ? view.bot.name : name },
    }));
}

function commandsFor(view: View, typed: string): PickerItem<Pick>[] {
  return pathsOf(view.commands)
    .filter(({ path }) => path.startsWith(typed))
    .map((command) => ({ label: `/${command.path}`, detail: command.description, value: { command } }));
}

function mention(box: HTMLTextAreaElement, name: string): void {
  const at = box.selectionStart;
  const before = box.value.slice(0, at).replace(/@\p{L}*$/u, `@${name} `);
  box.value = before + box.value.slice(at);
  box.setSelectionRange(before.length, before.length);
}

/** The text as Discord's client sends it, the names behind at signs as mentions. */
function withMentions(text: string, view: View): string {
  const longestFirst = usersOf(view).toSorted(([, one], [, other]) => other.length - one.length);
  return longestFirst.reduce((sent, [id, name]) => sent.replaceAll(`@${name}`, `<@${id}>`), text);
}

function usersOf(view: View): [id: string, name: string][] {
  const channels = new Set(view.channels.map(({ id }) => id));
  return Object.entries(view.names).filter(([id]) => !channels.has(id));
}
