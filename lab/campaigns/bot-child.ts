/** Run by itself, with a channel to its parent: a bot as it runs for anybody, whose memory can be asked for. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { compose } from '#app/compose.ts';
import type { JobTimes } from '#app/workshop/open.ts';
import { threadTime } from '#app/workshop/thread-time.ts';
import { readCorpus } from '#articles/corpus.ts';
import { DEFAULT_LIMITS } from '#articles/limits.ts';
import { startBot } from '#discord/gateway/bot.ts';
import { nobody } from '#discord/router/observer.ts';
import type { BotMemory, BotPlace, BotTimes, FromBot, ToBot } from './bot-process.ts';

const CORPUS = new URL('../../corpus', import.meta.url).pathname;
/** Promises that are settled let go of what they held some turns later. */
const COLLECTIONS = 3;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const { token, apiUrl, dataDir, limits } = JSON.parse(process.argv[2] ?? '') as BotPlace;
let done: JobTimes[] = [];
let asked = 0;
let acknowledged = 0;
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const parts = await compose({
  articles: readCorpus(CORPUS).articles,
  reader: undefined,
  storage: { dataDir },
  readsPages: false,
  limits: { ...DEFAULT_LIMITS, ...limits },
  onDone: (job) => void done.push(job),
  log: pino({ level: 'silent' }),
});
const observer = {
  ...nobody,
  acknowledged() {
    acknowledged = threadTime();
  },
};
await startBot({ ...parts, token, apiUrl, observer });
process.on('message', (asked: ToBot) => {
  if (asked.ask === 'times') tellTimes(asked.owner);
  else if (asked.ask === 'size') tell(process.memoryUsage.rss());
  else void tellMemory();
});
process.on('disconnect', () => process.exit());
tell('ready');

async function tellMemory(): Promise<void> {
  for (let at = 0; at < COLLECTIONS; at++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed: heap, rss } = process.memoryUsage();
  tell({ heap, rss } satisfies BotMemory);
}

function tellTimes(owner: string): void {
  const jobs = done.filter((job) => job.owner === owner);
  const spent = Math.max(0, acknowledged - asked);
  tell({ jobs, loop: delay.max / 1e6, spent } satisfies BotTimes);
  done = [];
  asked = threadTime();
  delay.reset();
}

function tell(what: FromBot): void {
  process.send?.(what);
}
