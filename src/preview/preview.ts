import type { Logger } from 'pino';
import type { Library } from '#articles/library.ts';
import { type BotOptions, type BotParts, startBot } from '#discord/gateway/bot.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import type { Store } from '#store/types.ts';
import { servePage } from './page-server.ts';
import { setScene } from './scene.ts';

export { PortError } from './page-server.ts';

export interface PreviewOptions extends BotParts {
  readonly library: Library;
  /** It should leave nothing behind: the next preview has other people. */
  readonly store: Store;
  /** As the bot takes it. */
  readonly readAddress?: BotOptions['readAddress'];
  readonly visitor?: BotOptions['visitor'];
  readonly log: Logger;
  /** The port of the page; left out, the usual one or, if that is taken, any free one. */
  readonly port?: number;
}

/** A local Discord with the bot in it, and the page that shows it. */
export interface Preview {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  close(): Promise<void>;
}

const USUAL_PORT = 4321;
const ANY_PORT = 0;
const SERVER_NAME = 'The Reading Room';

/**
 * Starts a Discord on this machine, the real bot connected to it, and a page to look at it with.
 *
 * @throws {PortError} where the port is taken.
 */
export async function startPreview({
  library,
  store,
  readAddress,
  log,
  port,
  ...parts
}: PreviewOptions): Promise<Preview> {
  const discord = await startDiscord({ serverName: SERVER_NAME, pace: 'running' });
  reportViolations(discord, log);
  const { articles } = await library.engineFor({ guild: discord.home.id, channels: [] });
  const scene = await setScene(discord, articles);
  const ports = port === undefined ? [USUAL_PORT, ANY_PORT] : [port];
  const page = await servePage({ discord, scene, library, languages: parts.languages, ports });
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.api,
    library,
    store,
    ...parts,
    readAddress,
    log,
  });
  return {
    address: page.address,
    async close() {
      await Promise.all([bot.close(), page.close()]);
      await discord.close();
      await store.close();
    },
  };
}

/** Says at once what the real Discord would refuse: new cards are tried here first. */
function reportViolations(discord: LocalDiscord, log: Logger): void {
  discord.onChange(() => {
    for (const { route, where, reason } of discord.takeViolations()) {
      log.warn({ route, where, reason }, 'Discord would not have taken this');
    }
  });
}
