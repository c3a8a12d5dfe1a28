import {
  type APIMessageInteractionMetadata,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type InteractionType,
} from 'discord.js';
import type { Core } from './core.ts';
import { channelPayload, interactionMember } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import type { Channel } from './world.ts';

/** Where an interaction comes from, and by which installation of the app. */
export interface Origin {
  readonly context: InteractionContextType;
  /** Installation to the id of the guild (`0` in direct messages) or user that installed. */
  readonly owners: Readonly<Partial<Record<ApplicationIntegrationType, string>>>;
}

/** How the app can be reached by a user in a channel. */
export function originOf(core: Core, channel: Channel, userId: string): Origin {
  const owners: Partial<Record<ApplicationIntegrationType, string>> = {};
  const context = contextOf(core, channel);
  if (channel.guildId !== undefined && core.world.guild(channel.guildId).members.has(core.botId)) {
    owners[ApplicationIntegrationType.GuildInstall] = channel.guildId;
  }
  if (context === InteractionContextType.BotDM) owners[ApplicationIntegrationType.GuildInstall] = '0';
  if (core.world.appUsers.has(userId)) owners[ApplicationIntegrationType.UserInstall] = userId;
  return { context, owners };
}

function contextOf(core: Core, channel: Channel): InteractionContextType {
  if (channel.guildId !== undefined) return InteractionContextType.Guild;
  const withBot = channel.type === ChannelType.DM && channel.recipientIds.includes(core.botId);
  return withBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** What a new interaction is made from. */
export interface NewInteraction {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly locale: string;
  readonly origin: Origin;
  readonly data: unknown;
  /** Fields of the metadata that depend on the kind. */
  readonly metadata?: Record<string, unknown>;
  /** The message whose component was used. */
  readonly sourceId?: string;
  /** Of a command, with its subcommand. */
  readonly commandName?: string;
}

/** Registers an interaction and gives its id with the payload that the gateway sends. */
export function createInteraction(core: Core, made: NewInteraction): { id: string; payload: unknown } {
  const id = core.nextId();
  const token = `${id}-token-${Math.random().toString(36).slice(2)}`;
  core.interactions.put({
    id,
    token,
    type: made.type,
    userId: made.userId,
    channelId: made.channel.id,
    createdAt: core.clock.now(),
    metadata: metadataOf(core, id, made),
    loading: false,
    followUpIds: [],
    attempted: false,
    ...(made.sourceId === undefined ? {} : { sourceId: made.sourceId }),
    ...(made.commandName === undefined ? {} : { commandName: made.commandName }),
  });
  return { id, payload: payloadOf(core, id, token, made) };
}

function metadataOf(core: Core, id: string, made: NewInteraction): APIMessageInteractionMetadata {
  return {
    id,
    type: made.type,
    user: core.world.user(made.userId),
    authorizing_integration_owners: made.origin.owners,
    ...made.metadata,
  } as APIMessageInteractionMetadata;
}

const MEGABYTE = 1024 * 1024;

function payloadOf(core: Core, id: string, token: string, made: NewInteraction): Record<string, unknown> {
  const { world } = core;
  const { channel, userId, sourceId } = made;
  return {
    id,
    application_id: core.botId,
    type: made.type,
    data: made.data,
    ...guildFields(core, channel),
    channel: {
      ...channelPayload(world, channel, core.botId),
      permissions: permissionsIn(world, channel, userId).toString(),
    },
    channel_id: channel.id,
    ...whoFields(core, channel, userId),
    token,
    version: 1,
    ...(sourceId === undefined ? {} : { message: world.message(sourceId).data }),
    app_permissions: permissionsIn(world, channel, core.botId).toString(),
    locale: made.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: made.origin.owners,
    context: made.origin.context,
    attachment_size_limit: 10 * MEGABYTE,
  };
}

function guildFields(core: Core, { guildId }: Channel): Record<string, unknown> {
  if (guildId === undefined) return {};
  const { id, locale } = core.world.guild(guildId);
  return { guild: { id, locale, features: [] }, guild_id: id, guild_locale: locale };
}

function whoFields(core: Core, channel: Channel, userId: string): Record<string, unknown> {
  if (channel.guildId === undefined) return { user: core.world.user(userId) };
  const member = core.world.guild(channel.guildId).members.get(userId);
  if (member === undefined) throw new Error('Only members can use the app in a guild');
  return { member: interactionMember(core.world, channel, member) };
}
