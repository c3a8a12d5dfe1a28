import { MessageFlags, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import type { Audience } from './audience.ts';
import { refusedWith } from './refused.ts';
import { twice } from './retry.ts';

/** Calls back after so many milliseconds, unless what it returns is called first. */
export type After = (ms: number, call: () => void) => () => void;

/** Whoever has no answer by then is promised one. Discord gives an interaction up after three seconds without either. */
export const PROMISED_WITHIN_MS = 1000;

export interface WatchOptions {
  readonly after: After;
  /** Who will see the answer. */
  audience(): Promise<Audience>;
  /** Takes what went wrong with a promise. */
  failed(error: unknown): void;
}

interface Watch {
  readonly audience: () => Promise<Audience>;
  stop(): void;
  /** The promise of an answer that was sent, or is being sent. */
  promise?: Promise<void>;
}

/** The interactions that have no answer yet. */
const watches = new WeakMap<RepliableInteraction, Watch>();

/** Has an answer promised where nobody has begun to give one within a second. */
export function watch(interaction: RepliableInteraction, { after, audience, failed }: WatchOptions): void {
  const stop = after(PROMISED_WITHIN_MS, () => void acknowledge(interaction).catch(failed));
  watches.set(interaction, { audience, stop });
}

/** Promises an answer now, for what is known to take long. */
export async function acknowledge(interaction: RepliableInteraction): Promise<void> {
  const watched = watches.get(interaction);
  if (!watched) return;
  watched.stop();
  watched.promise ??= promise(interaction, watched.audience);
  await watched.promise;
}

/** Called before an answer is given: none is promised from now on, and one that is being promised comes first. */
export async function beginAnswer(interaction: RepliableInteraction): Promise<void> {
  const watched = watches.get(interaction);
  watched?.stop();
  await watched?.promise?.catch(() => {});
}

/** Whether an interaction shows that the bot thinks, in a message that is to become the answer. */
export function isThinking({ deferred, replied, ephemeral }: RepliableInteraction): boolean {
  return deferred && !replied && ephemeral !== null;
}

async function promise(interaction: RepliableInteraction, audience: () => Promise<Audience>): Promise<void> {
  if (interaction.deferred || interaction.replied) return;
  if (canUpdate(interaction)) return once(interaction, () => interaction.deferUpdate());
  const isPrivate = (await audience().catch(() => 'user')) === 'user';
  await once(interaction, () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
  interaction.ephemeral = isPrivate;
}

/** That there is an answer already is no fault: the promise may have come before a cut or a 5xx. */
async function once(interaction: RepliableInteraction, send: () => Promise<unknown>): Promise<void> {
  try {
    await twice(send);
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    interaction.deferred = true;
  }
}

/** Whether it came from a message, which then stays as it is until there is an answer. */
function canUpdate(interaction: RepliableInteraction) {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}
