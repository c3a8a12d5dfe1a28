import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  InteractionType,
  type Message,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { WorkError } from '#articles/workshop/error.ts';
import { noticeCard } from '#discord/cards/components.ts';
import { parseId } from '#discord/cards/custom-id.ts';
import { inLanguage, type Languages, type Messages } from '#discord/messages/messages.ts';
import { StoreError } from '#store/types.ts';
import { type After, acknowledge, watch } from './acknowledge.ts';
import { type Audience, audienceOf } from './audience.ts';
import type { Choices, Command } from './command.ts';
import type { BotContext, BotTools, PersonalContext } from './context.ts';
import type { Cooldown, CooldownOptions } from './cooldown.ts';
import { type Cooldowns, createCooldowns } from './cooldowns.ts';
import { errorCode, isClosedToMe, isTooLate, loggable } from './errors.ts';
import { formOpenedBy, type OpenedForm } from './form-opened.ts';
import type { Choice, IdHandler, MessageHandler, Press } from './handler.ts';
import { faultOf, nobody, type Observer, useOf } from './observer.ts';
import { tellUser } from './refusal.ts';
import { replyTo } from './respond.ts';
import { messagesForAll } from './server-language.ts';
import type { SharedCooldown } from './shared-cooldown.ts';
import { createStopwatch } from './stopwatch.ts';
import { usedId } from './used-id.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

/** Takes what comes from Discord to its handler. */
export interface Router {
  /** Listens to a client; to several one after the other, where one has taken the other's place. */
  attach(client: Client): void;
  /** Takes nothing new, and waits for what is in flight. */
  close(): Promise<void>;
}

/** Who answers what. */
export interface Routes {
  readonly commands: readonly Command[];
  /** Of buttons and forms that several commands' cards have; a command brings those of its own. */
  readonly handlers: readonly IdHandler[];
  readonly messageHandler: MessageHandler;
}

export interface RouterOptions extends BotTools, Routes {
  readonly languages: Languages;
  /** How often a user may ask. */
  readonly cooldown?: CooldownOptions;
  /** Milliseconds since 1970; left out, the system's clock. */
  readonly now?: (() => number) | undefined;
  /** Left out, by the system's timers. */
  readonly after?: After | undefined;
  /** Calls back in the loop's next turn; left out, by the system's loop. */
  readonly nextTurn?: ((call: () => void) => void) | undefined;
  /** Is told of times and errors; left out, nobody is. */
  readonly observer?: Observer | undefined;
  /** A steady clock by which times are told, in milliseconds; left out, the system's. */
  readonly steadily?: (() => number) | undefined;
}

/** What is looked up for each interaction. */
interface RouteTable {
  readonly commands: ReadonlyMap<string, Command>;
  readonly handlers: ReadonlyMap<string, IdHandler>;
  readonly tools: BotTools;
  readonly languages: Languages;
  readonly cooldowns: Cooldowns;
  readonly queue: WorkQueue;
  readonly clock: () => number;
  readonly after: After;
  readonly observer: Observer;
}

/** Makes a router. It is the single place where errors end. */
export function createRouter(options: RouterOptions): Router {
  const { messageHandler, steadily = () => performance.now() } = options;
  const table = tableOf(options);
  const stopwatch = createStopwatch(table.observer, steadily);
  const inFlight = new Set<Promise<void>>();
  let open = true;

  const track = (work: Promise<void>): void => {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  };
  const onInteraction = async (interaction: Interaction): Promise<void> => {
    try {
      const opened = formOpenedBy(interaction, table, personalContextOf(interaction, table));
      if (opened) return await openForm(opened, table);
      const first = interaction.isRepliable() ? promiseInTime(interaction, table) : undefined;
      await table.queue.turnOf(ownerOf(interaction), first);
      await answerInteraction(interaction, table);
    } catch (error) {
      table.observer.failed(faultOf(error));
      await apologise(interaction, error, personalContextOf(interaction, table));
    }
  };
  const onMessage = async (message: Message): Promise<void> => {
    try {
      const asked = messageHandler.read(message, message.client.user.id);
      if (asked === undefined) return;
      await stopwatch.time(message.id, 'message', async () => {
        await table.queue.turnOf(message.guildId ?? message.channelId);
        await answerMessage(message, asked, messageHandler, table);
      });
    } catch (error) {
      table.observer.failed(faultOf(error));
      await apologiseTo(message, error, await contextOfMessage(message, table));
    }
  };
  return {
    attach(client) {
      stopwatch.attach(client);
      client.on(Events.InteractionCreate, (interaction) => {
        const work = () => onInteraction(interaction);
        if (open) track(stopwatch.time(interaction.id, useOf(interaction), work));
      });
      client.on(Events.MessageCreate, (message) => open && track(onMessage(message)));
    },
    async close() {
      open = false;
      await Promise.allSettled(inFlight);
    },
  };
}

