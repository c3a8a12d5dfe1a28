import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { percentile } from '#lab/data/percentile.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { openPostgres } from '#store/postgres.ts';
import type { Store } from '#store/types.ts';
import type { Workplace } from '../../tests/discord/bot/torture-work.ts';
import { startCluster } from '../../tests/store/postgres-cluster.ts';
import { type Killed, killAmidWork } from './cluster-kills.ts';
import { askEach, climb, climbSteps, summaryOf } from './cluster-load.ts';
import { type ClusterProcess, startProcess } from './cluster-process.ts';
import { ask, found, type Server, shareIn } from './cluster-servers.ts';

const PROCESSES = 4;
const SHARDS = 8;
/** As Discord has it for bots of less than 150,000 servers: one shard logs in every five seconds. */
const LOGINS = { maxConcurrency: 1, identifyEveryMs: 5_000 };
/** So that three processes have all shards, and the fourth stands by. */
const AT_MOST = 3;
const AT_ONCE = 8;
/** In so many servers of a killed process is asked until it is answered. */
const TRIED = 16;
/** In so many servers is asked; the others stay asleep. */
const MOST_AWAKE = 300;
/** After so many questions the processes have loaded what they answer with. */
const WARMING_UP = 30;
const SHARING = 20;
/** A question that was put to a process that died is asked again after this. */
const LONGEST_WAIT_MS = 3_000;
const LONGEST_TAKEOVER_MS = 60_000;
const A_MONTH_MS = 30 * 86_400_000;
const A_MOMENT_MS = 2_000;
/** The sockets of a process that has ended are gone by then, and no other process has its shards yet. */
const SOCKETS_MS = 300;
/** Processes that take so little of the processors in a moment have nothing to do. */
const IDLE_MS = 60;
/** In what Linux counts processor time. */
const TICK_MS = 10;

/**
 * Starts four processes on one PostgreSQL, asks in so many servers, shares, kills a process, then kills so many more in the
 * middle of moderators' work, and prints memory, times, and what was lost or doubled.
 *
 * @throws {Failure} where something was, or a server is not answered within a minute of a kill.
 */
export async function runCluster(servers: number, kills: number): Promise<void> {
  const cluster = await startCluster();
  if (!cluster) throw new Failure('fault', 'There is no PostgreSQL to measure with.');
  const discord = await startDiscord({
    token: 'simulated.bot.token.of.the.usual.length',
    // Whatever is half done is old enough to be settled as soon as somebody looks.
    startsAt: Date.now() - A_MONTH_MS,
  });
  let store: Store | undefined;
  const processes: ClusterProcess[] = [];
  try {
    discord.admit({ shards: SHARDS, ...LOGINS });
    const url = await cluster.database();
    const start = () => startProcess(discord, url, { shards: SHARDS, atMost: AT_MOST });
    const all = await withProgress(servers, (next) => found(discord, url, servers, next));
    await connectAll(discord, processes, start);
    say(`${servers} servers asleep.`);

    const awake = pick(all, MOST_AWAKE);
    const faults: string[] = [];
    say('Servers whose articles nobody has asked yet:');
    for (const some of [awake.slice(0, WARMING_UP), awake.slice(WARMING_UP)]) {
      if (some.length > 0) faults.push(...(await wake(some, processes)));
    }
    faults.push(...(await crowd(awake, processes)));
    faults.push(...(await shareIn(awake.slice(0, SHARING), discord)));
    faults.push(...(await killOne(awake, discord, processes)));
    processes.push(start());
    store = await openPostgres(url);
    const fleet = { discord, store, shards: SHARDS, processes, start };
    const amidWork = await withProgress(kills, (next) =>
      killAmidWork(fleet, onEachShard(all, discord), kills, next),
    );
    say(inWords(kills, amidWork));
    faults.push(...amidWork.faults);
    for (const fault of faults) say(fault);
    say(`${faults.length} faults.`);
    if (faults.length > 0) throw new Failure('fault', 'Something was lost, doubled, or late.');
  } finally {
    for (const { child } of processes) child.kill('SIGKILL');
    await store?.close();
    await discord.close();
    await cluster.stop();
  }
}

/** Starts the processes, and says how long they took and what they take. */
async function connectAll(
  discord: LocalDiscord,
  processes: ClusterProcess[],
  start: () => ClusterProcess,
): Promise<void> {
  const begun = performance.now();
  for (let at = 0; at < PROCESSES; at++) processes.push(start());
  await Promise.all(processes.map(({ ready }) => ready));
  await discord.until(() => discord.gateway.shards.length === SHARDS || undefined);
  say(`${SHARDS} shards in ${PROCESSES} processes: all ready after ${seconds(performance.now() - begun)} s.`);
  await sleep(A_MOMENT_MS);
  // What the garbage collector has not come to yet is in these figures, so they are an upper bound.
  say(`Memory asleep: ${memoryOf(processes)}; the one that stands by has no servers.`);
}

/** Asks the first question in servers, which opens their articles there; what went wrong. */
async function wake(
  asleep: readonly Server[],
  processes: readonly ClusterProcess[],
): Promise<readonly string[]> {
  const before = processorTimeOf(processes);
  const answered = await withProgress(asleep.length, (next) => askEach(asleep, AT_ONCE, next));
  const each = (processorTimeOf(processes) - before) / asleep.length;
  say(
    `First questions, ${AT_ONCE} at once: ${summaryOf(answered)}; ${each.toFixed(0)} ms of a processor each.`,
  );
  await rest(processes);
  const all = (processorTimeOf(processes) - before) / asleep.length;
  say(`With what is prepared afterwards, ${all.toFixed(0)} ms of a processor for each server.`);
  say(`Memory with so many more servers awake: ${memoryOf(processes)}.`);
  return answered.faults;
}

