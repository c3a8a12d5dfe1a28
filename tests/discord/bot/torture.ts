import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { createRandom } from '#lab/data/random.ts';
import { buttonsOf, type LocalDiscord, startDiscord, textOf } from '#local-discord/index.ts';
import { openStore } from '#store/open.ts';
import type { Share } from '#store/types.ts';
import { add, nothingSeen, pester, type Seen, versionIn } from './torture-work.ts';

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

/**
 * Kills the bot, a process of its own, at random moments while people add, share and take back; checks after each.
 *
 * @param onKill called with the number of kills so far
 */
export async function torture(
  kills: number,
  seed: number,
  onKill: (kills: number) => void = () => {},
): Promise<TortureReport> {
  const random = createRandom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const discord = await startDiscord();
  const mod = discord.user('mod', { permissions: ['ManageMessages', 'ManageGuild'] });
  const seen = nothingSeen();
  const faults: string[] = [];
  let settled = 0;
  for (let kill = 0; kill < kills; kill++) {
    settled += (await leftOver(dataDir, kill)).length;
    const bot = await startProcess(discord, dataDir);
    faults.push(...(await check(discord, dataDir, seen)).map((fault) => `after kill ${kill}: ${fault}`));
    const work = pester(discord, mod, seen, kill);
    const lives = discord.requests.length + 1 + random() * LONGEST_LIFE;
    await discord.until(() => discord.requests.length >= lives || undefined, 'the bot to work');
    // The next write is under way by now, or is not.
    await sleep(random() * 10);
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    await work.stop(() => discord.clock.advance(HOURS_MS));
    onKill(kill + 1);
  }
  const last = await startProcess(discord, dataDir);
  await add(discord, mod, seen, kills);
  faults.push(...(await check(discord, dataDir, seen)).map((fault) => `at the end: ${fault}`));
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

async function leftOver(dataDir: string, kill: number): Promise<readonly Share[]> {
  if (kill === 0) return [];
  const store = openStore(dataDir);
  const left = await store.unsettledShares();
  await store.close();
  return left;
}

/** Starts the bot, and waits until it is ready and has settled what there was. */
async function startProcess(discord: LocalDiscord, dataDir: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'src/app/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DOTENV_CONFIG_PATH: '/nowhere',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATA_DIR: dataDir,
      VERBATIM_READER: 'off',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  bot.stderr?.on('data', (text) => {
    said += text;
  });
  while (!said.includes('Invite me with') || (await leftOver(dataDir, 1)).length > 0) {
    if (bot.exitCode !== null) throw new Error(`The bot did not settle: ${said}`);
    await sleep(20);
  }
  return bot;
}

/** What is not as people were told, or half done. */
async function check(discord: LocalDiscord, dataDir: string, seen: Seen): Promise<string[]> {
  const store = openStore(dataDir);
  const guild = discord.home.id;
  const [articles, shares] = [await store.articlesOf(guild), await store.sharesOf(guild, {}, 1_000_000)];
  await store.close();
  const cards = discord.messages(discord.general).filter(({ author }) => author.id === discord.botId);
  const titles = articles.map(({ metadata }) => metadata.title);
  const byMessage = new Map(shares.map((share) => [share.message, share]));
  return [
    ...[...seen.articles]
      .filter((title) => !titles.includes(title))
      .map((title) => `lost the article ${title}`),
    ...titles
      .filter((title, at) => titles.indexOf(title) !== at)
      .map((title) => `has the article ${title} twice`),
    ...[...seen.shares].filter((id) => !byMessage.has(id)).map((id) => `lost the share ${id}`),
    ...cards.filter(({ id }) => !byMessage.has(id)).map(({ id }) => `does not know the card ${id}`),
    ...shares.flatMap((share) => faultOf(share, cards)),
    ...[...seen.retractions]
      .filter((id) => byMessage.get(id)?.state !== 'retracted')
      .map((id) => `forgot that ${id} was taken back`),
    ...[...seen.corrections]
      .filter((id) => byMessage.get(id)?.corrected === undefined)
      .map((id) => `forgot that ${id} was marked`),
    ...articles
      .filter(({ body }) => versionIn(body) < seen.version)
      .map(({ body }) => `has text ${versionIn(body)} where ${seen.version} was kept`),
  ];
}

function faultOf(
  { id, state, message, correcting, corrected }: Share,
  cards: readonly APIMessage[],
): string[] {
  if (correcting !== undefined) return [`left ${id} half marked`];
  if (state === 'begun' || state === 'retracting') return [`left ${id} ${state}`];
  const card = cards.find((each) => each.id === message);
  if (state === 'failed') {
    return cards.some((each) => JSON.stringify(each.components).includes(id))
      ? [`posted ${id} and says it failed`]
      : [];
  }
  if (!card) return [`says that ${id} is ${state} and there is no card`];
  const stands = buttonsOf(card).some(({ label }) => label === 'Retract');
  if (stands !== (state === 'posted')) return [`says that ${id} is ${state} and the card is not`];
  const isMarked = textOf(card).includes('Corrected:');
  if (!stands || isMarked === (corrected !== undefined)) return [];
  return [`says that ${id} is ${isMarked ? 'not ' : ''}marked and the card is otherwise`];
}
