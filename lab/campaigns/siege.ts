import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'libsql';
import type { NextStep } from '#app/progress.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { openStore } from '#store/open.ts';
import { ATTACKS, addShort, fill } from './attacks.ts';
import { type BotProcess, type BotTimes, startBotProcess } from './bot-process.ts';
import { lostOf, type ResponseTimes, responseTimes } from './response-times.ts';

/** What became of one who asked a question each second while others attacked. */
export interface SiegeReport {
  /** Milliseconds from each question to its first answer, or the promise of one. */
  readonly acknowledged: readonly number[];
  /** Milliseconds from each question to its answer. */
  readonly answered: readonly number[];
  /** The same before the attack began: what else the machine does slows both. */
  readonly quiet: readonly number[];
  /** What became of the honest server's jobs in the threads, and the longest that the loop stood still. */
  readonly times: BotTimes;
  /** The longest that the local Discord stood still, in milliseconds: all times hold what it took itself. */
  readonly discordStoodStill: number;
  /** Questions that Discord gave up. */
  readonly lost: number;
  /** How often each attack was made, and went its whole way. */
  readonly attacks: ReadonlyMap<string, number>;
  /** The most memory that the process had, in bytes. */
  readonly memory: number;
  /** Whether the bot was still running at the end. */
  readonly survived: boolean;
}

const QUESTION = 'How involved is North Korea?';
const ATTACKERS = 20;
const SMALL_SERVERS = 150;
const QUIET_QUESTIONS = 10;
/** Another program that holds the database's lock for so long, again and again. */
const LOCK = { heldMs: 300, everyMs: 1_000 } as const;

/**
 * Attacks the real bot, threads and all, in every way that `ATTACKS` has, for so many seconds, while another server asks once a
 * second: each question is a step.
 */
export async function besiege(seconds: number, next: NextStep): Promise<SiegeReport> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-siege-'));
  const discord = await startDiscord({ pace: 'running' });
  let bot: BotProcess | undefined;
  try {
    const place = await prepare(discord, folder);
    bot = await startBotProcess(discord, folder);
    return await run({ ...place, discord, bot, folder }, seconds, next);
  } finally {
    bot?.end();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the hostile server and the small ones, and fills them. */
async function prepare(discord: LocalDiscord, folder: string) {
  const store = openStore(folder);
  const guild = discord.guild('Hostile');
  const channel = discord.channel('there', { guild });
  await fill(store, guild.id);
  const small = Array.from({ length: SMALL_SERVERS }, (_, at) => discord.guild(`Small ${at}`));
  for (const [at, { id }] of small.entries()) await addShort(store, id, at);
  await store.close();
  const elsewhere = small.map((each) => discord.channel('there', { guild: each }));
  const people = Array.from({ length: ATTACKERS }, (_, at) =>
    discord.user(`hostile ${at}`, {
      guilds: [guild, ...small],
      permissions: ['ManageGuild', 'ManageMessages'],
    }),
  );
  return { guild, channel, elsewhere, people };
}

interface SiegeSetup extends Awaited<ReturnType<typeof prepare>> {
  readonly discord: LocalDiscord;
  readonly bot: BotProcess;
  readonly folder: string;
}

async function run(
  { bot, folder, people, ...field }: SiegeSetup,
  seconds: number,
  next: NextStep,
): Promise<SiegeReport> {
  const owner = field.discord.general.guildId ?? '';
  let members = 0;
  // Another member each time: nobody asks so often alone.
  const question = () => {
    const honest = field.discord.user(`honest ${members++}`);
    return responseTimes(honest.startSlash(field.discord.general, 'ask', { question: QUESTION }));
  };
  // The first waits until the threads have started.
  await question();
  const quiet: number[] = [];
  for (let at = 0; at < QUIET_QUESTIONS; at++) quiet.push((await question()).answered);
  await bot.times(owner);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const end = Date.now() + seconds * 1000;
  const attacks = new Map(ATTACKS.map(({ name }) => [name, 0]));
  let memory = 0;
  const attacking = people.map(async (person, at) => {
    for (let turn = at; Date.now() < end; turn += 1) {
      const attack = ATTACKS[turn % ATTACKS.length];
      // What Discord's client would not send is not sent.
      const wentThrough = await attack?.run({ ...field, person, turn }).then(
        () => true,
        () => false,
      );
      if (attack && wentThrough) attacks.set(attack.name, (attacks.get(attack.name) ?? 0) + 1);
    }
  });
  const locking = holdLock(folder, end);
  const asked: Promise<ResponseTimes>[] = [];
  while (Date.now() < end && bot.isAlive()) {
    next(`${[...attacks.values()].reduce((sum, count) => sum + count)} attacks`);
    asked.push(question());
    await pause(1000);
    if (asked.length % 10 === 0) memory = Math.max(memory, await bot.size());
  }
  const all = await Promise.all(asked);
  await Promise.all([...attacking, locking]);
  return {
    acknowledged: all.flatMap(({ acknowledged }) => acknowledged ?? []),
    answered: all.map(({ answered }) => answered),
    quiet,
    times: await bot.times(owner),
    discordStoodStill: delay.max / 1e6,
    lost: lostOf(all),
    attacks,
    memory,
    survived: bot.isAlive(),
  };
}

/** Holds the database's lock as another program may. */
async function holdLock(folder: string, end: number): Promise<void> {
  const sqlite = new Sqlite(join(folder, 'verbatim.db'));
  sqlite.exec('PRAGMA busy_timeout = 0');
  while (Date.now() < end) {
    try {
      sqlite.exec('BEGIN IMMEDIATE');
      await pause(LOCK.heldMs);
      sqlite.exec('COMMIT');
    } catch {
      // The bot has it.
    }
    await pause(LOCK.everyMs);
  }
  sqlite.close();
}
