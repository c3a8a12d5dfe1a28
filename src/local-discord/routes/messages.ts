import { MessageReferenceType } from 'discord.js';
import {
  MessageCreateRequestSchema as CreateSchema,
  MessageEditRequestPartialSchema as EditSchema,
} from 'discord-api-spec/zod';
import type { Call, Route } from '#local-discord/call.ts';
import {
  DiscordError,
  invalidForm,
  missingAccess,
  missingPermissions,
  refused,
  unknown,
} from '#local-discord/errors.ts';
import { botSees } from '#local-discord/events.ts';
import { type MessageBody, readMessageBody } from '#local-discord/message-body.ts';
import { strippedFor } from '#local-discord/message-content.ts';
import { createMessage, deleteMessage, editMessage } from '#local-discord/messages.ts';
import { allows, permissionsIn } from '#local-discord/permissions.ts';
import type { Channel, StoredMessage } from '#local-discord/world.ts';

const ALL = '/channels/:channel/messages';
const ONE = `${ALL}/:message`;

/** The messages of a channel, as the bot reads and writes them. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ALL,
    auth: 'bot',
    handle(call) {
      const channel = visibleChannel(call);
      // Discord refuses nothing here: who may not read the history gets an empty list.
      const found = mayReadHistory(call, channel) ? page(call, channel) : [];
      return { body: found.map((message) => asBotReads(call, message)) };
    },
  },
  { method: 'POST', path: ALL, auth: 'bot', handle: (call) => ({ body: post(call).data }) },
  {
    method: 'GET',
    path: ONE,
    auth: 'bot',
    handle(call) {
      requirePermission(call, visibleChannel(call), 'ReadMessageHistory');
      return { body: asBotReads(call, messageOf(call)) };
    },
  },
  { method: 'PATCH', path: ONE, auth: 'bot', handle: (call) => ({ body: patch(call).data }) },
  {
    method: 'DELETE',
    path: ONE,
    auth: 'bot',
    handle(call) {
      const channel = visibleChannel(call);
      const message = messageOf(call);
      if (message.data.author.id !== call.core.botId) requirePermission(call, channel, 'ManageMessages');
      deleteMessage(call.core, message.data.id);
      return { status: 204 };
    },
  },
];

/** The route's channel. @throws 10003, 50001 */
export function visibleChannel(call: Call): Channel {
  const channel = call.core.world.channel(call.param('channel'));
  if (!botSees(call.core, channel)) throw missingAccess();
  return channel;
}

function messageOf(call: Call): StoredMessage {
  const message = call.core.world.message(call.param('message'));
  if (message.data.channel_id !== call.param('channel') || message.onlyFor !== undefined)
    throw unknown('Message');
  return message;
}

function requirePermission(
  { core }: Call,
  channel: Channel,
  name: 'SendMessages' | 'SendMessagesInThreads' | 'ManageMessages' | 'ReadMessageHistory',
): void {
  if (!allows(permissionsIn(core.world, channel, core.botId), name)) throw missingPermissions();
}

function mayReadHistory({ core }: Call, channel: Channel): boolean {
  return allows(permissionsIn(core.world, channel, core.botId), 'ReadMessageHistory');
}

function asBotReads({ core }: Call, { data }: StoredMessage) {
  return strippedFor(core, data, core.settings.privilegedIntents.includes('MessageContent'));
}

// Newest first, as Discord gives them; after a message those that come next, not the newest of all.
function page({ core, query }: Call, channel: Channel): StoredMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  const before = query.get('before');
  const after = query.get('after');
  const all = core.world.messagesIn(channel.id).filter(({ onlyFor }) => onlyFor === undefined);
  const wanted = all.filter(
    ({ data }) =>
      (before === null || BigInt(data.id) < BigInt(before)) &&
      (after === null || BigInt(data.id) > BigInt(after)),
  );
  return (after === null ? wanted.slice(-limit) : wanted.slice(0, limit)).toReversed();
}

function post(call: Call): StoredMessage {
  const { core } = call;
  const channel = visibleChannel(call);
  requirePermission(call, channel, channel.isThread ? 'SendMessagesInThreads' : 'SendMessages');
  const body = readMessageBody(call, { schema: CreateSchema, mayBeEphemeral: false });
  const twin = sentWithNonce(call, channel, body);
  if (twin !== undefined) return twin;
  requireOpen(call, channel);
  if (body.message_reference !== undefined && !mayReadHistory(call, channel)) throw mayNotReply();
  const referred = referredMessage(call, body);
  return createMessage(core, {
    channelId: channel.id,
    author: core.world.user(core.botId),
    body,
    files: call.files.map(({ name }) => name),
    ...(referred === undefined
      ? {}
      : body.message_reference?.type === MessageReferenceType.Forward
        ? { forwards: referred }
        : { replyTo: referred }),
  });
}

// A message with an enforced nonce that is there already is not sent again.
function sentWithNonce({ core }: Call, channel: Channel, body: MessageBody): StoredMessage | undefined {
  if (body.enforce_nonce !== true) return undefined;
  return core.world
    .messagesIn(channel.id)
    .find(
      ({ data }) =>
        data.author.id === core.botId &&
        data.nonce === body.nonce &&
        core.clock.now() - Date.parse(data.timestamp) < NONCE_LIVES_MS,
    );
}

const NONCE_LIVES_MS = 5 * 60_000;

function requireOpen({ core }: Call, channel: Channel): void {
  const closed = channel.recipientIds.some((id) => core.world.closedDirectMessages.has(id));
  if (closed) throw new DiscordError(403, 50007, 'Cannot send messages to this user');
}

function mayNotReply(): DiscordError {
  return new DiscordError(400, 160002, 'Cannot reply without permission to read message history');
}

function referredMessage({ core, param }: Call, { message_reference: reference }: MessageBody) {
  if (reference?.message_id === undefined) return undefined;
  const message = core.world.messages.get(reference.message_id);
  const forwards = reference.type === MessageReferenceType.Forward;
  const place = reference.channel_id ?? param('channel');
  if (message !== undefined && message.onlyFor === undefined && message.data.channel_id === place)
    return message;
  if (reference.fail_if_not_exists === false && !forwards) return undefined;
  throw invalidForm([refused(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')]);
}

function patch(call: Call): StoredMessage {
  visibleChannel(call);
  const message = messageOf(call);
  if (message.data.author.id !== call.core.botId) {
    throw new DiscordError(403, 50005, 'Cannot edit a message authored by another user', { violation: true });
  }
  const body = readMessageBody(call, { schema: EditSchema, edits: message, mayBeEphemeral: false });
  return editMessage(
    call.core,
    message.data.id,
    body,
    call.files.map(({ name }) => name),
  );
}
