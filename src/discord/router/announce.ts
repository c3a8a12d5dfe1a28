import { randomBytes } from 'node:crypto';
import { type REST, type RepliableInteraction, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import type { Snowflake, Store } from '#store/types.ts';
import type { BotContext } from './context.ts';
import { loggable } from './errors.ts';
import { tellUser } from './refusal.ts';
import { bodyOf } from './respond.ts';
import { twice } from './retry.ts';

export interface Announcer {
  readonly store: Pick<Store, 'settingsOf'>;
  readonly rest: REST;
  readonly log: Logger;
}

/** What became of it: told; nowhere to tell it; or the channel is gone, or closed to the bot. */
export type Announced = 'told' | 'no_channel' | 'unreachable';

/** Discord takes nonces of 25 characters. */
const NONCE_BYTES = 12;

/** Tells a server's log channel, if it has one. Never rejects: what it reports has been done in any case. */
export async function announce(
  guild: Snowflake,
  card: Card,
  { store, rest, log }: Announcer,
): Promise<Announced> {
  try {
    const { logChannel } = await store.settingsOf(guild);
    if (logChannel === undefined) return 'no_channel';
    await postTo(logChannel, card, rest);
    return 'told';
  } catch (error) {
    log.warn({ guild, error: loggable(error) }, 'the log channel could not be told');
    return 'unreachable';
  }
}

/** Posts a card of the bot's own, which pings nobody. Rejects as discord.js does. */
export async function postTo(channel: Snowflake, card: Card, rest: REST): Promise<void> {
  const { components, flags } = bodyOf(card);
  // So that a second try, after an error behind which Discord had done the work, tells nothing twice.
  const nonce = randomBytes(NONCE_BYTES).toString('hex');
  const body = { components, flags, allowed_mentions: { parse: [] }, nonce, enforce_nonce: true };
  await twice(() => rest.post(Routes.channelMessages(channel), { body }));
}

/** Tells a server's log channel one sentence of what somebody has done, and says to them where it could not be told. */
export async function announceDone(
  interaction: RepliableInteraction,
  sentence: string,
  { store, log, messages }: BotContext,
): Promise<void> {
  const { guildId, client } = interaction;
  if (guildId === null) return;
  const announced = await announce(guildId, noticeCard(sentence), { store, log, rest: client.rest });
  if (announced === 'unreachable') await tellUser(interaction, messages.errors.logUnreachable);
}
