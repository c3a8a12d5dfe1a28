import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { JobTimes } from '#app/workshop/open.ts';
import type { Limits } from '#articles/limits.ts';
import type { LocalDiscord } from '#local-discord/index.ts';

/** Where a bot connects to, and keeps its data. */
export interface BotPlace {
  readonly token: string;
  readonly apiUrl: string;
  readonly dataDir: string;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>;
}

/** Bytes: of the heap of the loop that talks to Discord, after its garbage is collected, and of the whole process. */
export interface BotMemory {
  readonly heap: number;
  readonly rss: number;
}

/** How long the jobs of one server took, and the longest that the loop has stood still, in milliseconds. */
export interface BotTimes {
  readonly jobs: readonly JobTimes[];
  readonly loop: number;
  /** Milliseconds of a processor that the loop has taken until Discord had the last first answer. */
  readonly spent: number;
}

/** What the process is asked for: its memory, its size as it is, or the times since it was asked for them last. */
export type ToBot = { readonly ask: 'memory' | 'size' } | { readonly ask: 'times'; readonly owner: string };
/** What the process says: that it is connected, or what it was asked. */
export type FromBot = 'ready' | number | BotMemory | BotTimes;

/** A bot in a process of its own, threads and all. */
export interface BotProcess {
  memory(): Promise<BotMemory>;
  /** Bytes of the whole process, without collecting garbage first, which would hold up the bot. */
  size(): Promise<number>;
  times(owner: string): Promise<BotTimes>;
  /** Whether it runs still. */
  isAlive(): boolean;
  end(): void;
}

const CHILD = fileURLToPath(new URL('./bot-child.ts', import.meta.url));
/** The most that the heap may have. */
export const HEAP_MB = 512;

/** Starts a bot against a local Discord; resolves once it is connected. */
export async function startBotProcess(
  discord: LocalDiscord,
  dataDir: string,
  limits: Partial<Limits> = {},
): Promise<BotProcess> {
  const place: BotPlace = { token: discord.token, apiUrl: discord.api, dataDir, limits };
  const child = fork(CHILD, [JSON.stringify(place)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
  });
  await once(child, 'message');
  const ask = async <T>(question: ToBot): Promise<T> => {
    child.send(question);
    const [said] = await once(child, 'message');
    return said as T;
  };
  return {
    memory: () => ask<BotMemory>({ ask: 'memory' }),
    size: () => ask<number>({ ask: 'size' }),
    times: (owner) => ask<BotTimes>({ ask: 'times', owner }),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    end: () => void child.kill('SIGKILL'),
  };
}
