import { randomBytes } from 'node:crypto';
import {
  type APIMessage,
  type REST,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import type { Snowflake, Store } from '#store/types.ts';
import type { BotContext } from './context.ts';
import { loggable } from './errors.ts';
import { tellUser } from './refusal.ts';
import { refusedWith } from './refused.ts';
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

/** Where a card of the bot's own is. */
export interface PostedCard {
  readonly channel: Snowflake;
  readonly message: Snowflake;
}

/** Tells a server's log channel, if it has one. Never rejects: what it reports has been done in any case. */
export async function announce(guild: Snowflake, card: Card, announcer: Announcer): Promise<Announced> {
  const posted = await postInLog(guild, card, announcer);
  return typeof posted === 'string' ? posted : 'told';
}

/** The same, where the card is changed later: says where it is. */
export async function postInLog(
  guild: Snowflake,
  card: Card,
  { store, rest, log }: Announcer,
): Promise<PostedCard | Exclude<Announced, 'told'>> {
  try {
    const { logChannel } = await store.settingsOf(guild);
    if (logChannel === undefined) return 'no_channel';
    return { channel: logChannel, message: await postTo(logChannel, card, rest) };
  } catch (error) {
    log.warn({ guild, error: loggable(error) }, 'the log channel could not be told');
    return 'unreachable';
  }
}

/** Puts another card in the place of one of the bot's own; whether it is still there. Rejects as discord.js does. */
export async function changePosted(
  { channel, message }: PostedCard,
  card: Card,
  rest: REST,
): Promise<boolean> {
  const { components, flags } = bodyOf(card);
  const body = { components, flags, allowed_mentions: { parse: [] } };
  try {
    await twice(() => rest.patch(Routes.channelMessage(channel, message), { body }));
    return true;
  } catch (error) {
    if (refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel))
      return false;
    throw error;
  }
}

/** Posts a card of the bot's own, which pings nobody; its message. Rejects as discord.js does. */
export async function postTo(channel: Snowflake, card: Card, rest: REST): Promise<Snowflake> {
  const { components, flags } = bodyOf(card);
  // So that a second try, after an error behind which Discord had done the work, tells nothing twice.
  const nonce = randomBytes(NONCE_BYTES).toString('hex');
  const body = { components, flags, allowed_mentions: { parse: [] }, nonce, enforce_nonce: true };
  const { id } = (await twice(() => rest.post(Routes.channelMessages(channel), { body }))) as APIMessage;
  return id;
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
