import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { createRandom } from '../../../src/learning/random.ts';
import {
  buttonsOf,
  type LocalDiscord,
  type Person,
  startDiscord,
  textOf,
} from '../../../src/simulator/index.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Share } from '../../../src/store/types.ts';

/** What a run of kills came to. */
export interface TortureReport {
  readonly kills: number;
  /** What people were told was done. */
  readonly acknowledged: { readonly articles: number; readonly shares: number; readonly retractions: number };
  /** What a process had left half done, and the next one settled. */
  readonly settled: number;
  /** What should not be: a line each. */
  readonly faults: readonly string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const QUESTION = 'How involved is North Korea?';
const LONGEST_LIFE_MS = 400;
const PATIENCE_MS = 20_000;

/** Kills the bot, a process of its own, at random moments while people add, share and take back; checks after each. */
export async function torture(kills: number, seed: number): Promise<TortureReport> {
  const random = createRandom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const discord = await startDiscord({ answerWithinMs: 600 });
  const mod = discord.user('mod', { permissions: ['ManageMessages', 'ManageGuild'] });
  const seen = { articles: new Set<string>(), shares: new Set<string>(), retractions: new Set<string>() };
  const faults: string[] = [];
  let settled = 0;
  for (let kill = 0; kill < kills; kill++) {
    settled += (await leftOver(dataDir, kill)).length;
    const bot = await startProcess(discord, dataDir);
    faults.push(...(await check(discord, dataDir, seen)).map((fault) => `after kill ${kill}: ${fault}`));
    const work = pester(discord, mod, seen, kill);
    await sleep(random() * LONGEST_LIFE_MS);
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    await work.stop();
  }
  const last = await startProcess(discord, dataDir);
  faults.push(...(await check(discord, dataDir, seen)).map((fault) => `at the end: ${fault}`));
  last.kill('SIGTERM');
  await once(last, 'exit');
  await discord.close();
  const { articles, shares, retractions } = seen;
  return {
    kills,
    acknowledged: { articles: articles.size, shares: shares.size, retractions: retractions.size },
    settled,
    faults,
  };
}

type Seen = Readonly<Record<'articles' | 'shares' | 'retractions', Set<string>>>;

async function leftOver(dataDir: string, kill: number): Promise<readonly Share[]> {
  if (kill === 0) return [];
  const store = openStore(dataDir);
  const left = await store.unsettledShares();
  await store.close();
  return left;
}

/** Starts the bot, and waits until it is ready and has settled what there was. */
async function startProcess(discord: LocalDiscord, dataDir: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DOTENV_CONFIG_PATH: '/nowhere',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATA_DIR: dataDir,
      VERBATIM_MODEL: 'none',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  bot.stderr?.on('data', (text) => {
    said += text;
  });
  const until = Date.now() + PATIENCE_MS;
  while (!said.includes('"ready"') || (await leftOver(dataDir, 1)).length > 0) {
    if (Date.now() > until || bot.exitCode !== null) throw new Error(`The bot did not settle: ${said}`);
    await sleep(20);
  }
  return bot;
}

/** Lets somebody add, share and take back until told to stop, and notes what they are told was done. */
function pester(discord: LocalDiscord, mod: Person, seen: Seen, round: number) {
  let goes = true;
  const deeds = [() => add(discord, mod, seen, round), () => shareAndRetract(discord, mod, seen, round)];
  const work = deeds.map(async (deed) => {
    // Whatever is cut off fails, as it does for a person: only what is said to be done counts.
    while (goes) await deed().catch(() => sleep(20));
  });
  return {
    async stop() {
      goes = false;
      await Promise.all(work);
    },
  };
}

async function add(discord: LocalDiscord, mod: Person, { articles }: Seen, round: number): Promise<void> {
  const title = `Round ${round} number ${articles.size} of ${Date.now()}`;
  const form = await mod.slash(discord.general, 'articles add');
  const text = `${title} is about a ferry.`;
  const preview = await mod.submit(form, discord.general, {
    title,
    publication: 'P',
    url: '',
    published: '',
    text,
  });
  const added = await mod.click(preview.message, 'Add');
  if (textOf(added.message).includes('Added:')) articles.add(title);
}

async function shareAndRetract(discord: LocalDiscord, mod: Person, seen: Seen, round: number): Promise<void> {
  const asked = await mod.slash(discord.general, 'ask', { question: QUESTION, private: true });
  const confirm = await mod.click(asked.message, 'Share');
  const done = await mod.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'), 1_000);
  const id = textOf(done.message).match(/\d+$/)?.[0] ?? '';
  seen.shares.add(id);
  if (round % 2 === 0) return;
  const card = discord.messages(discord.general).find((each) => each.id === id);
  if (!card) return;
  const retracted = await mod.click(card, 'Retract');
  if (retracted.error === undefined) seen.retractions.add(id);
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
  ];
}

function faultOf({ id, state, message }: Share, cards: readonly APIMessage[]): string[] {
  if (state === 'begun' || state === 'retracting') return [`left ${id} ${state}`];
  const card = cards.find((each) => each.id === message);
  if (state === 'failed') {
    return cards.some((each) => JSON.stringify(each.components).includes(id))
      ? [`posted ${id} and says it failed`]
      : [];
  }
  if (!card) return [`says that ${id} is ${state} and there is no card`];
  const stands = buttonsOf(card).some(({ label }) => label === 'Retract');
  return stands === (state === 'posted') ? [] : [`says that ${id} is ${state} and the card is not`];
}
