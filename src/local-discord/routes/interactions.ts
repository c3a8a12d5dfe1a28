import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema as AutocompleteSchema,
  CreateMessageInteractionCallbackRequestSchema as MessageSchema,
  ModalInteractionCallbackRequestSchema as ModalSchema,
  UpdateMessageInteractionCallbackRequestSchema as UpdateSchema,
} from 'discord-api-spec/zod';
import type { Call, Route } from '#local-discord/call.ts';
import { choiceFindings, modalFindings } from '#local-discord/checks/callbacks.ts';
import { schemaFindings } from '#local-discord/checks/schema.ts';
import { alreadyAcknowledged, noted, raise, refuse, refused } from '#local-discord/errors.ts';
import type { Interaction, Modal, OptionChoice } from '#local-discord/interactions.ts';
import { checkMessageBody, type MessageBody } from '#local-discord/message-body.ts';
import { createMessage, editMessage } from '#local-discord/messages.ts';
import type { StoredMessage } from '#local-discord/world.ts';

interface Callback {
  readonly type?: number;
  readonly data?: unknown;
}

/** The first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    auth: 'none',
    handle(call) {
      const { core } = call;
      const interaction = core.interactions.forAnswer(core, call.param('interaction'), call.param('token'));
      if (interaction.answer !== undefined) throw alreadyAcknowledged();
      const callback = (call.body ?? {}) as Callback;
      const kind = kindFor(call, interaction, callback);
      const message = kind(call, interaction, callback);
      core.changes.tell();
      return call.query.get('with_response') === 'true'
        ? { body: responseBody(core.interactions.get(interaction.id) ?? interaction, callback, message) }
        : { status: 204 };
    },
  },
];

type CallbackHandler = (
  call: Call,
  interaction: Interaction,
  callback: Callback,
) => StoredMessage | undefined;

function kindFor(call: Call, { type, sourceId }: Interaction, callback: Callback): CallbackHandler {
  const kind = KINDS[type]?.get(callback.type ?? 0);
  const updates = kind === updateSource || kind === deferUpdate;
  if (kind !== undefined && !(updates && sourceId === undefined)) return kind;
  return refuse(WRONG_KIND, call.note);
}

const WRONG_KIND = refused(
  ['type'],
  'INTERACTION_CALLBACK_TYPE_INVALID',
  'An interaction of this kind cannot be answered so.',
);

const answerWithMessage: CallbackHandler = (call, interaction, callback) => {
  const body = asBody(callback.data);
  const { core } = call;
  const whole = call.body;
  checkMessageBody(
    core,
    {
      schema: MessageSchema,
      whole,
      body,
      at: ['data'],
      mayBeEphemeral: true,
      hasFiles: call.files.length > 0,
    },
    call.note,
  );
  const ephemeral = isEphemeral(body);
  const message = createAnswer(call, interaction, body, ephemeral, 0);
  core.interactions.change(interaction.id, {
    answer: { kind: 'message', ephemeral },
    answeredAt: core.clock.now(),
    originalId: message.data.id,
  });
  return message;
};

const deferAnswer: CallbackHandler = (call, interaction, callback) => {
  raise(schemaFindings(MessageSchema, call.body), call.note);
  const { core } = call;
  const data = asBody(callback.data);
  for (const key of Object.keys(data)) {
    if (key !== 'flags')
      call.note(noted(['data', key], 'DEFERRED_WITH_CONTENT', 'A deferral carries only flags.'));
  }
  const ephemeral = isEphemeral(data);
  const message = createAnswer(call, interaction, {}, ephemeral, MessageFlags.Loading);
  core.interactions.change(interaction.id, {
    answer: { kind: 'deferred', ephemeral },
    answeredAt: core.clock.now(),
    originalId: message.data.id,
    loading: true,
  });
  return message;
};

const deferUpdate: CallbackHandler = (call, interaction) => {
  raise(schemaFindings(UpdateSchema, call.body), call.note);
  settle(call, interaction, 'deferred-update');
  return undefined;
};

const updateSource: CallbackHandler = (call, interaction, callback) => {
  const { core } = call;
  const body = asBody(callback.data);
  const source = core.world.message(interaction.sourceId ?? '');
  checkMessageBody(
    core,
    {
      schema: UpdateSchema,
      whole: call.body,
      body,
      at: ['data'],
      edits: source,
      mayBeEphemeral: source.onlyFor !== undefined,
      hasFiles: call.files.length > 0,
    },
    call.note,
  );
  settle(call, interaction, 'update');
  return editMessage(core, source.data.id, body, names(call));
};

const offerChoices: CallbackHandler = (call, interaction, callback) => {
  const choices = (asRecord(callback.data).choices ?? []) as OptionChoice[];
  raise([...schemaFindings(AutocompleteSchema, call.body), ...choiceFindings(choices)], call.note);
  call.core.interactions.change(interaction.id, {
    answer: { kind: 'choices', choices },
    answeredAt: call.core.clock.now(),
  });
  return undefined;
};

const showModal: CallbackHandler = (call, interaction, callback) => {
  const modal = callback.data as Modal;
  raise(schemaFindings(ModalSchema, call.body), call.note);
  raise(modalFindings(modal), call.note);
  call.core.interactions.change(interaction.id, {
    answer: { kind: 'modal', modal },
    answeredAt: call.core.clock.now(),
  });
  return undefined;
};

const MESSAGES: readonly (readonly [number, CallbackHandler])[] = [
  [InteractionResponseType.ChannelMessageWithSource, answerWithMessage],
  [InteractionResponseType.DeferredChannelMessageWithSource, deferAnswer],
];
const UPDATES: readonly (readonly [number, CallbackHandler])[] = [
  [InteractionResponseType.DeferredMessageUpdate, deferUpdate],
  [InteractionResponseType.UpdateMessage, updateSource],
];
const MODAL: readonly [number, CallbackHandler] = [InteractionResponseType.Modal, showModal];

const KINDS: Readonly<Partial<Record<InteractionType, ReadonlyMap<number, CallbackHandler>>>> = {
  [InteractionType.ApplicationCommand]: new Map([...MESSAGES, MODAL]),
  [InteractionType.MessageComponent]: new Map([...MESSAGES, ...UPDATES, MODAL]),
  [InteractionType.ModalSubmit]: new Map([...MESSAGES, ...UPDATES]),
  [InteractionType.ApplicationCommandAutocomplete]: new Map([
    [InteractionResponseType.ApplicationCommandAutocompleteResult, offerChoices],
  ]),
};

function createAnswer(
  call: Call,
  interaction: Interaction,
  body: MessageBody,
  ephemeral: boolean,
  flags: number,
): StoredMessage {
  const { core } = call;
  return createMessage(core, {
    channelId: interaction.channelId,
    author: core.world.user(core.botId),
    body,
    files: names(call),
    type: interaction.type === InteractionType.ApplicationCommand ? commandMessageType(interaction) : 0,
    flags,
    interaction,
    applicationId: core.botId,
    ...(ephemeral ? { onlyFor: interaction.userId } : {}),
  });
}

function commandMessageType({ metadata }: Interaction): number {
  return 'target_message_id' in metadata || 'target_user' in metadata ? 23 : 20;
}

function settle({ core }: Call, interaction: Interaction, kind: 'update' | 'deferred-update'): void {
  core.interactions.change(interaction.id, {
    answer: { kind },
    answeredAt: core.clock.now(),
    ...(interaction.sourceId === undefined ? {} : { originalId: interaction.sourceId }),
  });
}

function responseBody(
  { id, type, answer }: Interaction,
  callback: Callback,
  message?: StoredMessage,
): unknown {
  const deferred = answer?.kind === 'deferred';
  const ephemeral = message?.onlyFor !== undefined;
  return {
    interaction: {
      id,
      type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.data.id,
            response_message_loading: deferred,
            response_message_ephemeral: ephemeral,
          }),
    },
    ...(message === undefined ? {} : { resource: { type: callback.type, message: message.data } }),
  };
}

function names({ files }: Call): string[] {
  return files.map(({ name }) => name);
}

function asBody(data: unknown): MessageBody {
  return asRecord(data) as MessageBody;
}

function asRecord(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function isEphemeral({ flags }: MessageBody): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
