import { expect, it } from 'vitest';
import { createWorkQueue } from '#discord/router/work-queue.ts';

/** A loop whose turns come when a test says so. */
function openLoop() {
  const due: (() => void)[] = [];
  return {
    nextTurn: (call: () => void) => void due.push(call),
    /** Lets a turn come, and all that follows from it at once. */
    async turn() {
      for (const call of due.splice(0)) call();
      await settled();
    },
    isIdle: () => due.length === 0,
  };
}

/** Promises that are settled let go on who waits for them. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function openQueue() {
  const loop = openLoop();
  const queue = createWorkQueue(loop.nextTurn);
  const begun: string[] = [];
  return {
    ...loop,
    begun,
    async come(owner: string, first?: () => Promise<void>) {
      const work = queue.turnOf(owner, first).then(
        () => begun.push(owner),
        () => begun.push(`not ${owner}`),
      );
      void work;
      await Promise.resolve();
    },
  };
}

it('lets whoever comes alone begin at once', async () => {
  const { come, begun, turn, isIdle } = openQueue();
  await come('a');
  await settled();
  expect(begun).toEqual(['a']);
  await turn();
  expect(isIdle()).toBe(true);
  await come('b');
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

it('lets one begin in each turn of the loop, and owners in turn', async () => {
  const { come, begun, turn, isIdle } = openQueue();
  for (const owner of ['a', 'a', 'a', 'a', 'b', 'b', 'c']) await come(owner);
  await settled();
  const turns: string[] = [begun.join()];
  while (!isIdle()) {
    const before = begun.length;
    await turn();
    turns.push(begun.slice(before).join());
  }
  expect(turns).toEqual(['a', 'a', 'b', 'c', 'a', 'b', 'a', '']);
});

it('has something done first for whoever comes where eight wait, and lets nobody wait for that', async () => {
  const { come, begun, turn } = openQueue();
  let promised = 0;
  const hanging = () => {
    promised += 1;
    return new Promise<void>(() => {});
  };
  const sent = async () => {
    promised += 1;
  };
  for (let at = 0; at < 9; at++) await come('few', hanging);
  expect(promised).toBe(0);
  for (let at = 0; at < 5; at++) await come('hanging', hanging);
  for (let at = 0; at < 5; at++) await come('many', sent);
  expect(promised).toBe(10);
  for (let at = 0; at < 20; at++) await turn();
  expect(begun.filter((owner) => owner === 'few')).toHaveLength(9);
  expect(begun.filter((owner) => owner === 'many')).toHaveLength(5);
  expect(begun).toHaveLength(14);
});

it('does not begin work whose first step fails', async () => {
  const { come, begun, turn } = openQueue();
  for (let at = 0; at < 9; at++) await come('few');
  await come('given up', () => Promise.reject(new Error('too late')));
  for (let at = 0; at < 10; at++) await turn();
  expect(begun).toHaveLength(10);
  expect(begun).toContain('not given up');
});
