import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parts } from '#app/parts.ts';
import { createLibrary, type Library } from '#articles/library.ts';
import { type Bot, startBot } from '#discord/gateway/bot.ts';
import type { Engine } from '#engine/types.ts';
import { type DiscordOptions, type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { servePage } from '#preview/page-server.ts';
import { type Scene, setScene } from '#preview/scene.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { ownEngine } from '../corpus-articles.ts';
import { forAsLongAsItTakes } from '../patience.ts';

/** A browser at a preview of its own, and what went on there. */
export interface Visit {
  readonly page: Page;
  readonly discord: LocalDiscord;
  readonly scene: Scene;
  readonly address: string;
  /** What the browser asked for, and what it complained of. */
  readonly requests: readonly string[];
  readonly complaints: string[];
  /** Ends the bot and starts another, as a new process would. */
  restartBot(): Promise<void>;
  /** Ends the page's server, and starts it again where it was. */
  stopPage(): Promise<void>;
  startPage(): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly engine?: Engine;
  readonly discord?: DiscordOptions;
  readonly browser?: BrowserContextOptions;
  /** Another bot than the real one; ends with what it resolves with. */
  readonly bot?: (discord: LocalDiscord) => Promise<Pick<Bot, 'close'>>;
  /** What time it always is for the page, in ms since 1970; left out, the real one. */
  readonly now?: number;
}

/** Only what never comes takes so long; a busy machine may take half of it. */
const PATIENCE_MS = 240_000;
/** Systems hand out ports above these, so nobody takes one while the server restarts. */
const PORTS = { first: 20_000, count: 10_000 };
/** The number of ports to try, in case some are taken. */
const TRIES = 50;

/** Opens a preview, and looks at it. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const engine = options.engine ?? ownEngine();
  const discord = await startDiscord({ serverName: 'The Reading Room', ...options.discord });
  const scene = await setScene(discord, engine.articles);
  const store = openSqlite(IN_MEMORY);
  const library = createLibrary({ articles: engine.articles, store });
  let server = await servePage({ discord, scene, library, languages: parts.languages, ports: anyPorts() });
  const { address } = server;
  const start = options.bot ?? ((to: LocalDiscord) => startOwnBot(to, { library, store }));
  let bot = await start(discord);
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options.browser });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (options.now !== undefined) await page.clock.setFixedTime(options.now);
  await page.goto(address);
  return {
    page,
    discord,
    scene,
    address,
    requests,
    complaints,
    async restartBot() {
      await bot.close();
      bot = await start(discord);
    },
    stopPage: () => server.close(),
    async startPage() {
      server = await servePage({
        discord,
        scene,
        library,
        languages: parts.languages,
        ports: [Number(new URL(address).port)],
      });
    },
    async close() {
      await context.close();
      await bot.close();
      await server.close();
      await discord.close();
    },
  };
}

function anyPorts(): readonly number[] {
  return Array.from({ length: TRIES }, () => PORTS.first + Math.floor(Math.random() * PORTS.count));
}

function startOwnBot(
  discord: LocalDiscord,
  kept: { readonly library: Library; readonly store: Store },
): Promise<Bot> {
  const log = pino({ level: 'silent' });
  return startBot({
    ...kept,
    token: discord.token,
    apiUrl: discord.api,
    ...parts,
    log,
    // The page is opened once the commands are registered, however long that takes.
    patience: forAsLongAsItTakes,
  });
}
