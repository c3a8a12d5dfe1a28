import type { REST } from 'discord.js';
import { keepBundled, type Revised } from '#articles/revisions.ts';
import { affectedShares } from '#discord/features/corrections/affected.ts';
import { tellOfChange } from '#discord/features/corrections/tell.ts';
import { settleShares } from '#discord/features/sharing/settle.ts';
import { type BotError, loggable } from '#discord/router/errors.ts';
import { createDesk, type DeskOptions } from '#discord/router/router.ts';
import { registerCommands } from './register.ts';
import { openSession } from './session.ts';

export { BotError } from '#discord/router/errors.ts';

export interface BotOptions extends DeskOptions {
  readonly token: string;
  /** The base that discord.js calls `rest.api`; left out, Discord's own. */
  readonly apiUrl?: string;
  /** Register the commands in this server alone. */
  readonly guildId?: string;
}

export interface Bot {
  /** The bot's user id. */
  readonly id: string;
  /** Resolves if Discord will not have the bot any more, with the sentence that says why. */
  readonly failed: Promise<BotError>;
  /** Takes nothing new, finishes what is in flight (five seconds at most), and disconnects. */
  close(): Promise<void>;
}

const LONGEST_FAREWELL_MS = 5000;

type CatchUp = Pick<BotOptions, 'library' | 'store' | 'log'> & {
  readonly rest: REST;
  readonly botId: string;
};

/** Finishes what a process that ended has left half done, and tells of articles that were changed meanwhile. */
async function catchUp(revised: readonly Revised[], options: CatchUp): Promise<void> {
  await settleShares(options);
  if (revised.length === 0) return;
  for (const guild of await options.store.serversWithLog()) {
    const { articles } = await options.library.engineFor({ guild, channels: [] });
    const affected = await affectedShares(guild, options);
    for (const each of revised.filter(({ after }) => articles.includes(after))) {
      await tellOfChange(each, guild, affected, options);
    }
  }
}

/** Keeps the texts of the articles that everybody has, before anything is quoted of them. */
async function keepTexts({ library, store, log }: BotOptions): Promise<readonly Revised[]> {
  try {
    return await keepBundled(library.bundled, store);
  } catch (error) {
    log.error({ error: loggable(error) }, 'the texts of the articles could not be kept');
    return [];
  }
}

/**
 * Connects to Discord, registers the commands where they differ, and answers until it is closed.
 *
 * @throws {BotError} where Discord refuses the token, or cannot be reached.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, commands } = options;
  const revised = await keepTexts(options);
  const desk = createDesk(options);
  let fail: (error: BotError) => void = () => {};
  const failed = new Promise<BotError>((resolve) => {
    fail = resolve;
  });
  const session = await openSession({ ...options, attach: desk.attach, onFatal: fail });
  const { user, rest, application } = session.client;
  try {
    const guild = options.guildId ? { guildId: options.guildId } : {};
    const changed = await registerCommands(commands, { rest, applicationId: application.id, ...guild });
    log.info({ registered: changed }, 'ready');
  } catch (error) {
    log.error({ error: loggable(error) }, 'the commands could not be registered; those of before stay');
  }
  void catchUp(revised, { ...options, rest, botId: user.id }).catch((error: unknown) =>
    log.error({ error: loggable(error) }, 'the database could not be used'),
  );
  return {
    id: user.id,
    failed,
    async close() {
      await desk.close(LONGEST_FAREWELL_MS);
      await session.close();
    },
  };
}
