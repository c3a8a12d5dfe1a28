import { expect, it } from 'vitest';
import { identifyThrottle } from '#discord/gateway/identify-throttle.ts';

it('lets the shards of one bucket log in five seconds apart, and those of two at once', async () => {
  let time = 1000;
  const pauses: number[] = [];
  const pause = async (ms: number): Promise<void> => {
    pauses.push(ms);
    time += ms;
  };
  const { signal: end } = new AbortController();
  const throttle = identifyThrottle(2, pause, () => time);
  await throttle.waitForIdentify(0, end);
  await throttle.waitForIdentify(1, end);
  expect(pauses).toEqual([]);
  time += 2000;
  await throttle.waitForIdentify(2, end);
  expect(pauses).toEqual([3000]);
  // A shard that logs in again does not wait for itself.
  await throttle.waitForIdentify(2, end);
  expect(pauses).toEqual([3000]);
});
