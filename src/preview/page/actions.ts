import type { Act, ActOutcome, FieldInput, OpenedModal, OptionInput } from '../protocol.ts';
import { act, fetchInspection } from './api.ts';
import { openModal } from './modal.ts';
import { type PageStore, withEntry } from './store.ts';
import { toast } from './toast.ts';

/** What the person at the page can do. */
export interface Actions {
  send(text: string): Promise<void>;
  edit(message: string, text: string): Promise<void>;
  remove(message: string): Promise<void>;
  slash(path: string, options: Readonly<Record<string, OptionInput>>): Promise<void>;
  choices(path: string, options: Readonly<Record<string, OptionInput>>, focused: string): Promise<ActOutcome>;
  messageCommand(message: string, name: string): Promise<void>;
  press(message: string, customId: string): Promise<void>;
  select(message: string, customId: string, values: readonly string[]): Promise<void>;
  speak(language: string): Promise<void>;
  inspect(message: string): Promise<void>;
  dismiss(message: string): void;
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'person' | 'channel'> : never;

/**
 * Acts as the person whose view the page shows, in the open channel, and shows the outcome as Discord's client would. `arrival`
 * resolves once the page shows the person and channel that were chosen last.
 */
export function createActions(store: PageStore, arrival: () => Promise<void>): Actions {
  let noticed = 0;
  const channel = () => store.state.view?.open ?? '';
  const perform = async (what: WithoutPlace<Act>): Promise<ActOutcome> => {
    await arrival();
    return act({ ...what, person: store.state.view?.me.id ?? '', channel: channel() } as Act);
  };

  async function command(what: WithoutPlace<Act>): Promise<void> {
    const outcome = await perform(what);
    if (outcome.failed) notice(outcome.error ?? '');
    else follow(outcome);
  }

  async function use(message: string, customId: string, what: WithoutPlace<Act>): Promise<void> {
    const { pending, failed } = store.state;
    store.change({ pending: withEntry(pending, message, customId), failed: withEntry(failed, message) });
    const outcome = await perform(what);
    store.change({ pending: withEntry(store.state.pending, message) });
    if (outcome.failed) {
      store.change({ failed: withEntry(store.state.failed, message, outcome.error ?? '') });
    } else follow(outcome);
  }

  function follow({ error, modal }: ActOutcome): void {
    if (error !== undefined) toast(error);
    if (modal !== undefined) openModal(modal.data, (fields) => submit(modal, fields));
  }

  async function submit(
    { interaction }: OpenedModal,
    fields: Readonly<Record<string, FieldInput>>,
  ): Promise<string | undefined> {
    const outcome = await perform({ kind: 'submit', interaction, fields });
    if (outcome.failed) return 'Something went wrong. Try again.';
    if (outcome.error !== undefined) return outcome.error;
    follow(outcome);
    return undefined;
  }

  function notice(text: string): void {
    noticed += 1;
    store.change({ notices: [...store.state.notices, { id: noticed, channel: channel(), text }] });
  }

  return {
    async send(text) {
      const { replyTo } = store.state;
      store.change({ replyTo: undefined });
      follow(await perform({ kind: 'send', text, ...(replyTo !== undefined && { replyTo }) }));
    },
    async edit(message, text) {
      store.change({ editing: undefined });
      follow(await perform({ kind: 'edit', message, text }));
    },
    async remove(message) {
      follow(await perform({ kind: 'delete', message }));
    },
    slash: (path, options) => command({ kind: 'slash', path, options }),
    choices: (path, options, focused) => perform({ kind: 'autocomplete', path, options, focused }),
    messageCommand: (message, name) => command({ kind: 'messageCommand', message, name }),
    press: (message, customId) => use(message, customId, { kind: 'press', message, customId }),
    select: (message, customId, values) =>
      use(message, customId, { kind: 'select', message, customId, values }),
    async speak(language) {
      follow(await perform({ kind: 'language', language }));
    },
    async inspect(message) {
      try {
        store.change({ inspected: { message, inspection: await fetchInspection(message) } });
      } catch {
        toast('This message is not there any more.');
      }
    },
    dismiss(message) {
      store.change({ dismissed: new Set([...store.state.dismissed, message]) });
    },
  };
}
