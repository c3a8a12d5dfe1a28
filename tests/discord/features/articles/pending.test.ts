import { expect, it } from 'vitest';
import { createPending, type Owner } from '#discord/features/articles/pending.ts';

const LIMITS = { draftBytes: 1000, serverDrafts: 20, userDrafts: 3 };
const owner = (guild: number, user: number): Owner => ({
  guild: `server ${guild}`,
  user: `user ${user}`,
  manages: true,
});

function openPending(limits = LIMITS) {
  return createPending<number>({ limits, sizeOf: (bytes) => bytes, now: () => 0 });
}

it('loses no draft of another’s where one user leaves three in each of 34 servers', () => {
  const pending = openPending();
  const honest = owner(0, 0);
  const token = pending.put(honest, 10);
  for (let guild = 1; guild <= 34; guild++) {
    for (let draft = 0; draft < 3; draft++) pending.put(owner(guild, 1), 10);
  }
  expect(pending.see(honest, token)).toBe(10);
});

it('keeps three of a user, the last ones', () => {
  const pending = openPending();
  const tokens = [1, 2, 3, 4].map((value) => pending.put(owner(value, 1), value));
  expect(tokens.map((token, at) => pending.see(owner(at + 1, 1), token))).toEqual([undefined, 2, 3, 4]);
});

it('takes the room in a server from the user who has most there', () => {
  const pending = openPending({ ...LIMITS, serverDrafts: 4 });
  const tokens = [1, 2, 2, 2].map((user) => [user, pending.put(owner(1, user), user)] as const);
  pending.put(owner(1, 3), 3);
  expect(tokens.map(([user, token]) => pending.see(owner(1, user), token))).toEqual([1, undefined, 2, 2]);
});

it('takes the room of large ones from the server that has most', () => {
  const pending = openPending();
  const small = pending.put(owner(1, 1), 100);
  const large = [2, 3].map((user) => [user, pending.put(owner(2, user), 400)] as const);
  pending.put(owner(3, 4), 200);
  expect(pending.see(owner(1, 1), small)).toBe(100);
  expect(large.map(([user, token]) => pending.see(owner(2, user), token))).toEqual([undefined, 400]);
});
