import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  type PermissionsString,
} from 'discord.js';
import { directMessages, type UserOptions } from './build.ts';
import type { Core } from './core.ts';
import { interactionCreated } from './events.ts';
import type { UploadedBytes } from './files.ts';
import { createInteraction, type NewInteraction, originOf } from './interaction-payload.ts';
import type { OptionChoice } from './interactions.ts';
import { createMessage, deleteMessage, editMessage } from './messages.ts';
import { type FieldValues, fillIn } from './modal-fields.ts';
import { allows, permissionsIn } from './permissions.ts';
import { Reply } from './reply.ts';
import { buttonsOf, menuOptionsOf, pressable, seenAs, seenIn, selectsOf } from './seen.ts';
import { callCommand, keepFiles, type OptionValues, resolve, resolvedFor } from './slash-options.ts';
import { requireVisible, whyHidden } from './visible-commands.ts';
import { finished } from './waiting.ts';
import type { Channel } from './world.ts';

export interface SendOptions {
  /** The message that it replies to. */
  readonly replyTo?: APIMessage;
  /** Whether the reply pings the author of that message; yes unless told. */
  readonly ping?: boolean;
  /** Whether the text opens with a mention of the bot. */
  readonly mention?: boolean;
  /** Attached files, or their names where what is in them does not matter. */
  readonly files?: readonly (string | UploadedBytes)[];
}

/** What the bot offered for an option that is being typed. */
export interface Offer {
  readonly choices: readonly OptionChoice[];
  readonly acknowledgedAfterMs: number | undefined;
  /** What the user sees instead, where the bot did not answer in time. */
  readonly error?: string;
}

/** A user of Discord, and the hand that sends, types and clicks for it. */
export class Person {
  readonly user: APIUser;
  readonly #core: Core;
  #locale: string;

  constructor(core: Core, user: APIUser, options: UserOptions) {
    this.#core = core;
    this.user = user;
    this.#locale = options.locale ?? 'en-US';
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.username;
  }

  /** As it is written in a message: `<@id>`. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** The language that this user has Discord in, by Discord's tag. */
  get locale(): string {
    return this.#locale;
  }

  setLocale(locale: string): void {
    this.#locale = locale;
    this.#core.changes.tell();
  }

