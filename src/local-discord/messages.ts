import { type APIMessage, type APIUser, MessageFlags, MessageReferenceType, MessageType } from 'discord.js';
import { flatten, type LooseComponent } from './checks/components.ts';
import type { LooseMentions } from './checks/mentions.ts';
import type { Core } from './core.ts';
import { messageCreated, messageDeleted, messageUpdated } from './events.ts';
import type { UploadedBytes } from './files.ts';
import type { Interaction } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import type { StoredMessage } from './world.ts';

/** A message to be: who says what, where, in answer to what. */
export interface NewMessage {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  /** The files, or their names where what is in them does not matter. */
  readonly files?: readonly (string | UploadedBytes)[];
  readonly type?: MessageType;
  /** The only user who is to see it. */
  readonly onlyFor?: string;
  /** Flags beside the body's. */
  readonly flags?: number;
  readonly replyTo?: StoredMessage;
  readonly forwards?: StoredMessage;
  readonly interaction?: Pick<Interaction, 'metadata' | 'commandName'>;
  readonly applicationId?: string;
  /** Another id than the next, for the first message of a forum post. */
  readonly id?: string;
}

/** Puts a message into its channel and tells the gateway, unless only one user sees it. */
export function createMessage(core: Core, message: NewMessage): StoredMessage {
  const { onlyFor } = message;
  const data = newMessageData(core, message);
  const stored: StoredMessage = { data, history: [], ...(onlyFor === undefined ? {} : { onlyFor }) };
  core.world.messages.set(data.id, stored);
  if (onlyFor === undefined) core.gateway.dispatch(messageCreated(core, stored));
  core.changes.tell();
  return stored;
}

function newMessageData(core: Core, message: NewMessage): APIMessage {
  const { body, author, replyTo, forwards, interaction } = message;
  const components = numbered(body.components ?? []);
  const mentions = mentionedUsers(core, body, author.bot === true, replyTo);
  return {
    id: message.id ?? core.nextId(),
    type: message.type ?? (replyTo === undefined ? MessageType.Default : MessageType.Reply),
    channel_id: message.channelId,
    author,
    content: body.content ?? '',
    timestamp: isoDate(core),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: (message.files ?? []).map((name) => attachment(core, message.channelId, name)),
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' as const })) as APIMessage['embeds'],
    components,
    pinned: false,
    flags:
      (body.flags ?? 0) | (message.flags ?? 0) | (message.onlyFor === undefined ? 0 : MessageFlags.Ephemeral),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(replyTo === undefined ? {} : replyFields(core, replyTo)),
    ...(forwards === undefined ? {} : forwardFields(core, forwards)),
    ...(interaction === undefined ? {} : interactionFields(interaction)),
    ...(message.applicationId === undefined
      ? {}
      : { application_id: message.applicationId, webhook_id: message.applicationId }),
  };
}

/** Edits a message by a body: what the body does not name stays. */
export function editMessage(
  core: Core,
  id: string,
  body: MessageBody,
  files: readonly string[] = [],
  clearFlags = 0,
): StoredMessage {
  const stored = core.world.message(id);
  const old = stored.data;
  const kept = (body.attachments ?? old.attachments).flatMap(({ id: kept }) =>
    old.attachments.filter((attachment) => attachment.id === String(kept)),
  );
  const settable = (body.flags ?? 0) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);
  const data: APIMessage = {
    ...old,
    ...(body.content === undefined ? {} : { content: body.content ?? '' }),
    ...(body.embeds === undefined ? {} : { embeds: body.embeds ?? [] }),
    ...(body.components === undefined ? {} : { components: numbered(body.components ?? []) }),
    attachments: [
      ...(body.attachments === undefined ? old.attachments : kept),
      ...files.map((name) => attachment(core, old.channel_id, name)),
    ],
    flags: ((old.flags ?? 0) | settable) & ~clearFlags,
    edited_timestamp: isoDate(core),
  };
  const edited: StoredMessage = { ...stored, data, history: [...stored.history, old] };
  core.world.messages.set(id, edited);
  if (stored.onlyFor === undefined) core.gateway.dispatch(messageUpdated(core, edited));
  core.changes.tell();
  return edited;
}

