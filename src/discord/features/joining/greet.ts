import { ChannelType, type Guild, type GuildBasedChannel } from 'discord.js';
import { noticeCard } from '#discord/cards/components.ts';
import { postTo } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import { NEEDED_PERMISSIONS } from '#discord/router/needed-permissions.ts';

/** Says once, in a server that the bot has just joined, what to type first and what it lacks; where it may write. */
export async function greet(
  guild: Guild,
  { publicMessages, library, log }: Omit<BotContext, 'messages'>,
): Promise<void> {
  const channel = channelFor(guild);
  if (channel === undefined)
    return log.info({ guild: guild.id }, 'joined a server, and may write nowhere in it');
  const { cards, joining, permissions } = publicMessages;
  const has = guild.members.me?.permissions;
  const lacks = NEEDED_PERMISSIONS.filter((name) => !has?.has(name));
  const sentences = [
    joining.hello(library.bundled.length),
    joining.add,
    ...(lacks.length === 0
      ? []
      : [joining.lacks(cards.listed(lacks.map((name) => `**${permissions[name]}**`)))]),
  ];
  try {
    await postTo(channel.id, noticeCard(sentences.join('\n')), guild.client.rest);
  } catch (error) {
    log.warn({ guild: guild.id, error: loggable(error) }, 'a server could not be greeted');
  }
}

/** The server's channel for such messages, or else the first that the bot may write in. */
function channelFor(guild: Guild): GuildBasedChannel | undefined {
  const { me } = guild.members;
  const mayWrite = (channel: GuildBasedChannel) =>
    me !== null && channel.permissionsFor(me).has(['ViewChannel', 'SendMessages']);
  const texts = guild.channels.cache
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition);
  return (
    [guild.systemChannel, ...texts.values()].find((channel) => channel !== null && mayWrite(channel)) ??
    undefined
  );
}
