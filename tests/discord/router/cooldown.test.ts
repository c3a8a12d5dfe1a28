import { describe, expect, it } from 'vitest';
import { createCooldown, type Permit } from '#discord/router/cooldown.ts';
import { createCooldowns } from '#discord/router/cooldowns.ts';
import { budgetsInMemory } from '#store/budgets.ts';

/** A cooldown with a clock that stands still until it is moved, in milliseconds. */
function withClock() {
  let time = 0;
  const cooldown = createCooldown({ burst: 5, now: () => time });
  return {
    take: (user = 'ana') => cooldown.take(user),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

const told = (permit: Permit): boolean | undefined => (permit.ok ? undefined : permit.told);

describe('the cooldown', () => {
  it('lets five questions pass at once, then one every two seconds', () => {
    const { take, pass } = withClock();
    expect([...Array(6)].map(() => take().ok)).toEqual([true, true, true, true, true, false]);
    pass(1999);
    expect(take()).toMatchObject({ ok: false, seconds: 1 });
    pass(1);
    expect(take().ok).toBe(true);
    expect(take()).toMatchObject({ ok: false, seconds: 2 });
    pass(10_000);
    expect([...Array(6)].map(() => take().ok)).toEqual([true, true, true, true, true, false]);
  });

  it('counts each user apart', () => {
    const { take } = withClock();
    for (let at = 0; at < 6; at++) take('ana');
    expect(take('ana').ok).toBe(false);
    expect(take('bob').ok).toBe(true);
  });

  it('says whether somebody has been told that they must wait, once for each time', () => {
    const { take, pass } = withClock();
    for (let at = 0; at < 5; at++) take();
    expect([told(take()), told(take())]).toEqual([false, true]);
    pass(2000);
    expect(take().ok).toBe(true);
    expect([told(take()), told(take())]).toEqual([false, true]);
    pass(10_000);
    for (let at = 0; at < 5; at++) take();
    expect(told(take())).toBe(false);
  });

  it('remembers ten thousand users at most, and forgets the one who asked longest ago', () => {
    const { take } = withClock();
    for (const user of ['first', 'second']) for (let at = 0; at < 6; at++) take(user);
    for (let at = 0; at < 9_999; at++) take(`user ${at}`);
    expect(take('second').ok).toBe(false);
    expect(take('first').ok).toBe(true);
  });
});

describe('the cooldown of questions', () => {
  const refusedAs = { ok: false, seconds: 2, told: false };

  it('counts what a user asks in all processes, and tells them once in each', async () => {
    const options = { cooldown: { burst: 4, now: () => 0 }, store: budgetsInMemory(), now: () => 0 };
    const [one, other] = [createCooldowns(options).asking, createCooldowns(options).asking];
    for (const process of [one, other, one, other]) expect(await process.take('ana')).toEqual({ ok: true });
    expect(await one.take('ana')).toEqual(refusedAs);
    expect(await one.take('ana')).toEqual({ ...refusedAs, told: true });
    expect(await other.take('ana')).toEqual(refusedAs);
    expect(await other.take('bob')).toEqual({ ok: true });
  });

  it('is each process’s own while the database cannot be used', async () => {
    const store = { spend: () => Promise.reject(new Error('no database')) };
    const { asking } = createCooldowns({ cooldown: { burst: 2, now: () => 0 }, store });
    expect(await asking.take('ana')).toEqual({ ok: true });
    expect(await asking.take('ana')).toEqual({ ok: true });
    expect(await asking.take('ana')).toEqual(refusedAs);
  });
});
