import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '#store/postgres.ts';
import type { Store } from '#store/types.ts';
import { everyStore } from './every-store.ts';
import { sharedCluster } from './postgres-cluster.ts';
import { report } from './records.ts';

const kinds = await everyStore();
const cluster = await sharedCluster();

const NOW = 1_800_000_000_000;
const BUDGET = { burst: 3, refillMs: 2_000 };

/** What every store must do with budgets. */
describe.each(kinds)('a budget, with %s,', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const spend = (after: number, name = 'ana') => store.spend(name, BUDGET, NOW + after);
  const inTurn = async (...after: readonly number[]) => {
    const waits: number[] = [];
    for (const each of after) waits.push(await spend(each));
    return waits;
  };

  it('is so much at once, and one more after each while', async () => {
    expect(await inTurn(0, 0, 0, 0, 500, 2_000, 2_000)).toEqual([0, 0, 0, 2_000, 1_500, 0, 2_000]);
  });

  it('fills no further than it was', async () => {
    expect(await inTurn(0, 60_000, 60_000, 60_000, 60_000)).toEqual([0, 0, 0, 0, 2_000]);
  });

  it('is each name’s own', async () => {
    expect(await inTurn(0, 0, 0, 0)).toEqual([0, 0, 0, 2_000]);
    expect(await spend(0, 'bob')).toBe(0);
  });

  it('is spent once where many spend at once', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => spend(0)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(BUDGET.burst);
  });

  it('holds nobody longer than it takes to fill where the clock is set back', async () => {
    const back = -3_600_000;
    expect(await inTurn(0, 0, 0, back, back + 1_999, back + 2_000, back + 2_000)).toEqual([
      0, 0, 0, 2_000, 1, 0, 2_000,
    ]);
  });

  it('is forgotten once it is full, and no sooner', async () => {
    await inTurn(0, 0, 0);
    await store.forgetOld(NOW + 5_999);
    expect(await spend(0)).toBe(2_000);
    await store.forgetOld(NOW + 6_000);
    expect(await inTurn(0, 0, 0, 0)).toEqual([0, 0, 0, 2_000]);
  });
});

describe.skipIf(cluster === undefined)('two processes on PostgreSQL', () => {
  async function both(): Promise<readonly [Store, Store]> {
    const url = (await cluster?.database()) ?? '';
    return [await openPostgres(url), await openPostgres(url)];
  }

  it('spend of one budget', async () => {
    const [one, other] = await both();
    const waits = [one, other, one, other].map((store) => store.spend('ana', BUDGET, NOW));
    expect((await Promise.all(waits)).filter((wait) => wait === 0)).toHaveLength(BUDGET.burst);
    await Promise.all([one.close(), other.close()]);
  });

  it('take no more reports of a member than one would', async () => {
    const [one, other] = await both();
    const made = Array.from({ length: 20 }, (_, at) =>
      (at % 2 === 0 ? one : other).addReport(report({ id: `r${at}`, message: String(at) })),
    );
    const count = (await Promise.all(made)).filter((became) => became === 'new').length;
    expect(count).toBe(5);
    await Promise.all([one.close(), other.close()]);
  });
});
