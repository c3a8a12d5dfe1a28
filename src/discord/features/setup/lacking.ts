import type { Guild, GuildBasedChannel } from 'discord.js';
import { NEEDED_PERMISSIONS, type NeededPermission, neededIn } from '#discord/router/needed-permissions.ts';
import type { Snowflake } from '#store/types.ts';

/** A channel in which the bot may not do all that it needs to. */
export interface LackingChannel {
  readonly channel: Snowflake;
  /** Whether what is written there is written in posts. */
  readonly hasPosts: boolean;
  readonly lacks: readonly NeededPermission[];
}

/** What the bot lacks in a server. */
export interface Lacking {
  /** What its roles do not allow, but for what channels say. */
  readonly inServer: readonly NeededPermission[];
  /** In the order in which Discord lists them. */
  readonly channels: readonly LackingChannel[];
  /** How many channels there are in which messages are written. */
  readonly outOf: number;
}

/** Looks at all channels of a server; a thread has the permissions of its channel. */
export function lackingIn(guild: Guild): Lacking {
  const channels = [...guild.channels.cache.values()]
    .filter((channel) => !channel.isThread() && neededIn(channel.type).length > 0)
    .sort(byPlace);
  const has = guild.members.me?.permissions;
  return {
    inServer: NEEDED_PERMISSIONS.filter((name) => !has?.has(name)),
    channels: channels
      .map((channel) => ({
        channel: channel.id,
        hasPosts: channel.isThreadOnly(),
        lacks: lackedIn(channel),
      }))
      .filter(({ lacks }) => lacks.length > 0),
    outOf: channels.length,
  };
}

/** What the bot lacks in one channel. */
export function lackedIn(channel: GuildBasedChannel): readonly NeededPermission[] {
  const { me } = channel.guild.members;
  const has = me === null ? undefined : channel.permissionsFor(me);
  return neededIn(channel.type).filter((name) => !has?.has(name));
}

/** Channels without a category come first, then category by category; those in which people speak come last. */
function byPlace(a: GuildBasedChannel, b: GuildBasedChannel): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  const at = one.findIndex((each, index) => each !== other[index]);
  return at < 0 ? 0 : Number((one[at] ?? 0n) - (other[at] ?? 0n));
}

/** What channels are ordered by, the most important first; Discord orders those at the same position by their ids. */
function placeOf(channel: GuildBasedChannel): readonly bigint[] {
  if (channel.isThread()) return [];
  const { parent, rawPosition, id } = channel;
  const category = parent === null ? [-1n, 0n] : [BigInt(parent.rawPosition), BigInt(parent.id)];
  return [...category, channel.isVoiceBased() ? 1n : 0n, BigInt(rawPosition), BigInt(id)];
}
