import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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

/** What the process says: that it is connected, or what it was asked. */
export type FromBot = 'ready' | BotMemory;

/** A bot in a process of its own, threads and all. */
export interface BotProcess {
  memory(): Promise<BotMemory>;
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
  return {
    async memory() {
      child.send('memory');
      const [said] = await once(child, 'message');
      return said as BotMemory;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    end: () => void child.kill('SIGKILL'),
  };
}
