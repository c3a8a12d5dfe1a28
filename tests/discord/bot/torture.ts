import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '#lab/data/random.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { openChosen, type StoreChoice } from '#store/open.ts';
import type { Share } from '#store/types.ts';
import { checkWork } from './torture-check.ts';
import { add, nothingSeen, outwait, pester, prepare, type Seen, type Workplace } from './torture-work.ts';

/** What a run of kills came to. */
export interface TortureReport {
  readonly kills: number;
  /** What people were told was done. */
  readonly acknowledged: Readonly<Record<'articles' | 'shares' | 'retractions' | 'corrections', number>>;
  /** What a process had left half done, and the next one settled. */
  readonly settled: number;
  /** What should not be: a line each. */
  readonly faults: readonly string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** A bot lives until it has made so many requests at most: its pace, not the machine's, says when it is killed. */
const LONGEST_LIFE = 12;
/** More than anybody waits for an answer. */
const HOURS_MS = 2 * 60 * 60_000;

export interface TortureOptions {
  readonly seed: number;
  /** The address of an empty PostgreSQL database; left out, it is a SQLite file. */
  readonly databaseUrl?: string | undefined;
  /** Called with the number of kills so far. */
  readonly onKill?: ((kills: number) => void) | undefined;
}

/** Kills the bot, a process of its own, at random moments while people add, share and take back; checks after each. */
export async function torture(
  kills: number,
  { seed, databaseUrl, onKill = () => {} }: TortureOptions,
): Promise<TortureReport> {
  const random = createRandom(seed);
  const kept: StoreChoice = {
    dataDir: mkdtempSync(join(tmpdir(), 'verbatim-')),
    ...(databaseUrl !== undefined && { databaseUrl }),
  };
  const discord = await startDiscord();
  const mod = discord.user('mod', { permissions: ['ManageMessages', 'ManageGuild'] });
  const place = { discord, channel: discord.general, mod };
  const seen = nothingSeen();
  const faults: string[] = [];
  let settled = 0;
  for (let kill = 0; kill < kills; kill++) {
    settled += (await leftOver(kept, kill)).length;
    const bot = await startProcess(discord, kept);
    faults.push(...(await check(place, kept, seen)).map((fault) => `after kill ${kill}: ${fault}`));
    if (kill === 0) await prepare(place, seen);
    const work = pester(place, seen, kill);
    const lives = discord.requests.length + 1 + random() * LONGEST_LIFE;
    await discord.until(() => discord.requests.length >= lives || undefined, 'the bot to work');
    // The next write is under way by now, or is not.
    await sleep(random() * 10);
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    await outwait(work.end(), () => discord.clock.advance(HOURS_MS), 10);
    onKill(kill + 1);
  }
  const last = await startProcess(discord, kept);
  await add(place, seen, kills);
  faults.push(...(await check(place, kept, seen)).map((fault) => `at the end: ${fault}`));
  last.kill('SIGTERM');
  await once(last, 'exit');
  await discord.close();
  const { articles, shares, retractions, corrections } = seen;
  return {
    kills,
    acknowledged: {
      articles: articles.size,
      shares: shares.size,
      retractions: retractions.size,
      corrections: corrections.size,
    },
    settled,
    faults,
  };
}

async function leftOver(kept: StoreChoice, kill: number): Promise<readonly Share[]> {
  if (kill === 0) return [];
  const store = await openChosen(kept);
  const left = await store.unsettledShares();
  await store.close();
  return left;
}

/** Starts the bot, and waits until it is ready and has settled what there was. */
async function startProcess(discord: LocalDiscord, kept: StoreChoice): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'src/app/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DOTENV_CONFIG_PATH: '/nowhere',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATA_DIR: kept.dataDir,
      DATABASE_URL: kept.databaseUrl,
      VERBATIM_READER: 'off',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  bot.stderr?.on('data', (text) => {
    said += text;
  });
  while (!said.includes('Invite me with') || (await leftOver(kept, 1)).length > 0) {
    if (bot.exitCode !== null) throw new Error(`The bot did not settle: ${said}`);
    await sleep(20);
  }
  return bot;
}

async function check(place: Workplace, kept: StoreChoice, seen: Seen): Promise<readonly string[]> {
  const store = await openChosen(kept);
  return checkWork(place, store, seen).finally(() => store.close());
}