/** Asks more and more at once in servers that are awake; what went wrong. */
async function crowd(
  awake: readonly Server[],
  processes: readonly ClusterProcess[],
): Promise<readonly string[]> {
  // Each process has several threads: after this, most of them hold what they answer from.
  const again = await withProgress(awake.length, (next) => askEach(awake, AT_ONCE, next));
  const before = processorTimeOf(processes);
  const { best, asked, faults } = await withProgress(climbSteps(awake), (next) => climb(awake, next));
  const each = (processorTimeOf(processes) - before) / asked;
  say(
    best
      ? `Most questions a second with 99 of 100 answered within a second: with ${best.crowd} at once, ${summaryOf(best.answered)}.`
      : 'Not even one at once was answered within a second, 99 of 100 times.',
  );
  say(`A question takes ${each.toFixed(0)} ms of a processor.`);
  return [...again.faults, ...faults];
}

/** Kills a process, waits for its servers to be answered again, and asks in the others of them; what went wrong. */
async function killOne(
  awake: readonly Server[],
  discord: LocalDiscord,
  processes: ClusterProcess[],
): Promise<readonly string[]> {
  const before = new Set(discord.gateway.shards);
  // Whichever was slow to start stands by, and would leave nothing to take over.
  const at = processes.findIndex((each) => each.serves());
  const [victim] = processes.splice(at, 1);
  if (victim === undefined) return ['No process had a shard.'];
  const exited = once(victim.child, 'exit');
  victim.child.kill('SIGKILL');
  await exited;
  const killed = performance.now();
  // The simulator hears of its shards one by one.
  await sleep(SOCKETS_MS);
  const left = new Set(discord.gateway.shards);
  const lost = awake.filter((server) => {
    const shard = `${shardOf(server)}/${SHARDS}`;
    return before.has(shard) && !left.has(shard);
  });
  const tried = pick(lost, TRIED);
  const after = await Promise.all(tried.map((server) => answeredAgain(server, killed)));
  const longest = Math.max(...after);
  const isWhole = () => new Set(discord.gateway.shards).size === SHARDS || undefined;
  await discord.until(isWhole, 'all shards to have a process');
  say(
    `One process killed, with ${before.size - left.size} shards: ${tried.length} of its servers are answered again after ${seconds(longest)} s at most, ${seconds(percentile(after, 50))} s in the middle.`,
  );
  const asleep = lost.filter((server) => !tried.includes(server));
  const faults: string[] = [];
  if (asleep.length > 0) {
    say('Servers that sleep, of whose articles is kept what was worked out once:');
    await rest(processes);
    faults.push(...(await wake(asleep, processes)));
  }
  if (longest > LONGEST_TAKEOVER_MS) faults.push(`A server was without an answer for ${seconds(longest)} s.`);
  if (new Set(discord.gateway.shards).size !== discord.gateway.shards.length)
    faults.push('A shard ran twice.');
  return faults;
}

/** How long after the kill a server is answered, in milliseconds. */
async function answeredAgain(server: Server, killed: number): Promise<number> {
  while (performance.now() - killed <= 2 * LONGEST_TAKEOVER_MS) {
    if (await ask(server, LONGEST_WAIT_MS)) return performance.now() - killed;
  }
  return Number.POSITIVE_INFINITY;
}

/** The shard that Discord gives a server to. */
function shardOf({ guild }: Server): number {
  return Number((BigInt(guild.id) >> 22n) % BigInt(SHARDS));
}

/** So many of them, spread evenly. */
function pick<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
}

/** In the first server of each shard, a channel and a moderator that nobody has asked in yet. */
function onEachShard(servers: readonly Server[], discord: LocalDiscord): readonly Workplace[] {
  return Array.from({ length: SHARDS }, (_, shard) => servers.find((each) => shardOf(each) === shard))
    .filter((server) => server !== undefined)
    .map(({ guild, number }) => {
      const permissions = ['ManageMessages', 'ManageGuild'] as const;
      const mod = discord.user(`worker ${number}`, { guilds: [guild], permissions });
      return { discord, channel: discord.channel('work', { guild }), mod };
    });
}

function inWords(kills: number, { acknowledged, leftOver, takeovers }: Killed): string {
  const { articles, shares, retractions, corrections } = acknowledged;
  const longest = Math.max(0, ...takeovers);
  return `${kills} more killed in the middle of work: people were told that ${articles} articles, ${shares} shares, ${retractions} retractions and ${corrections} corrections were done; ${leftOver} half-done shares were left to the others. All shards had a process again after ${seconds(longest)} s at most.`;
}

function memoryOf(processes: readonly ClusterProcess[]): string {
  const sizes = processes.flatMap(({ child: { pid } }) => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? [] : [Math.round(Number(kilobytes) / 1024)];
  });
  return `${sizes.join(', ')} MB`;
}

/** Waits until the processes have nothing more to do. */
async function rest(processes: readonly ClusterProcess[]): Promise<void> {
  for (let last = 0, now = processorTimeOf(processes); now - last > IDLE_MS; ) {
    await sleep(A_MOMENT_MS);
    [last, now] = [now, processorTimeOf(processes)];
  }
}

/** Of all of them together, in milliseconds. */
function processorTimeOf(processes: readonly ClusterProcess[]): number {
  const ticks = processes.map(({ child: { pid } }) => {
    // The second field is the name, in brackets, and may have blanks in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * TICK_MS;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
