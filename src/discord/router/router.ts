import {
  type AutocompleteInteraction,
  type Client,
  Events,
  type Interaction,
  InteractionType,
  type Message,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '#articles/library.ts';
import { noticeCard } from '#discord/cards/card.ts';
import { answerMessage, questionIn, reply } from '#discord/features/asking/question-message.ts';
import { pressButton } from '#discord/features/passages/buttons.ts';
import { submitReport } from '#discord/features/reports/report.ts';
import { messages } from '#discord/messages.ts';
import { type Store, StoreError } from '#store/types.ts';
import {
  type BotContext,
  type Choices,
  type Command,
  isMessageCommand,
  type SlashCommand,
} from './command.ts';
import { type Cooldown, type CooldownOptions, createCooldown } from './cooldown.ts';
import { errorCode, isClosedToMe, isTooLate, loggable } from './errors.ts';
import { show } from './respond.ts';

export interface Desk {
  /** Listens to a client; to several one after the other, where one has taken the other's place. */
  attach(client: Client): void;
  /** Takes nothing new and waits for what is in flight, `withinMs` at most. */
  close(withinMs: number): Promise<void>;
}

export interface DeskOptions extends Pick<BotContext, 'readAddress'> {
  readonly library: Library;
  readonly store: Store;
  readonly commands: readonly Command[];
  readonly log: Logger;
  readonly cooldown?: CooldownOptions;
}

/** Hands what comes from Discord to whoever answers it. The single place where errors end. */
export function createDesk(options: DeskOptions): Desk {
  const { library, store, commands, log, readAddress, cooldown: cooldownOptions } = options;
  const context: BotContext = { library, store, log, readAddress };
  const cooldown = createCooldown(cooldownOptions);
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const inFlight = new Set<Promise<void>>();
  let open = true;

  const track = (work: Promise<void>): void => {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  };
  const onInteraction = async (interaction: Interaction): Promise<void> => {
    try {
      await answerInteraction(interaction, byName, context, cooldown);
    } catch (error) {
      await apologise(interaction, error, log);
    }
  };
  const onMessage = async (message: Message): Promise<void> => {
    try {
      const question = questionIn(message, message.client.user.id);
      if (question !== undefined) await answerMessage(message, question, context, cooldown);
    } catch (error) {
      await apologiseTo(message, error, log);
    }
  };
  return {
    attach(client) {
      client.on(Events.InteractionCreate, (interaction) => open && track(onInteraction(interaction)));
      client.on(Events.MessageCreate, (message) => open && track(onMessage(message)));
    },
    async close(withinMs) {
      open = false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.allSettled(inFlight), late]);
      clearTimeout(timer);
    },
  };
}

async function answerInteraction(
  interaction: Interaction,
  commands: ReadonlyMap<string, Command>,
  context: BotContext,
  cooldown: Cooldown,
): Promise<void> {
  if (interaction.isAutocomplete()) {
    return interaction.respond(await choicesFor(interaction, commands.get(interaction.commandName), context));
  }
  if (interaction.isButton() || interaction.isModalSubmit()) {
    const owner = ownerOf(interaction.customId, commands);
    if (interaction.isButton())
      return owner?.press?.(interaction, context) ?? pressButton(interaction, context, cooldown);
    return owner?.submit?.(interaction, context) ?? submitReport(interaction, context);
  }
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return;
  const permit = cooldown.take(interaction.user.id);
  if (!permit.ok) return show(interaction, noticeCard(messages.errors.cooldown(permit.seconds)), 'user');
  const command = commands.get(interaction.commandName);
  if (command && isMessageCommand(command) && interaction.isMessageContextMenuCommand()) {
    return command.execute(interaction, context);
  }
  if (command && !isMessageCommand(command) && interaction.isChatInputCommand()) {
    return command.execute(interaction, context);
  }
  await show(interaction, noticeCard(messages.errors.unknownCommand), 'user');
}

/** The command whose name a custom id begins with, where it has buttons or forms of its own. */
function ownerOf(customId: string, commands: ReadonlyMap<string, Command>): SlashCommand | undefined {
  const [name = '', ...rest] = customId.split(':');
  const command = rest.length > 0 ? commands.get(name) : undefined;
  return command && !isMessageCommand(command) ? command : undefined;
}

/** What to offer; whoever is typing sees no error, only nothing to choose from. */
async function choicesFor(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: BotContext,
): Promise<Choices> {
  try {
    return (
      (await (command && 'autocomplete' in command && command.autocomplete?.(interaction, context))) || []
    );
  } catch (error) {
    const where = `${interaction.commandName}, typing`;
    context.log.error({ code: errorCode(), where, error: loggable(error) }, 'could not offer choices');
    return [];
  }
}

/** One plain sentence with a code to the user, the rest to the log. */
async function apologise(interaction: Interaction, error: unknown, log: Logger): Promise<void> {
  const code = errorCode();
  const where = 'commandName' in interaction ? interaction.commandName : InteractionType[interaction.type];
  if (isTooLate(error)) {
    log.warn({ code, where, error: loggable(error) }, 'answered too late, or twice');
    return;
  }
  log.error({ code, where, error: loggable(error) }, 'could not answer');
  if (!interaction.isRepliable()) return;
  try {
    await show(interaction, noticeCard(sentenceFor(error, code)), 'user');
  } catch (second) {
    log.error({ code, error: loggable(second) }, 'could not even apologise');
  }
}

function sentenceFor(error: unknown, code: string): string {
  return error instanceof StoreError ? messages.errors.store : messages.errors.internal(code);
}

async function apologiseTo(message: Message, error: unknown, log: Logger): Promise<void> {
  const code = errorCode();
  if (isClosedToMe(error)) {
    log.warn({ code, where: 'message', error: loggable(error) }, 'may not answer there');
    return;
  }
  log.error({ code, where: 'message', error: loggable(error) }, 'could not answer');
  try {
    await reply(message, noticeCard(sentenceFor(error, code)));
  } catch (second) {
    log.error({ code, error: loggable(second) }, 'could not even apologise');
  }
}
