import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '#app/failure.ts';
import { type NextStep, withProgress } from '#app/progress.ts';
import {
  type Channel,
  type Guild,
  type LocalDiscord,
  type Person,
  startDiscord,
  textOf,
} from '#local-discord/index.ts';
import { openPostgres } from '#store/postgres.ts';
import type { Store } from '#store/types.ts';
import type { Workplace } from '../../tests/discord/bot/torture-work.ts';
import { startCluster } from '../../tests/store/postgres-cluster.ts';
import { type Killed, killAmidWork } from './cluster-kills.ts';
import { type ClusterProcess, startProcess } from './cluster-process.ts';

const PROCESSES = 4;
const SHARDS = 8;
/** So that three processes have all shards, and the fourth stands by. */
const AT_MOST = 3;
const PARAGRAPHS = 30;
const AT_ONCE = 8;
const LONGEST_ANSWER_MS = 30_000;
/** A question that was put to a process that died is asked again after this. */
const LONGEST_WAIT_MS = 3_000;
const LONGEST_TAKEOVER_MS = 60_000;
const A_MONTH_MS = 30 * 86_400_000;

/** A simulated server: what its own article says nobody else's does. */
interface Server {
  readonly number: number;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly person: Person;
}

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
    discord.admit({ shards: SHARDS, maxConcurrency: SHARDS });
    const url = await cluster.database();
    const start = () => startProcess(discord, url, { shards: SHARDS, atMost: AT_MOST });
    const all = await withProgress(servers, (next) => found(discord, url, servers, next));
    const begun = performance.now();
    for (let at = 0; at < PROCESSES; at++) processes.push(start());
    await discord.until(() => discord.gateway.shards.length === SHARDS || undefined);
    say(
      `${servers} servers, ${SHARDS} shards in ${PROCESSES} processes: connected after ${seconds(performance.now() - begun)} s.`,
    );
    await sleep(2_000);
    say(`Memory asleep: ${memoryOf(processes)}.`);

    const { times, faults } = await withProgress(all.length, (next) => askAll(all, next));
    say(`Awake: ${memoryOf(processes)}.`);
    say(summary('Questions', times));
    faults.push(...(await shareIn(all.slice(0, Math.min(20, all.length)), discord)));

    const victim = processes[0];
    victim?.child.kill('SIGKILL');
    const killed = performance.now();
    const after = await Promise.all(pick(all, 4 * SHARDS).map((server) => answeredAgain(server, killed)));
    const longest = Math.max(...after);
    say(
      `One process killed: every server that was tried is answered again after ${seconds(longest)} s at most.`,
    );
    if (longest > LONGEST_TAKEOVER_MS)
      faults.push(`A server was without an answer for ${seconds(longest)} s.`);
    if (new Set(discord.gateway.shards).size !== discord.gateway.shards.length)
      faults.push('A shard ran twice.');
    processes.splice(0, 1, start());
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

/** Founds servers with two articles each, of which one paragraph tells its number. */
async function found(
  discord: LocalDiscord,
  url: string,
  count: number,
  next: NextStep,
): Promise<readonly Server[]> {
  const store = await openPostgres(url);
  const servers: Server[] = [];
  for (let number = 0; number < count; number++) {
    next('servers');
    // Ids go by the time, and shards by ids.
    discord.clock.advance(1);
    const guild = discord.guild(`Server ${number}`);
    const channel = discord.channel('general', { guild });
    const person = discord.user(`mod ${number}`, {
      guilds: [guild],
      permissions: ['ManageMessages', 'ManageGuild'],
    });
    servers.push({ number, guild, channel, person });
    for (const id of ['bridge', 'budget']) {
      const body = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(id, number, at)).join('\n\n');
      const metadata = { title: `The ${id} of town ${number}`, publication: 'The Post' };
      await store.addArticle({ guild: guild.id, id, metadata, body, addedBy: person.id, addedAt: 1 });
    }
  }
  await store.close();
  return servers;
}

function paragraph(id: string, number: number, at: number): string {
  if (at === 7 && id === 'bridge') return `Mayor Example opened the drawbridge number ${number} on Monday.`;
  return `In the ${id} report of the council, chapter ${at + 1} describes roads, schools and harbours of the region.`;
}

/** Asks once in every server, some at a time. */
async function askAll(servers: readonly Server[], next: NextStep) {
  const [times, faults]: [number[], string[]] = [[], []];
  const left = [...servers];
  const worker = async (): Promise<void> => {
    for (let server = left.pop(); server; server = left.pop()) {
      next('questions');
      const before = performance.now();
      const text = await ask(server);
      times.push(performance.now() - before);
      if (!text?.includes(`number ${server.number} on`))
        faults.push(`Server ${server.number} was answered: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { times, faults };
}

/** What a server is answered; undefined where it is not in time. */
async function ask({ channel, person }: Server, patienceMs = LONGEST_ANSWER_MS): Promise<string | undefined> {
  const asked = person.startSlash(channel, 'ask', { question: 'Who opened the drawbridge?' });
  const none = sleep(patienceMs, undefined, { ref: false });
  const reply = await Promise.race([asked.settled(), none]).catch(() => undefined);
  return reply && textOf(reply.message);
}

/** Shares an answer in each of these servers; what is not there once. */
async function shareIn(servers: readonly Server[], discord: LocalDiscord): Promise<string[]> {
  const faults: string[] = [];
  for (const { number, channel, person } of servers) {
    const asked = await person.slash(channel, 'ask', {
      question: 'Who opened the drawbridge?',
      private: true,
    });
    const done = await person.click((await person.click(asked.message, 'Share')).message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));
    const shared = discord.messages(channel).filter((each) => textOf(each).includes('Shared by'));
    if (shared.length !== 1) faults.push(`Server ${number} has its share ${shared.length} times.`);
  }
  return faults;
}

/** How long after the kill a server is answered, in milliseconds. */
async function answeredAgain(server: Server, killed: number): Promise<number> {
  while (performance.now() - killed <= 2 * LONGEST_TAKEOVER_MS) {
    if (await ask(server, LONGEST_WAIT_MS)) return performance.now() - killed;
  }
  return Number.POSITIVE_INFINITY;
}

/** So many of them, spread evenly. */
function pick<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
}

/** In the first server of each shard, a channel and a moderator that nobody has asked in yet. */
function onEachShard(servers: readonly Server[], discord: LocalDiscord): readonly Workplace[] {
  const shardOf = ({ guild }: Server) => Number((BigInt(guild.id) >> 22n) % BigInt(SHARDS));
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

function summary(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  const total = times.reduce((sum, time) => sum + time, 0) / 1000 / AT_ONCE;
  return `${what}: ${times.length}, ${(times.length / total).toFixed(0)} a second, ${at(0.5)} ms in the middle, ${at(0.99)} ms for 99 of 100.`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
