import { createDesk, type DeskOptions } from './desk.ts';
import { type BotError, loggable } from './errors.ts';
import { registerCommands } from './register.ts';
import { openSession } from './session.ts';
import { settleShares } from './settle.ts';

export { BotError } from './errors.ts';

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

/**
 * Connects to Discord, registers the commands where they differ, and answers until it is closed.
 *
 * @throws {BotError} where Discord refuses the token, or cannot be reached.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, commands } = options;
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
  void settleShares({ store: options.store, rest, botId: user.id, log }).catch((error: unknown) =>
    log.error({ error: loggable(error) }, 'the ledger could not be read'),
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
