import { type APIMessage, InteractionType } from 'discord.js';
import type { Core } from './core.ts';
import type { Interaction, Modal } from './interactions.ts';
import { seenAs } from './seen.ts';
import { finished } from './waiting.ts';

/** What a user sees of the bot's answer to an interaction. Always the present state, not a copy. */
export class Reply {
  readonly #core: Core;
  readonly #id: string;

  constructor(core: Core, interactionId: string) {
    this.#core = core;
    this.#id = interactionId;
  }

  get interactionId(): string {
    return this.#id;
  }

  /** The message whose component led to this reply. */
  get sourceId(): string | undefined {
    return this.#interaction.sourceId;
  }

  /** From the click to the first answer, by the simulator's clock; `undefined` where none came. */
  get acknowledgedAfterMs(): number | undefined {
    const { answeredAt, createdAt } = this.#interaction;
    return answeredAt === undefined ? undefined : answeredAt - createdAt;
  }

  /** Whether the first answer only promised one. */
  get deferred(): boolean {
    const kind = this.#interaction.answer?.kind;
    return kind === 'deferred' || kind === 'deferred-update';
  }

  get ephemeral(): boolean {
    const { originalId } = this.#interaction;
    return originalId !== undefined && this.#core.world.messages.get(originalId)?.onlyFor !== undefined;
  }

  /** Whether the answer still "thinks". */
  get loading(): boolean {
    return this.#interaction.loading;
  }

  /** The message of the first answer; for an update the message that was updated. @throws if it is missing */
  get message(): APIMessage {
    const { shown } = this;
    if (shown === undefined) throw new Error(`There is no message to see: ${this.error ?? 'none was sent'}`);
    return shown;
  }

  /** The same, or `undefined` if it is missing: the bot has taken it back, or there never was one. */
  get shown(): APIMessage | undefined {
    const { originalId } = this.#interaction;
    const found = originalId === undefined ? undefined : this.#core.world.messages.get(originalId);
    return found && seenAs(found);
  }

  /** The follow-ups that are still there, oldest first. */
  get followUps(): APIMessage[] {
    return this.#interaction.followUpIds.flatMap((id) => {
      const found = this.#core.world.messages.get(id);
      return found === undefined ? [] : [seenAs(found)];
    });
  }

  /** The former states of the message, oldest first; empty while it was never edited. */
  get edits(): readonly APIMessage[] {
    const { originalId } = this.#interaction;
    return originalId === undefined ? [] : (this.#core.world.messages.get(originalId)?.history ?? []);
  }

  /** The modal that was opened. @throws if it is missing */
  get modal(): Modal {
    const { openedModal } = this;
    if (openedModal === undefined) throw new Error('No modal was opened');
    return openedModal;
  }

  /** The modal that was opened, if one was. */
  get openedModal(): Modal | undefined {
    const { answer } = this.#interaction;
    return answer?.kind === 'modal' ? answer.modal : undefined;
  }

  /** What Discord tells the user where the bot did not answer in time. */
  get error(): string | undefined {
    const { answer, type } = this.#interaction;
    if (answer !== undefined) return undefined;
    return type === InteractionType.MessageComponent
      ? 'This interaction failed'
      : 'The application did not respond';
  }

  /** Resolves with this reply once the bot has answered, or the time for it is over. */
  async settled(): Promise<Reply> {
    await finished(this.#core, this.#id);
    return this;
  }

  /** Resolves with this reply as soon as it is as `predicate` wants it. */
  until(predicate: (reply: Reply) => boolean): Promise<Reply> {
    return this.#core.changes.until(() => (predicate(this) ? this : undefined), 'the reply to change');
  }

  get #interaction(): Interaction {
    const found = this.#core.interactions.get(this.#id);
    if (found === undefined) throw new Error(`There is no interaction ${this.#id}`);
    return found;
  }
}
