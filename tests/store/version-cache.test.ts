import { expect, it } from 'vitest';
import { versionCache } from '#store/version-cache.ts';

/** A cache, and a database that counts its reads. */
function open() {
  const versions = versionCache();
  let reads = 0;
  const read = (version: number) => () => {
    reads++;
    return Promise.resolve(version);
  };
  return { versions, read, reads: () => reads };
}

it('remembers a version until a change is announced, or until announcements stop', async () => {
  const { versions, read, reads } = open();
  versions.start();
  expect(await versions.version('1', read(7))).toBe(7);
  expect(await versions.version('1', read(8))).toBe(7);
  versions.forget('1');
  expect(await versions.version('1', read(9))).toBe(9);
  versions.stop();
  expect(await versions.version('1', read(10))).toBe(10);
  expect(await versions.version('1', read(11))).toBe(11);
  expect(reads()).toBe(4);
});

it.each([
  ['a change is announced', ['start'], ['forget']],
  ['announcements begin', [], ['start']],
  ['announcements stop and begin again', ['start'], ['stop', 'start']],
] as const)('does not remember a version that was read while %s', async (_, before, meanwhile) => {
  const { versions, read } = open();
  for (const event of before) versions[event]();
  let answer: (version: number) => void = () => {};
  const reading = versions.version(
    '1',
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  for (const event of meanwhile) event === 'forget' ? versions.forget('1') : versions[event]();
  answer(1);
  expect(await reading).toBe(1);
  expect(await versions.version('1', read(2))).toBe(2);
});
