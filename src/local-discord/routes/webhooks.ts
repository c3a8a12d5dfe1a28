import { MessageFlags } from 'discord.js';
import {
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema as EditSchema,
  IncomingWebhookInteractionRequestSchema as FollowUpSchema,
} from 'discord-api-spec/zod';
import type { Call, Route } from '#local-discord/call.ts';
import { noted, unknown } from '#local-discord/errors.ts';
import type { Interaction } from '#local-discord/interactions.ts';
import { type MessageBody, readMessageBody } from '#local-discord/message-body.ts';
import { createMessage, deleteMessage, editMessage } from '#local-discord/messages.ts';
import type { StoredMessage } from '#local-discord/world.ts';

const ROOT = '/webhooks/:application/:token';

/** What follows the first answer to an interaction. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: ROOT, auth: 'none', handle: (call) => ({ body: followUp(call).data }) },
  {
    method: 'GET',
    path: `${ROOT}/messages/:message`,
    auth: 'none',
    handle: (call) => ({ body: target(call).message.data }),
  },
  {
    method: 'PATCH',
    path: `${ROOT}/messages/:message`,
    auth: 'none',
    handle(call) {
      const { interaction, message } = target(call);
      return { body: edit(call, interaction, message).data };
    },
  },
  {
    method: 'DELETE',
    path: `${ROOT}/messages/:message`,
    auth: 'none',
    handle(call) {
      const { interaction, message } = target(call);
      deleteMessage(call.core, message.data.id);
      if (message.data.id === interaction.originalId) {
        call.core.interactions.change(interaction.id, { loading: false });
      }
      return { status: 204 };
    },
  },
];

function interactionOf(call: Call): Interaction {
  if (call.param('application') !== call.core.botId) throw unknown('Webhook');
  return call.core.interactions.forFollowUp(call.core, call.param('token'));
}

function target(call: Call): { interaction: Interaction; message: StoredMessage } {
  const interaction = interactionOf(call);
  const named = call.param('message');
  const id = named === '@original' ? interaction.originalId : named;
  const own = id !== undefined && (id === interaction.originalId || interaction.followUpIds.includes(id));
  if (!own) throw unknown('Message');
  return { interaction, message: call.core.world.message(id) };
}

function followUp(call: Call): StoredMessage {
  const { core } = call;
  const interaction = interactionOf(call);
  const body = readMessageBody(call, { schema: FollowUpSchema, mayBeEphemeral: true });
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (interaction.loading) return fillLoading(call, interaction, body, ephemeral);
  const original =
    interaction.originalId === undefined ? undefined : core.world.messages.get(interaction.originalId);
  const message = createMessage(core, {
    channelId: interaction.channelId,
    author: core.world.user(core.botId),
    body,
    files: call.files.map(({ name }) => name),
    interaction,
    applicationId: core.botId,
    ...(original === undefined || original.onlyFor !== undefined ? {} : { replyTo: original }),
    ...(ephemeral ? { onlyFor: interaction.userId } : {}),
  });
  core.interactions.change(interaction.id, { followUpIds: [...interaction.followUpIds, message.data.id] });
  core.changes.tell();
  return message;
}

// Discord takes the first follow-up after a deferral for the deferred message itself.
function fillLoading(
  call: Call,
  interaction: Interaction,
  body: MessageBody,
  ephemeral: boolean,
): StoredMessage {
  const { core } = call;
  const message = core.world.message(interaction.originalId ?? '');
  if (ephemeral !== (message.onlyFor !== undefined)) {
    call.note(
      noted(
        ['flags'],
        'EPHEMERAL_STATE_IS_FINAL',
        'The first follow-up becomes the deferred message and stays as private or public as that one.',
      ),
    );
  }
  return finishLoading(call, interaction, message, body);
}

function edit(call: Call, interaction: Interaction, message: StoredMessage): StoredMessage {
  const body = readMessageBody(call, {
    schema: EditSchema,
    edits: message,
    mayBeEphemeral: message.onlyFor !== undefined,
  });
  return finishLoading(call, interaction, message, body);
}

function finishLoading(
  { core, files }: Call,
  interaction: Interaction,
  message: StoredMessage,
  body: MessageBody,
): StoredMessage {
  if (message.data.id === interaction.originalId && interaction.loading) {
    core.interactions.change(interaction.id, { loading: false });
  }
  const names = files.map(({ name }) => name);
  return editMessage(core, message.data.id, body, names, MessageFlags.Loading);
}