function tableOf(options: RouterOptions): RouteTable {
  const {
    commands,
    handlers,
    messageHandler: _,
    cooldown,
    after = byTimer,
    observer = nobody,
    now = Date.now,
    nextTurn,
    languages,
    ...tools
  } = options;
  const all = [...handlers, ...commands.flatMap((command) => command.handlers ?? [])];
  return {
    commands: new Map(commands.map((command) => [command.name, command])),
    handlers: new Map(all.map((handler) => [handler.id.kind, handler])),
    tools,
    languages,
    cooldowns: createCooldowns({ cooldown, now, store: tools.store }),
    queue: createWorkQueue(nextTurn),
    clock: now,
    after,
    observer,
  };
}

function byTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** Whose turn an interaction takes: its server's. Suggestions while somebody types have turns of their own. */
function ownerOf(interaction: Interaction): string {
  const place = interaction.guildId ?? interaction.channelId ?? interaction.user.id;
  return interaction.isAutocomplete() ? `choices in ${place}` : place;
}

/** Opens a form. Nothing is looked up for it, so it costs too little to count as a question. */
async function openForm({ by, form }: OpenedForm, table: RouteTable): Promise<void> {
  const { messages } = personalContextOf(by, table);
  if (!(await isTooFast(by, table.cooldowns.pressing, messages))) await by.showModal(form);
}

/**
 * The one place that sees to it that every command, button and form has an answer in time, or the promise of one: within a
 * second, and at once if what it returns is called.
 */
function promiseInTime(
  interaction: RepliableInteraction,
  { commands, tools, after, observer }: RouteTable,
): () => Promise<void> {
  const command = interaction.isCommand() ? commands.get(interaction.commandName) : undefined;
  const failed = (error: unknown) => {
    observer.failed(faultOf(error));
    tools.log.warn({ error: loggable(error) }, 'an answer could not be promised');
  };
  watch(interaction, { after, failed, audience: () => audienceFor(interaction, command, tools) });
  return async () => {
    if (command?.type === ApplicationCommandType.ChatInput && command.opensFormLater) return;
    try {
      await acknowledge(interaction);
    } catch (error) {
      // Nobody would see what is worked out now.
      if (isTooLate(error)) throw error;
      failed(error);
    }
  };
}

/** Who will see the answer to a command, as far as that is known before it is made. */
async function audienceFor(
  interaction: RepliableInteraction,
  command: Command | undefined,
  tools: BotTools,
): Promise<Audience> {
  if (!interaction.isChatInputCommand() || command?.type !== ApplicationCommandType.ChatInput) return 'user';
  if (command.answers === undefined) return 'user';
  return command.answers === 'all' ? 'all' : audienceOf(interaction, tools);
}

/** What a person is answered with who alone sees it, or who is typing. */
function personalContextOf({ locale }: Interaction, { tools, languages }: RouteTable): PersonalContext {
  return { ...tools, messages: inLanguage(languages, locale) };
}

/** What an interaction is answered with: the one place that chooses the language. Outside of servers one person's is all's. */
async function contextOf(interaction: Interaction, table: RouteTable): Promise<BotContext> {
  const { guildId, guildLocale } = interaction;
  const { tools, languages, clock } = table;
  const toOne = personalContextOf(interaction, table);
  const publicMessages =
    guildId === null ? toOne.messages : await messagesForAll(guildId, guildLocale, { ...tools, languages });
  return { ...toOne, clock, publicMessages };
}

/** The same for a message, of which Discord does not say in what language its author has it. */
async function contextOfMessage(
  { guild }: Message,
  { tools, languages, clock }: RouteTable,
): Promise<BotContext> {
  const messages =
    guild === null
      ? inLanguage(languages, undefined)
      : await messagesForAll(guild.id, guild.preferredLocale, { ...tools, languages });
  return { ...tools, clock, messages, publicMessages: messages };
}

async function answerInteraction(interaction: Interaction, table: RouteTable): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond(await choicesFor(interaction, table));
  if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit()) {
    return answerId(interaction, table);
  }
  if (interaction.isChannelSelectMenu() || interaction.isRoleSelectMenu())
    return answerId(interaction, table);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return answerCommand(interaction, table);
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  table: RouteTable,
): Promise<void> {
  const { commands, cooldowns } = table;
  const { messages } = personalContextOf(interaction, table);
  if (await isTooFast(interaction, cooldowns.asking, messages)) return;
  const context = await contextOf(interaction, table);
  const command = commands.get(interaction.commandName);
  if (command?.type === ApplicationCommandType.ChatInput && interaction.isChatInputCommand()) {
    return command.execute(interaction, context);
  }
  if (command?.type === ApplicationCommandType.Message && interaction.isMessageContextMenuCommand()) {
    return command.execute(interaction, context);
  }
  await tellUser(interaction, messages.errors.unknownCommand);
}

