import { readFileSync } from 'node:fs';

/** Linux says of each thread how long it has run, in nanoseconds. */
const RUN_TIME = '/proc/thread-self/schedstat';

/**
 * Milliseconds of a processor that the calling thread has had: waiting, and what else the machine does, do not count. Where
 * the system does not say (Node.js itself does from 23.9 on), milliseconds by the clock.
 */
export function threadTime(): number {
  if ('threadCpuUsage' in process) {
    const { user, system } = (process.threadCpuUsage as () => NodeJS.CpuUsage)();
    return (user + system) / 1e3;
  }
  try {
    // A system that counts nothing says 0.
    return Number(readFileSync(RUN_TIME, 'utf8').split(' ', 1)[0]) / 1e6 || performance.now();
  } catch {
    return performance.now();
  }
}
