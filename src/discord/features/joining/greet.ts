import { type APIChannel, ChannelType, type Guild, type GuildBasedChannel, Routes } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { postTo } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { isClosedToMe, loggable } from '#discord/router/errors.ts';
import { NEEDED_PERMISSIONS, type NeededPermission } from '#discord/router/needed-permissions.ts';
import type { Snowflake } from '#store/types.ts';

/** What it takes to write somewhere. */
const TO_WRITE = ['ViewChannel', 'SendMessages'] as const satisfies readonly NeededPermission[];
const LONGEST_NAME = 100;

/**
 * Says once, in a server that the bot has just joined, what to type first and what it lacks. Where it may write nowhere, its
 * owner is told: Discord does not say who has invited the bot.
 */
export async function greet(
  guild: Guild,
  { publicMessages, library, log }: Omit<BotContext, 'messages'>,
): Promise<void> {
  const { cards, joining, permissions } = publicMessages;
  const listed = (names: readonly NeededPermission[]): string =>
    cards.listed(names.map((name) => `**${permissions[name]}**`));
  const channel = channelFor(guild);
  const has = guild.members.me?.permissions;
  const lacks = NEEDED_PERMISSIONS.filter((name) => !has?.has(name));
  const sentences = [joining.hello(library.bundled.length), joining.add];
  if (channel === undefined)
    sentences.push(joining.nowhere(`**${foreign(guild.name, LONGEST_NAME)}**`, listed(TO_WRITE)));
  else if (lacks.length > 0) sentences.push(joining.lacks(listed(lacks)));
  try {
    const place = channel?.id ?? (await conversationWith(guild.ownerId, guild));
    await postTo(place, noticeCard(sentences.join('\n')), guild.client.rest);
  } catch (error) {
    if (channel === undefined && isClosedToMe(error))
      return log.info({ guild: guild.id }, 'joined a server, and may write nowhere in it, nor to its owner');
    log.warn({ guild: guild.id, error: loggable(error) }, 'a server could not be greeted');
  }
}

/** The channel of direct messages with a user. */
async function conversationWith(user: Snowflake, { client }: Guild): Promise<Snowflake> {
  const { id } = (await client.rest.post(Routes.userChannels(), {
    body: { recipient_id: user },
  })) as APIChannel;
  return id;
}

/** The server's channel for such messages, or else the first that the bot may write in. */
function channelFor(guild: Guild): GuildBasedChannel | undefined {
  const { me } = guild.members;
  const mayWrite = (channel: GuildBasedChannel) =>
    me !== null && channel.permissionsFor(me).has([...TO_WRITE]);
  const texts = guild.channels.cache
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition);
  return (
    [guild.systemChannel, ...texts.values()].find((channel) => channel !== null && mayWrite(channel)) ??
    undefined
  );
}