/** Answers a button, a choice in a card's menu or a form by what its custom id says. */
async function answerId(
  interaction: Press | Choice | ModalSubmitInteraction,
  table: RouteTable,
): Promise<void> {
  const { handlers, cooldowns } = table;
  const { messages } = personalContextOf(interaction, table);
  const { kind, fields } = parseId(usedId(interaction));
  const handler = handlers.get(kind);
  const data = handler?.id.read(fields);
  const use = data === undefined ? undefined : doingOf(interaction, handler, data);
  if (use === undefined) return tellUser(interaction, messages.errors.oldButton);
  const asks = !interaction.isModalSubmit() && handler?.limited;
  const cooldown = asks ? cooldowns.asking : cooldowns.pressing;
  if (await isTooFast(interaction, cooldown, messages)) return;
  await use(await contextOf(interaction, table));
}

/** What a handler does with a use of its own kind; undefined where it has nothing to do with such. */
function doingOf(
  interaction: Press | Choice | ModalSubmitInteraction,
  handler: IdHandler | undefined,
  data: unknown,
): ((context: BotContext) => Promise<void>) | undefined {
  if (interaction.isModalSubmit()) return handler?.submit?.bind(handler, interaction, data);
  const isChoice = interaction.isChannelSelectMenu() || interaction.isRoleSelectMenu();
  if (isChoice) return handler?.choose?.bind(handler, interaction, data);
  return handler?.press?.bind(handler, interaction, data);
}

async function answerMessage(
  message: Message,
  asked: string,
  handler: MessageHandler,
  table: RouteTable,
): Promise<void> {
  const context = await contextOfMessage(message, table);
  const permit = await table.cooldowns.asking.take(message.author.id);
  if (permit.ok) return handler.answer(message, asked, context);
  if (!permit.told) await replyTo(message, noticeCard(context.messages.errors.cooldown(permit.seconds)));
}

/** Takes a permit, or tells the person to wait if none is left. */
async function isTooFast(
  interaction: RepliableInteraction,
  cooldown: Cooldown | SharedCooldown,
  { errors }: Messages,
): Promise<boolean> {
  const permit = await cooldown.take(interaction.user.id);
  if (!permit.ok) await tellUser(interaction, errors.cooldown(permit.seconds));
  return !permit.ok;
}

/** What to offer. A person who is typing sees no error, only nothing to choose from. */
async function choicesFor(interaction: AutocompleteInteraction, table: RouteTable): Promise<Choices> {
  const { commands, cooldowns, observer, tools } = table;
  try {
    if (!cooldowns.typing.take(interaction.user.id).ok) return [];
    const command = commands.get(interaction.commandName);
    if (!command || !('autocomplete' in command)) return [];
    return (await command.autocomplete?.(interaction, personalContextOf(interaction, table))) ?? [];
  } catch (error) {
    observer.failed(faultOf(error));
    const where = `${interaction.commandName}, typing`;
    tools.log.error({ code: errorCode(), where, error: loggable(error) }, 'could not offer choices');
    return [];
  }
}

/** One plain sentence with a code to the user, the rest to the log. */
async function apologise(
  interaction: Interaction,
  error: unknown,
  { log, messages }: PersonalContext,
): Promise<void> {
  const code = errorCode();
  const where = 'commandName' in interaction ? interaction.commandName : InteractionType[interaction.type];
  if (isTooLate(error)) {
    log.warn({ code, where, error: loggable(error) }, 'answered too late, or twice');
    return;
  }
  logFailure(log, error, { code, where });
  if (!interaction.isRepliable()) return;
  try {
    await tellUser(interaction, sentenceFor(error, code, messages));
  } catch (second) {
    log.error({ code, error: loggable(second) }, 'could not even apologise');
  }
}

/** Work that took too long or found no thread is to be expected under load. Everything else is a fault of the program. */
function logFailure(log: BotTools['log'], error: unknown, about: { code: string; where: string }): void {
  const level = error instanceof WorkError ? 'warn' : 'error';
  log[level]({ ...about, error: loggable(error) }, 'could not answer');
}

function sentenceFor(error: unknown, code: string, { errors }: Messages): string {
  if (error instanceof WorkError) return error.fault === 'busy' ? errors.busy : errors.tookTooLong;
  return error instanceof StoreError ? errors.store : errors.internal(code);
}

async function apologiseTo(message: Message, error: unknown, { log, messages }: BotContext): Promise<void> {
  const code = errorCode();
  if (isClosedToMe(error)) {
    log.warn({ code, where: 'message', error: loggable(error) }, 'may not answer there');
    return;
  }
  logFailure(log, error, { code, where: 'message' });
  try {
    await replyTo(message, noticeCard(sentenceFor(error, code, messages)));
  } catch (second) {
    log.error({ code, error: loggable(second) }, 'could not even apologise');
  }
}
