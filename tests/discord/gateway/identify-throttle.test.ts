import { expect, it } from 'vitest';
import { identifyThrottle } from '#discord/gateway/identify-throttle.ts';
import type { Claim } from '#store/types.ts';

const signal = new AbortController().signal;

/** A database's claims of buckets, and pauses that end when the test says so. */
function openStage() {
  const held = new Set<number>();
  const pauses: { readonly ms: number; readonly end: () => void }[] = [];
  return {
    pauses,
    claim: async (bucket: number): Promise<Claim | undefined> => {
      if (held.has(bucket)) return undefined;
      held.add(bucket);
      return { release: async () => void held.delete(bucket) };
    },
    pause: (ms: number) => new Promise<void>((end) => pauses.push({ ms, end })),
  };
}

/** Lets everything happen that waits for no pause. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets the shards of one bucket log in five seconds apart, and those of two at once', async () => {
  let time = 1000;
  const pauses: number[] = [];
  const pause = async (ms: number): Promise<void> => {
    pauses.push(ms);
    time += ms;
  };
  const { signal: end } = new AbortController();
  const throttle = identifyThrottle({ maxConcurrency: 2, pause, steadily: () => time, end });
  await throttle.waitForIdentify(0, end);
  await throttle.waitForIdentify(1, end);
  expect(pauses).toEqual([]);
  time += 2000;
  await throttle.waitForIdentify(2, end);
  expect(pauses).toEqual([3250]);
  // A shard that logs in again does not wait for itself.
  await throttle.waitForIdentify(2, end);
  expect(pauses).toEqual([3250]);
});

it('lets no shard of a bucket log in while another process has just done so', async () => {
  const { claim, pause, pauses } = openStage();
  const throttleOf = () => identifyThrottle({ maxConcurrency: 2, claim, pause, end: signal });
  const [one, other] = [throttleOf(), throttleOf()];
  const done: string[] = [];
  const logIn = (process: typeof one, shard: number, name: string) =>
    process.waitForIdentify(shard, signal).then(() => done.push(name));
  await logIn(one, 0, 'first');
  const second = logIn(other, 2, 'same bucket');
  await logIn(other, 1, 'other bucket');
  await settle();
  expect(done).toEqual(['first', 'other bucket']);
  // The bucket is free again, and the other process looks once more.
  for (const { end } of pauses.splice(0)) end();
  await settle();
  for (const { end } of pauses.splice(0)) end();
  await second;
  expect(done).toEqual(['first', 'other bucket', 'same bucket']);
});

it('keeps to the pace by itself while the database cannot be used', async () => {
  const claim = () => Promise.reject(new Error('the database is gone'));
  const throttle = identifyThrottle({ maxConcurrency: 1, claim, pause: async () => {}, end: signal });
  await expect(throttle.waitForIdentify(0, signal)).resolves.toBeUndefined();
});