  /** The conversation between this user and the bot. */
  get directMessages(): Channel {
    return directMessages(this.#core, [this.id, this.#core.botId], ChannelType.DM);
  }

  /** Sends a message. @throws where the user may not */
  async send(channel: Channel, text: string, options: SendOptions = {}): Promise<APIMessage> {
    this.#require(channel, channel.isThread ? 'SendMessagesInThreads' : 'SendMessages');
    const { replyTo, ping = true, mention = false, files = [] } = options;
    const content = mention ? `<@${this.#core.botId}> ${text}` : text;
    const stored = createMessage(this.#core, {
      channelId: channel.id,
      author: this.user,
      body: { content, allowed_mentions: { parse: ['users'], replied_user: ping } },
      files,
      ...(replyTo === undefined ? {} : { replyTo: this.#core.world.message(replyTo.id) }),
    });
    return seenAs(stored);
  }

  /** Forwards a message into a channel. */
  async forward(channel: Channel, message: APIMessage): Promise<APIMessage> {
    const forwards = this.#core.world.message(message.id);
    return seenAs(
      createMessage(this.#core, { channelId: channel.id, author: this.user, body: {}, forwards }),
    );
  }

  /** Whether the user may write in a channel. */
  maySend(channel: Channel): boolean {
    return this.#may(channel, channel.isThread ? 'SendMessagesInThreads' : 'SendMessages');
  }

  /** The commands that Discord's client shows to this user in a channel, slash and message commands. */
  commands(channel: Channel): APIApplicationCommand[] {
    return this.#commands(channel).filter(
      (command) => whyHidden(this.#core, command, channel, this.id) === undefined,
    );
  }

  /** Edits one of the user's messages. @throws where it is another's */
  async edit(message: APIMessage, text: string): Promise<APIMessage> {
    if (message.author.id !== this.id) throw new Error('Only its author may edit a message');
    return seenAs(editMessage(this.#core, message.id, { content: text }));
  }

  /** Deletes a message. @throws where it is another's and the user may not manage messages */
  async delete(message: APIMessage): Promise<void> {
    const channel = this.#core.world.channel(message.channel_id);
    if (message.author.id !== this.id) this.#require(channel, 'ManageMessages');
    deleteMessage(this.#core, message.id);
  }

  /** What this user sees in a channel, oldest first. */
  sees(channel: Channel): APIMessage[] {
    return seenIn(this.#core.world, channel.id, this.id);
  }

  /**
   * Calls a slash command (`name` or `name group sub`) and resolves with what the user sees as soon as the
   * bot has answered, a deferred answer once it is there. Where no answer comes, `reply.error` says so.
   * @throws where Discord's client would not send it
   */
  async slash(channel: Channel, path: string, values: OptionValues = {}): Promise<Reply> {
    return this.startSlash(channel, path, values).settled();
  }

  /** As `slash`, without waiting for the answer. */
  startSlash(channel: Channel, path: string, values: OptionValues = {}): Reply {
    const { data, metadata } = this.#slashData(channel, path, values);
    return this.#interact(channel, InteractionType.ApplicationCommand, data, { metadata, commandName: path });
  }

  /** Types into an option and resolves with what the bot offers. @throws where it has no autocomplete */
  async autocomplete(channel: Channel, path: string, values: OptionValues, focused: string): Promise<Offer> {
    const { data } = this.#slashData(channel, path, values, focused);
    const type = InteractionType.ApplicationCommandAutocomplete;
    const interaction = await finished(this.#core, this.#begin(channel, type, data));
    const { answer, answeredAt, createdAt } = interaction;
    if (answer?.kind !== 'choices') {
      return { choices: [], acknowledgedAfterMs: undefined, error: 'Loading options failed' };
    }
    return { choices: answer.choices, acknowledgedAfterMs: (answeredAt ?? createdAt) - createdAt };
  }

  /** Uses a message command (Apps → `name`) on a message. */
  async messageCommand(message: APIMessage, name: string): Promise<Reply> {
    const channel = this.#core.world.channel(message.channel_id);
    const command = this.#commands(channel).find(
      (one) => one.name === name && one.type === ApplicationCommandType.Message,
    );
    if (command === undefined) throw new Error(`There is no message command "${name}"`);
    requireVisible(this.#core, command, channel, this.id);
    const target = this.#core.world.message(message.id).data;
    const data = {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: target } },
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    };
    const metadata = { target_message_id: message.id };
    return this.#interact(channel, InteractionType.ApplicationCommand, data, {
      metadata,
      commandName: name,
    }).settled();
  }

  /**
   * Presses a button, found by its label or custom id in the message as it is now; where there is none, chooses what a
   * menu of the message offers under that label or value.
   * @param options.forgedCustomId sent instead of the button's own, as a tampered client does
   * @throws where the user sees no such button or it is disabled
   */
  async click(
    message: APIMessage,
    labelOrId: string,
    options: { readonly forgedCustomId?: string } = {},
  ): Promise<Reply> {
    const present = this.#present(message);
    const { forgedCustomId } = options;
    const option = menuOptionsOf(present).find(({ label, value }) => [label, value].includes(labelOrId));
    const isButton = buttonsOf(present).some(({ label, customId }) => [label, customId].includes(labelOrId));
    if (option && !isButton && forgedCustomId === undefined) {
      return this.select(present, option.menu, [option.value]);
    }
    const button = forgedCustomId === undefined ? pressable(present, labelOrId).customId : forgedCustomId;
    return this.#useComponent(present, { component_type: ComponentType.Button, custom_id: button });
  }

  /** Chooses in a select menu. @throws where the user sees no such menu */
  async select(message: APIMessage, customId: string, values: readonly string[]): Promise<Reply> {
    const present = this.#present(message);
    const found = selectsOf(present).find(({ custom_id: id }) => id === customId);
    if (found === undefined) throw new Error(`There is no menu "${customId}"`);
    const { guildId } = this.#core.world.channel(present.channel_id);
    const isOfStrings = found.type === ComponentType.StringSelect;
    const resolved = isOfStrings ? undefined : resolve(this.#core, values, guildId);
    return this.#useComponent(present, {
      component_type: found.type,
      custom_id: customId,
      values,
      ...(resolved === undefined ? {} : { resolved }),
    });
  }

  /** Fills in the modal that a reply opened, by custom ids, and sends it. @throws where the client would not */
  async submit(reply: Reply, channel: Channel, values: FieldValues): Promise<Reply> {
    const { modal } = reply;
    const attachments: Record<string, APIAttachment> = {};
    const components = fillIn(modal, values, (file) => {
      const kept = this.#core.files.keep(this.#core, channel.id, file);
      attachments[kept.id] = kept;
      return kept.id;
    });
    const resolved = Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } };
    const data = { custom_id: modal.custom_id, components, ...resolved };
    const more = reply.sourceId === undefined ? {} : { sourceId: reply.sourceId };
    return this.#interact(channel, InteractionType.ModalSubmit, data, more).settled();
  }

  #useComponent(message: APIMessage, data: Record<string, unknown>): Promise<Reply> {
    const channel = this.#core.world.channel(message.channel_id);
    const more = { sourceId: message.id, metadata: { interacted_message_id: message.id } };
    return this.#interact(channel, InteractionType.MessageComponent, { id: 2, ...data }, more).settled();
  }

