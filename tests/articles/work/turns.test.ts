import { expect, it } from 'vitest';
import { Turns } from '#articles/work/turns.ts';

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
