import { expect, it } from 'vitest';
import { threadsFor } from '#app/workshop/open.ts';
import { sharesOf, Turns } from '#articles/workshop/turns.ts';

it('does not let one server’s files keep another’s waiting', async () => {
  const turns = new Turns({ most: 3, mostOfOne: 2 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const read = (owner: string, name: string) =>
    turns.take(owner, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const all = [1, 2, 3, 4, 5, 6].map((number) => read('hostile', `hostile ${number}`));
  all.push(read('honest', 'honest'));
  await Promise.resolve();
  expect(begun).toEqual(['hostile 1', 'hostile 2', 'honest']);
  while (begun.length < 7) {
    for (const end of ends.splice(0)) end();
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const end of ends.splice(0)) end();
  await Promise.all(all);
  expect(begun.slice(3)).toEqual(['hostile 3', 'hostile 4', 'hostile 5', 'hostile 6']);
});

/** Turns with a clock of counted work: what is done costs so many milliseconds. */
function openCounted(options: { most: number; mostOfOne: number; mostWaiting?: number }) {
  let time = 0;
  const turns = new Turns({ ...options, now: () => time });
  const done: string[] = [];
  return {
    done,
    bring: (owner: string, cost: number) =>
      turns.take(owner, async () => {
        await Promise.resolve();
        time += cost;
        done.push(owner);
      }),
  };
}

it('serves first who has cost the least, however much another brings', async () => {
  const { bring, done } = openCounted({ most: 1, mostOfOne: 1 });
  const all = Array.from({ length: 50 }, () => bring('hostile', 1000));
  all.push(...Array.from({ length: 20 }, () => bring('honest', 10)));
  await Promise.all(all);
  // One that was begun before it came, and from then on all of its own cost less than one of the other's.
  expect(done.slice(0, 22).filter((owner) => owner === 'hostile').length).toBeLessThanOrEqual(2);
  expect(done).toHaveLength(70);
});

it('lets nobody save up turns while they bring nothing', async () => {
  const { bring, done } = openCounted({ most: 1, mostOfOne: 1 });
  for (let at = 0; at < 10; at++) await bring('busy', 100);
  await Promise.all(Array.from({ length: 6 }, (_, at) => bring(at % 2 === 0 ? 'back' : 'busy', 100)));
  expect(done.slice(10).filter((owner) => owner === 'busy').length).toBe(3);
  expect(done.slice(10, 14).filter((owner) => owner === 'busy').length).toBeGreaterThanOrEqual(1);
});

it('refuses what one owner has waiting beyond what may wait, and nothing of another’s', async () => {
  const { bring } = openCounted({ most: 1, mostOfOne: 1, mostWaiting: 2 });
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 5 }, () => bring('hostile', 1)),
    bring('honest', 1),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});

it('keeps room for light work, however many owners bring heavy work', async () => {
  const turns = new Turns({ most: 2, mostOfOne: 1, mostHeavy: 1 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const bring = (owner: string, isHeavy: boolean) =>
    turns.take(
      owner,
      () => {
        begun.push(owner);
        return new Promise<void>((resolve) => ends.push(resolve));
      },
      () => isHeavy,
    );
  const all = [
    bring('hostile 1', true),
    bring('hostile 2', true),
    bring('honest 1', false),
    bring('honest 2', false),
  ];
  await Promise.resolve();
  expect(begun).toEqual(['hostile 1', 'honest 1']);
  ends.pop()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['hostile 1', 'honest 1', 'honest 2']);
  ends.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun.at(-1)).toBe('hostile 2');
  for (const end of ends.splice(0)) end();
  await Promise.all(all);
});

it('calls all that an end makes room for: the owner’s next, and another’s heavy work', async () => {
  const turns = new Turns({ most: 2, mostOfOne: 1, mostHeavy: 1 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const bring = (owner: string, name: string, isHeavy: boolean) =>
    turns.take(
      owner,
      () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.push(resolve));
      },
      () => isHeavy,
    );
  const all = [bring('a', 'a heavy', true), bring('b', 'b heavy', true), bring('a', 'a light', false)];
  await Promise.resolve();
  expect(begun).toEqual(['a heavy']);
  ends.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun.slice(1).toSorted()).toEqual(['a light', 'b heavy']);
  for (const end of ends.splice(0)) end();
  await Promise.all(all);
});

it('asks whether work is heavy when it may begin: it may be light by then', async () => {
  const turns = new Turns({ most: 2, mostOfOne: 1, mostHeavy: 1 });
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  let isKnown = false;
  const all = [
    turns.take('a', work, () => true),
    turns.take('b', work, () => !isKnown),
    turns.take('c', work),
  ];
  await Promise.resolve();
  expect([ends.length, turns.load]).toEqual([2, { running: 2, waiting: 1 }]);
  isKnown = true;
  ends.pop()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(turns.load).toEqual({ running: 2, waiting: 0 });
  for (const end of ends.splice(0)) end();
  await Promise.all(all);
});

it('begins what nobody waits for only while nobody else’s work is done or waits', async () => {
  const turns = new Turns({ most: 2, mostOfOne: 2, patient: 'ahead' });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const bring = (owner: string, name: string) =>
    turns.take(owner, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const all = [bring('one', 'question'), bring('ahead', 'first'), bring('ahead', 'second')];
  await Promise.resolve();
  expect(begun).toEqual(['question']);
  await end('question');
  expect(begun).toEqual(['question', 'first']);
  all.push(bring('one', 'another'), bring('two', 'third'));
  await end('first');
  expect(begun).toEqual(['question', 'first', 'another', 'third']);
  await end('third');
  await end('another');
  expect(begun.at(-1)).toBe('second');
  await end('second');
  await Promise.all(all);
});

it('asks of a burst no more often whether it is heavy than there is work in it', async () => {
  const askedOf = async (count: number): Promise<number> => {
    const turns = new Turns({ most: 2, mostOfOne: 1, mostHeavy: 1 });
    let asked = 0;
    const isHeavy = () => {
      asked += 1;
      return false;
    };
    let end = () => {};
    const work = () => new Promise<void>((resolve) => (end = resolve));
    const heavy = turns.take('other', work, () => true);
    const bring = () => turns.take('1', () => Promise.resolve(), isHeavy);
    await Promise.all(Array.from({ length: count }, bring));
    end();
    await heavy;
    return asked;
  };
  expect(await askedOf(1_000)).toBe(2 * (await askedOf(500)));
});

it('lets one server’s heavy work, another’s and light work go on at the same time', async () => {
  const turns = new Turns(sharesOf(threadsFor(1)));
  const begun: string[] = [];
  const work = (owner: string, isHeavy: boolean) =>
    void turns.take(
      owner,
      () => {
        begun.push(owner);
        return new Promise<void>(() => {});
      },
      () => isHeavy,
    );
  work('hostile', true);
  work('hostile', true);
  work('honest', true);
  work('light', false);
  await Promise.resolve();
  expect(begun).toEqual(['hostile', 'honest', 'light']);
});
