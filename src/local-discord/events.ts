import { GatewayIntentBits } from 'discord.js';
import type { Core } from './core.ts';
import { strippedFor } from './message-content.ts';
import { channelPayload, guildCreatePayload, guildPayload, memberFields, rolePayload } from './payloads.ts';
import { allows, permissionsIn } from './permissions.ts';
import { type Event, hears, type ShardPlace } from './session.ts';
import type { Channel, Guild, Role, StoredMessage } from './world.ts';

/** READY, then the shard's guilds. */
export function openingEvents(core: Core, sessionId: string, shard: ShardPlace): Event[] {
  const guilds = botGuilds(core).filter(({ id }) => hears(shard, id));
  const ready: Event = {
    name: 'READY',
    dataFor: () => ({
      v: 10,
      user: { ...core.world.user(core.botId), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: sessionId,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl(core),
      shard: [...shard],
      application: { id: core.botId, flags: 0 },
      relationships: [],
      private_channels: [],
      presences: [],
    }),
  };
  return [ready, ...guilds.map((guild) => guildCreated(core, guild))];
}

/** The gateway's address. */
export function gatewayUrl(core: Core): string {
  return `${core.origin().replace('http', 'ws')}/gateway`;
}

/** The guilds that the bot is in. */
export function botGuilds(core: Core): Guild[] {
  return [...core.world.guilds.values()].filter(({ members }) => members.has(core.botId));
}

/** The bot came into a guild. */
export function guildCreated(core: Core, guild: Guild): Event {
  return withIntent('GUILD_CREATE', GatewayIntentBits.Guilds, guild.id, () =>
    guildCreatePayload(core.world, guild, core.botId),
  );
}

/** The bot was put out of a guild. */
export function guildDeleted(guild: Guild): Event {
  return withIntent('GUILD_DELETE', GatewayIntentBits.Guilds, guild.id, () => ({ id: guild.id }));
}

/** Something that a guild has decided is another. */
export function guildUpdated(guild: Guild): Event {
  return withIntent('GUILD_UPDATE', GatewayIntentBits.Guilds, guild.id, () => guildPayload(guild));
}

/** A role was made. */
export function roleCreated(guild: Guild, role: Role): Event {
  return withIntent('GUILD_ROLE_CREATE', GatewayIntentBits.Guilds, guild.id, () => ({
    guild_id: guild.id,
    role: rolePayload(role, guild.roles.size - 1),
  }));
}

/** A channel or thread of a guild was made: the bot hears of channels that it does not see, too, but of no such threads. */
export function channelCreated(core: Core, channel: Channel): Event {
  const name = channel.isThread ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
  return withIntent(name, GatewayIntentBits.Guilds, channel.guildId, () =>
    botSees(core, channel) || !channel.isThread
      ? {
          ...channelPayload(core.world, channel, core.botId),
          ...(channel.isThread ? { newly_created: true } : {}),
        }
      : undefined,
  );
}

/** A channel of a guild is another: the bot hears of those that it does not see, too. */
export function channelUpdated(core: Core, channel: Channel): Event {
  return withIntent('CHANNEL_UPDATE', GatewayIntentBits.Guilds, channel.guildId, () =>
    channelPayload(core.world, channel, core.botId),
  );
}

/** A message was sent. */
export function messageCreated(core: Core, message: StoredMessage): Event {
  return aboutMessage(core, message, 'MESSAGE_CREATE');
}

/** A message was edited. */
export function messageUpdated(core: Core, message: StoredMessage): Event {
  return aboutMessage(core, message, 'MESSAGE_UPDATE');
}

/** A message was deleted. */
export function messageDeleted(core: Core, { data }: StoredMessage): Event {
  const channel = core.world.channel(data.channel_id);
  return withIntent('MESSAGE_DELETE', messageIntent(channel), channel.guildId, () =>
    botSees(core, channel) ? { id: data.id, channel_id: data.channel_id, ...inGuild(channel) } : undefined,
  );
}

/** An interaction: it needs no intent. */
export function interactionCreated(payload: unknown): Event {
  const { guild_id: guild } = Object(payload) as { readonly guild_id?: unknown };
  const guildId = typeof guild === 'string' ? guild : undefined;
  return { name: 'INTERACTION_CREATE', guildId, dataFor: () => payload };
}

/** Whether the bot sees a channel. */
export function botSees(core: Core, channel: Channel): boolean {
  return allows(permissionsIn(core.world, channel, core.botId), 'ViewChannel');
}

function aboutMessage(core: Core, message: StoredMessage, name: string): Event {
  const channel = core.world.channel(message.data.channel_id);
  const author = message.data.author;
  const member =
    channel.guildId === undefined ? undefined : core.world.guild(channel.guildId).members.get(author.id);
  return {
    name,
    guildId: channel.guildId,
    dataFor(intents) {
      if ((intents & messageIntent(channel)) === 0 || !botSees(core, channel)) return undefined;
      const sees = (intents & GatewayIntentBits.MessageContent) !== 0;
      return {
        ...strippedFor(core, message.data, sees),
        channel_type: channel.type,
        ...inGuild(channel),
        ...(member === undefined ? {} : { member: memberFields(member) }),
      };
    },
  };
}

function messageIntent(channel: Channel): number {
  return channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

function inGuild(channel: Channel): { guild_id?: string } {
  return channel.guildId === undefined ? {} : { guild_id: channel.guildId };
}

function withIntent(name: string, intent: number, guildId: string | undefined, data: () => unknown): Event {
  return { name, guildId, dataFor: (intents) => ((intents & intent) === 0 ? undefined : data()) };
}
