import { type APIMessageInteractionMetadata, InteractionType } from 'discord.js';
import type { DiscordClock } from './clock.ts';
import { DiscordError, unknown, unknownInteraction } from './errors.ts';

/** How an interaction was answered first. */
export type FirstAnswer =
  | { readonly kind: 'message' | 'deferred'; readonly ephemeral: boolean }
  | { readonly kind: 'update' | 'deferred-update' }
  | { readonly kind: 'choices'; readonly choices: readonly OptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: Modal };

export interface OptionChoice {
  readonly name: string;
  readonly value: string | number;
}

/** A modal as the bot sent it. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly unknown[];
}

/** An interaction from its click to the end of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  /** Milliseconds since 1970, by the simulator's clock. */
  readonly createdAt: number;
  readonly metadata: APIMessageInteractionMetadata;
  /** Of a command, with its subcommand. */
  readonly commandName?: string;
  /** The message whose component was used. */
  readonly sourceId?: string;
  readonly answer?: FirstAnswer;
  /** By the simulator's clock. */
  readonly answeredAt?: number;
  /** What `@original` means. */
  readonly originalId?: string;
  /** Whether the deferred answer still waits for its message. */
  readonly loading: boolean;
  readonly followUpIds: readonly string[];
  /** Whether the bot tried to answer, whether that worked or not. */
  readonly attempted: boolean;
}

/** The clock, and how long an interaction may wait on it. */
interface Timing {
  readonly clock: DiscordClock;
  readonly settings: { readonly answerWithinMs: number; readonly followUpWithinMs: number };
}

/** The interactions of one simulator. */
export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #idByToken = new Map<string, string>();

  put(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    this.#idByToken.set(interaction.token, interaction.id);
  }

  get(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  /** Changes what is known of an interaction. */
  change(id: string, changes: Partial<Interaction>): Interaction {
    const found = this.#byId.get(id);
    if (found === undefined) throw unknownInteraction();
    const changed = { ...found, ...changes };
    this.#byId.set(id, changed);
    return changed;
  }

  /** Remembers that the bot tried to answer, whether that works or not. */
  noteAttempt(id: string | undefined): void {
    const found = id === undefined ? undefined : this.#byId.get(id);
    if (found !== undefined) this.#byId.set(found.id, { ...found, attempted: true });
  }

  /** The interaction that a first answer is meant for. @throws 10062 */
  forAnswer(core: Timing, id: string, token: string): Interaction {
    const found = this.#byId.get(id);
    if (found === undefined || found.token !== token) throw unknownInteraction();
    const expired = core.clock.now() - found.createdAt > core.settings.answerWithinMs;
    if (expired && found.answer === undefined) throw unknownInteraction();
    return found;
  }

  /** The answered interaction that a webhook's token belongs to. @throws 10015, 50027 */
  forFollowUp(core: Timing, token: string): Interaction {
    const found = this.#byId.get(this.#idByToken.get(token) ?? '');
    if (found?.answer === undefined) throw unknown('Webhook');
    if (found.type === InteractionType.ApplicationCommandAutocomplete) throw unknown('Webhook');
    if (core.clock.now() - found.createdAt > core.settings.followUpWithinMs) {
      throw new DiscordError(401, 50027, 'Invalid Webhook Token', { violation: true });
    }
    return found;
  }
}