/** Takes a message away. */
export function deleteMessage(core: Core, id: string): void {
  const stored = core.world.message(id);
  core.world.messages.delete(id);
  if (stored.onlyFor === undefined) core.gateway.dispatch(messageDeleted(core, stored));
  core.changes.tell();
}

/** All the text of a message that is written by its author: content and text displays. */
export function textOf(message: {
  readonly content?: string | null;
  readonly components?: readonly unknown[] | null;
}): string {
  const texts = flatten((message.components ?? []) as LooseComponent[]).flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [],
  );
  return [message.content ?? '', ...texts].filter((text) => text !== '').join('\n');
}

function isoDate(core: Core): string {
  return new Date(core.clock.now()).toISOString().replace('Z', '000+00:00');
}

// Discord numbers the components of a message that the bot did not number.
function numbered(components: readonly LooseComponent[]): NonNullable<APIMessage['components']> {
  const copy = structuredClone(components) as (LooseComponent & { id?: number })[];
  const all = flatten(copy) as (LooseComponent & { id?: number })[];
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id !== undefined && component.id !== 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy as unknown as NonNullable<APIMessage['components']>;
}

// Discord names the command only in the field that it calls deprecated.
function interactionFields({
  metadata,
  commandName,
}: Pick<Interaction, 'metadata' | 'commandName'>): Partial<APIMessage> {
  if (commandName === undefined) return { interaction_metadata: metadata };
  const { id, type, user } = metadata;
  return { interaction_metadata: metadata, interaction: { id, type, user, name: commandName } };
}

function replyFields(core: Core, { data }: StoredMessage): Partial<APIMessage> {
  return {
    message_reference: { type: MessageReferenceType.Default, ...placeOf(core, data) },
    referenced_message: withoutReference(data),
  };
}

function forwardFields(core: Core, { data }: StoredMessage): Partial<APIMessage> {
  const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions } = data;
  const snapshot = {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags: flags ?? 0,
    mentions,
    mention_roles: [],
    ...(data.components === undefined ? {} : { components: data.components }),
  };
  return {
    message_reference: { type: MessageReferenceType.Forward, ...placeOf(core, data) },
    message_snapshots: [{ message: snapshot }],
  };
}

function placeOf(
  core: Core,
  message: APIMessage,
): { message_id: string; channel_id: string; guild_id?: string } {
  const { guildId } = core.world.channel(message.channel_id);
  const place = { message_id: message.id, channel_id: message.channel_id };
  return guildId === undefined ? place : { ...place, guild_id: guildId };
}

// A referenced message does not bring along the one that it refers to itself.
function withoutReference(message: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = message;
  return rest;
}

function attachment(
  core: Core,
  channelId: string,
  file: string | UploadedBytes,
): APIMessage['attachments'][number] {
  const given = typeof file === 'string' ? { name: file, type: '', bytes: new Uint8Array() } : file;
  return core.files.keep(core, channelId, given);
}

function mentionedUsers(
  core: Core,
  body: MessageBody,
  bot: boolean,
  replyTo?: StoredMessage,
): APIMessage['mentions'] {
  const text = textOf(body);
  const named = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '');
  const allowed = named.filter((id) => pings(body.allowed_mentions, id));
  const repliedTo =
    replyTo !== undefined && pingsReplied(body.allowed_mentions, bot) ? [replyTo.data.author.id] : [];
  return [...new Set([...allowed, ...repliedTo])].flatMap((id) => core.world.users.get(id) ?? []);
}

function pings(mentions: LooseMentions | null | undefined, userId: string): boolean {
  if (mentions === undefined || mentions === null) return true;
  return mentions.parse?.includes('users') === true || mentions.users?.includes(userId) === true;
}

function pingsReplied(mentions: LooseMentions | null | undefined, bot: boolean): boolean {
  if (mentions === undefined || mentions === null) return true;
  return mentions.replied_user ?? !bot;
}
