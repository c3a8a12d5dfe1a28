import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { parts } from '#app/parts.ts';
import { createLibrary, oneEngine } from '#articles/library.ts';
import { DEFAULT_LIMITS, type Limits } from '#articles/limits.ts';
import { type Bot, type BotOptions, startBot } from '#discord/gateway/bot.ts';
import { createEngine } from '#engine/engine.ts';
import type { Article, Engine } from '#engine/types.ts';
import { type LocalDiscord, startDiscord, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { forAsLongAsItTakes } from '../../patience.ts';

export const QUESTION = 'How involved is North Korea?';
export const MODERATOR = { permissions: ['ManageMessages'] } as const;

/** A local Discord with the real bot in it, and what the bot logs. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly logged: readonly string[];
  /** Starts the bot again as after a restart, with other articles if they are given. */
  restart(articles?: readonly Article[]): Promise<void>;
  stopBot(): Promise<void>;
}

type Options = Partial<
  Pick<
    BotOptions,
    | 'guildId'
    | 'cooldown'
    | 'readAddress'
    | 'visitor'
    | 'now'
    | 'every'
    | 'after'
    | 'nextTurn'
    | 'observer'
    | 'steadily'
    | 'sleep'
    | 'patience'
  >
> & {
  readonly articles?: readonly Article[];
  /** Changes the engine, to break it for example. */
  readonly alter?: (engine: Engine) => Engine;
  readonly limits?: Partial<Limits>;
  /** One in memory unless told. */
  readonly store?: Store;
};

/** A pause that is over at once: whatever else is due has its turn first. */
export const atOnce = async (): Promise<void> => void (await setImmediate());

/** No cooldown, for tests that ask a lot. */
const PATIENT = { burst: 1000 };

/** Opens a stage; it is closed, and every request of the bot's held against Discord's rules, after the test. */
export async function openStage(options: Options = {}): Promise<Stage> {
  const { close, ...stage } = await startStage(options);
  onTestFinished(close);
  return stage;
}

/** Opens a stage for several tests: `close` closes it, and holds every request of the bot's against Discord's rules. */
export async function startStage(options: Options = {}): Promise<Stage & { close(): Promise<void> }> {
  const discord = await startDiscord();
  const logged: string[] = [];
  const { alter } = options;
  const { store = openSqlite(IN_MEMORY) } = options;
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const start = (articles = options.articles ?? ownArticles()): Promise<Bot> =>
    startBot({
      token: discord.token,
      apiUrl: discord.api,
      library: alter ? oneEngine(alter(createEngine(articles))) : createLibrary({ articles, store }),
      store,
      ...parts,
      log,
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      cooldown: options.cooldown ?? PATIENT,
      readAddress: options.readAddress,
      visitor: options.visitor,
      now: options.now,
      every: options.every,
      nextTurn: options.nextTurn,
      observer: options.observer,
      steadily: options.steadily,
      // No file is given up, however long this machine takes to read it.
      sleep: options.sleep ?? (() => new Promise(() => {})),
      // The bot's own pauses are over at once, and it waits for Discord as long as it takes.
      pause: atOnce,
      patience: options.patience ?? forAsLongAsItTakes,
      // The time of a second never passes unless a test says so.
      after: options.after ?? (() => () => {}),
      ...(options.guildId && { guildId: options.guildId }),
    });
  let bot: Bot | undefined = await start();
  const stopBot = async (): Promise<void> => {
    await bot?.close();
    bot = undefined;
  };
  return {
    discord,
    logged,
    stopBot,
    async close() {
      await stopBot();
      try {
        discord.assertClean();
      } finally {
        await discord.close();
      }
    },
    async restart(articles) {
      await stopBot();
      bot = await start(articles);
    },
  };
}

/** Resolves once the bot has answered a question that is asked now: what came before has had its turn by then. */
export async function settle(discord: LocalDiscord): Promise<void> {
  const last = discord.user(`last ${discord.requests.length}`);
  await last.send(last.directMessages, QUESTION);
  await discord.waitForMessage(last.directMessages);
}

/** The numbers of the paragraphs that a card quotes, in its order. */
export function quoted(message: Parameters<typeof textOf>[0]): number[] {
  return [...textOf(message).matchAll(/^-# (?:.*\s·\s)?¶(\d+)(?=\s·\s|$)/gm)].map(([, number]) =>
    Number(number),
  );
}

/**
 * What a message says, for snapshots. Ids, times and ports, and codes that come of chance, are left out; an id that
 * the test has a name for is shown by that name, so that a link or a mention is seen to lead to the right place.
 */
export function maskedText(
  message: Parameters<typeof textOf>[0],
  named: Readonly<Record<string, { readonly id: string }>> = {},
): string {
  const nameOf = (id = '') => Object.keys(named).find((name) => named[name]?.id === id) ?? '…';
  return textOf(message)
    .replace(/<t:[^>]*>/g, '<t:…>')
    .replace(/<(@|#)[!&]?(\d+)>/g, (_, sign: string, id: string) => `<${sign}${nameOf(id)}>`)
    .replace(
      /(discord\.com\/channels)\/([\d/]+)/g,
      (_, host, path) => `${host}/${nameOf(path.split('/').at(-1))}`,
    )
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://site')
    .replace(/(^- |\b(?:card|code:|Report) )`\w+`/gm, '$1`…`');
}