  #present(message: APIMessage): APIMessage {
    const stored = this.#core.world.message(message.id);
    if (stored.onlyFor !== undefined && stored.onlyFor !== this.id) {
      throw new Error(`${this.name} does not see this message`);
    }
    return seenAs(stored);
  }

  #slashData(channel: Channel, path: string, values: OptionValues, focused?: string) {
    const kept = keepFiles(this.#core, channel.id, values);
    const { command, options } = callCommand(this.#commands(channel), path, kept, focused);
    requireVisible(this.#core, command, channel, this.id);
    const resolved = resolvedFor(this.#core, options, channel.guildId);
    const data = {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      ...(options.length === 0 ? {} : { options }),
      ...(resolved === undefined ? {} : { resolved }),
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    };
    return { data, metadata: { command_type: ApplicationCommandType.ChatInput } };
  }

  #commands(channel: Channel) {
    return this.#core.commands.visible(channel.guildId);
  }

  #require(channel: Channel, name: PermissionsString): void {
    if (!this.#may(channel, name)) throw new Error(`${this.name} may not do that there: ${name}`);
  }

  #may(channel: Channel, name: PermissionsString): boolean {
    return allows(permissionsIn(this.#core.world, channel, this.id), name);
  }

  #interact(
    channel: Channel,
    type: InteractionType,
    data: unknown,
    more: Pick<NewInteraction, 'metadata' | 'sourceId' | 'commandName'>,
  ): Reply {
    return new Reply(this.#core, this.#begin(channel, type, data, more));
  }

  #begin(
    channel: Channel,
    type: InteractionType,
    data: unknown,
    more: Pick<NewInteraction, 'metadata' | 'sourceId' | 'commandName'> = {},
  ): string {
    const core = this.#core;
    const origin = originOf(core, channel, this.id);
    const made: NewInteraction = {
      type,
      userId: this.id,
      channel,
      locale: this.#locale,
      origin,
      data,
      ...more,
    };
    const { id, payload } = createInteraction(core, made);
    core.gateway.dispatch(interactionCreated(payload));
    return id;
  }
}
