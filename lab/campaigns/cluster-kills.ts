import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NextStep } from '#app/progress.ts';
import { createRandom } from '#lab/data/random.ts';
import type { LocalDiscord } from '#local-discord/index.ts';
import type { Store } from '#store/types.ts';
import { checkWork } from '../../tests/discord/bot/torture-check.ts';
import {
  nothingSeen,
  outwait,
  pester,
  prepare,
  type Seen,
  type Workplace,
} from '../../tests/discord/bot/torture-work.ts';
import type { ClusterProcess } from './cluster-process.ts';

/** What is killed, and how it is started again. */
export interface RunningCluster {
  readonly discord: LocalDiscord;
  readonly store: Pick<Store, 'articlesOf' | 'sharesOf' | 'unsettledShares'>;
  /** How many shards there are in all. */
  readonly shards: number;
  /** Those that run; one that is killed is replaced. */
  readonly processes: ClusterProcess[];
  start(): ClusterProcess;
}

/** What so many kills came to. */
export interface Killed {
  /** What people were told was done. */
  readonly acknowledged: Readonly<Record<'articles' | 'shares' | 'retractions' | 'corrections', number>>;
  /** What the killed processes had left half done. */
  readonly leftOver: number;
  /** For how long not all shards had a process, after each kill, in milliseconds. */
  readonly takeovers: readonly number[];
  /** What was lost, doubled, left half done or late: a line each. */
  readonly faults: readonly string[];
}

const SEED = 1;
/** A process is killed before all of them together have made so many requests more. */
const LONGEST_LIFE = 60;
const LONGEST_TAKEOVER_MS = 60_000;
/** What is half done is settled when its shard is taken over, and may be looked at so much later. */
const LONGEST_SETTLING_MS = 60_000;
/** A process that is ended loses its sockets at once; the simulator hears of it a moment later. */
const A_MOMENT_MS = 300;
/** What waits for a process that lives is answered by then, and what waits for a dead one never. */
const LAST_ANSWERS_MS = 20_000;
/** More than Discord waits for an answer. */
const TOO_LATE_MS = 16 * 60_000;

/**
 * Kills one process after another, at random moments, while moderators add, share, take back and correct in all these
 * places; after each kill it waits until all shards have a process again and nothing is half done, and looks.
 */
export async function killAmidWork(
  cluster: RunningCluster,
  places: readonly Workplace[],
  kills: number,
  next: NextStep,
): Promise<Killed> {
  const { discord, store } = cluster;
  const random = createRandom(SEED);
  const sites = places.map((place) => ({ place, seen: nothingSeen() }));
  const [takeovers, faults]: [number[], string[]] = [[], []];
  let leftOver = 0;
  await Promise.all(sites.map(({ place, seen }) => prepare(place, seen)));
  for (let kill = 1; kill <= kills; kill++) {
    next(`kill ${kill}`);
    // One stands by, as the page on hosting says.
    await Promise.all(cluster.processes.map(({ ready }) => ready));
    const work = sites.map(({ place, seen }) => pester(place, seen, kill));
    const lives = discord.requests.length + 1 + random() * LONGEST_LIFE;
    await discord.until(() => discord.requests.length >= lives || undefined, 'the bot to work');
    // The next write is under way by now, or is not.
    await sleep(random() * 10);
    const took = await replaceOne(cluster, Math.floor(random() * cluster.processes.length));
    takeovers.push(took);
    if (took > LONGEST_TAKEOVER_MS) faults.push(`kill ${kill}: a shard had no process for ${took} ms`);
    const running = discord.gateway.shards;
    if (new Set(running).size < running.length) faults.push(`kill ${kill}: a shard ran twice`);
    leftOver += (await store.unsettledShares()).length;
    const ended = Promise.all(work.map((each) => each.end())).then(() => {});
    await Promise.race([ended, sleep(LAST_ANSWERS_MS)]);
    await outwait(ended, () => discord.clock.advance(TOO_LATE_MS), A_MOMENT_MS);
    faults.push(...(await lookAround(sites, store)).map((fault) => `kill ${kill}: ${fault}`));
  }
  const sum = (what: 'articles' | 'shares' | 'retractions' | 'corrections') =>
    sites.reduce((count, { seen }) => count + seen[what].size, 0);
  const acknowledged = {
    articles: sum('articles'),
    shares: sum('shares'),
    retractions: sum('retractions'),
    corrections: sum('corrections'),
  };
  return { acknowledged, leftOver, takeovers, faults };
}

/** Kills a process, starts another, and says for how long not all shards had one. */
async function replaceOne(
  { discord, processes, shards, start }: RunningCluster,
  at: number,
): Promise<number> {
  const [victim] = processes.splice(at, 1);
  if (victim === undefined) return 0;
  const exited = once(victim.child, 'exit');
  victim.child.kill('SIGKILL');
  await exited;
  const killed = performance.now();
  processes.push(start());
  await sleep(A_MOMENT_MS);
  await discord.until(
    () => new Set(discord.gateway.shards).size >= shards || undefined,
    'all shards to have a process',
  );
  return performance.now() - killed;
}

/** Waits until nothing is half done, for a while, and looks at everything. */
async function lookAround(
  sites: readonly { readonly place: Workplace; readonly seen: Seen }[],
  store: RunningCluster['store'],
): Promise<readonly string[]> {
  const until = performance.now() + LONGEST_SETTLING_MS;
  while ((await store.unsettledShares()).length > 0 && performance.now() < until) await sleep(A_MOMENT_MS);
  const found = await Promise.all(
    sites.map(async ({ place, seen }) =>
      (await checkWork(place, store, seen)).map((fault) => `server ${place.channel.guildId} ${fault}`),
    ),
  );
  return found.flat();
}
