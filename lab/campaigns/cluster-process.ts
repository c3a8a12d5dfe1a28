import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '#local-discord/index.ts';

/** A bot of several on one database. */
export interface ClusterProcess {
  readonly child: ChildProcess;
  /** Resolves once it serves shards, or stands by for some. */
  readonly ready: Promise<void>;
  /** Whether it serves shards. */
  serves(): boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What the log says of a process that is connected, and of one that stands by. */
const [SERVING, STANDING_BY] = [/Invite me with/, /waiting for one to end/];
/** From this level on the log says what should not be. */
const ERROR = 50;

/** Starts a bot that takes so many of all shards at most; what its log says of errors is passed on. */
export function startProcess(
  discord: LocalDiscord,
  databaseUrl: string,
  { shards, atMost }: { readonly shards: number; readonly atMost: number },
): ClusterProcess {
  const child = spawn(process.execPath, ['bin/verbatim.js', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DOTENV_CONFIG_PATH: '/nowhere',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATABASE_URL: databaseUrl,
      SHARD_COUNT: String(shards),
      SHARDS_AT_MOST: String(atMost),
      VERBATIM_READER: 'off',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isServing = false;
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      isServing ||= SERVING.test(line);
      if (isServing || STANDING_BY.test(line)) resolve();
      if (Number(/"level":(\d+)/.exec(line)?.[1]) >= ERROR) process.stderr.write(`${line}\n`);
    });
  });
  return { child, ready, serves: () => isServing };
}
