import { describe, expect, it } from 'vitest';
import { createReader } from '#app/reader/background-reader.ts';
import type { Clock } from '#app/reader/clock.ts';
import type { Threads } from '#app/reader/threads.ts';
import type { Window, WindowScore } from '#engine/index.ts';

/** A clock that moves when it is told to. */
function createClock(): Clock & { advance(milliseconds: number): Promise<void> } {
  let time = 0;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds, call) {
      const timer = { at: time + milliseconds, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async advance(milliseconds) {
      time += milliseconds;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { call } of due) call();
      await settle();
    },
  };
}

/** Lets all that waits for promises alone go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** Threads that read a window when they are told to; `begun` are the windows that they were given. */
function createThreads(count = 1) {
  const begun: string[] = [];
  const ends: ((fault?: Error) => void)[] = [];
  const threads: Threads = {
    count,
    read: ({ window }) =>
      new Promise((resolve, reject) => {
        begun.push(window.text);
        ends.push((fault) => (fault ? reject(fault) : resolve(scoreOf(window))));
      }),
    close: async () => {},
  };
  return {
    begun,
    start: async () => threads,
    /** Ends the reading that was begun first. */
    async finish(fault?: Error): Promise<void> {
      ends.shift()?.(fault);
      await settle();
    },
  };
}

function scoreOf({ text }: Window): WindowScore {
  return { answers: text.length, sentences: [1] };
}

function windowsOf(...texts: readonly string[]): Window[] {
  return texts.map((text) => ({ text, sentences: [{ start: 0, end: text.length }] }));
}

function open(threads = createThreads(), withinMs: number | undefined = 1000) {
  const clock = createClock();
  const warnings: string[] = [];
  const reader = createReader(threads.start, {
    withinMs,
    clock,
    warn: (sentence) => warnings.push(sentence),
  });
  return { ...threads, clock, warnings, reader };
}

describe('a reader in the background', () => {
  it('gives a score for each window, in their order', async () => {
    const { reader, begun, finish } = open(createThreads(2));
    const reading = reader.read('why?', windowsOf('a', 'bb', 'ccc'));
    await settle();
    expect(begun).toEqual(['a', 'bb']);
    for (let window = 0; window < 3; window++) await finish();
    expect(await reading).toEqual({
      kind: 'read',
      scores: [1, 2, 3].map((answers) => ({ answers, sentences: [1] })),
    });
  });

  it('starts its threads once, with the first question or before it', async () => {
    let starts = 0;
    const threads = createThreads();
    const { reader } = open({
      ...threads,
      start: () => {
        starts += 1;
        return threads.start();
      },
    });
    expect(starts).toBe(0);
    reader.start();
    void reader.read('why?', windowsOf('a'));
    await settle();
    expect(starts).toBe(1);
  });

  it('reads what it has read lately no second time', async () => {
    const { reader, begun, finish } = open();
    void reader.read('why?', windowsOf('a', 'bb'));
    await settle();
    await finish();
    await finish();
    const again = reader.read('why?', windowsOf('bb', 'ccc'));
    await settle();
    expect(begun).toEqual(['a', 'bb', 'ccc']);
    await finish();
    expect(await again).toMatchObject({ kind: 'read', scores: [{ answers: 2 }, { answers: 3 }] });
    void reader.read('who?', windowsOf('a'));
    await settle();
    expect(begun).toEqual(['a', 'bb', 'ccc', 'a']);
  });

  it('is late for who has waited too long, and begins no more for them', async () => {
    const { reader, begun, finish, clock } = open();
    const slow = reader.read('why?', windowsOf('a', 'bb', 'ccc'));
    const next = reader.read('who?', windowsOf('dddd'));
    await clock.advance(999);
    await finish();
    expect(begun).toEqual(['a', 'bb']);
    await clock.advance(1);
    expect(await slow).toEqual({ kind: 'late' });
    expect(await next).toEqual({ kind: 'late' });
    await finish();
    const later = reader.read('when?', windowsOf('eeeee'));
    await settle();
    expect(begun).toEqual(['a', 'bb', 'eeeee']);
    await finish();
    expect(await later).toMatchObject({ kind: 'read' });
  });

  it('keeps what came too late, so that who asks again need not wait', async () => {
    const { reader, finish, clock } = open();
    const late = reader.read('why?', windowsOf('a'));
    await clock.advance(1000);
    expect(await late).toEqual({ kind: 'late' });
    await finish();
    expect(await reader.read('why?', windowsOf('a'))).toMatchObject({ kind: 'read' });
  });

  it('turns away at once who would wait in vain, and tries again when nobody waits', async () => {
    const { reader, begun, finish, clock } = open();
    const many = reader.read('why?', windowsOf('a', 'bb', 'ccc', 'dddd', 'eeeee'));
    await settle();
    for (let window = 0; window < 4; window++) {
      await clock.advance(190);
      await finish();
    }
    // A window takes some 100 ms by now: one is being read, and ten more would be.
    expect(await reader.read('who?', windowsOf(...'abcdefghijklmnopqrst'))).toEqual({ kind: 'late' });
    expect(begun).toHaveLength(5);
    await finish();
    expect(await many).toMatchObject({ kind: 'read' });
    void reader.read('who?', windowsOf(...'abcdefghijklmnopqrst'));
    await settle();
    expect(begun).toHaveLength(6);
  });

  it('waits as long as it takes where no time is set', async () => {
    const { start, finish } = createThreads();
    const clock = createClock();
    const reader = createReader(start, { clock, warn: () => {} });
    const reading = reader.read('why?', windowsOf('a'));
    await clock.advance(1e9);
    await finish();
    expect(await reading).toMatchObject({ kind: 'read' });
  });

  it('says that it failed, and goes on with the next question', async () => {
    const { reader, begun, finish, warnings } = open();
    const reading = reader.read('why?', windowsOf('a', 'bb'));
    await settle();
    await finish(new Error('out of memory'));
    expect(await reading).toEqual({ kind: 'failed' });
    expect(warnings).toEqual(['The reader failed, so I answered by words alone: out of memory']);
    await finish();
    const next = reader.read('who?', windowsOf('ccc'));
    await settle();
    await finish();
    expect(await next).toMatchObject({ kind: 'read' });
    expect(begun).toContain('ccc');
  });

  it('says once that it does not run', async () => {
    const { reader, warnings } = open({
      ...createThreads(),
      start: () => Promise.reject(new Error('no such file')),
    });
    reader.start();
    expect(await reader.read('why?', windowsOf('a'))).toEqual({ kind: 'failed' });
    expect(await reader.read('who?', windowsOf('a'))).toEqual({ kind: 'failed' });
    expect(warnings).toEqual(['The reader cannot start, so I answer by words alone: no such file']);
    await reader.close();
  });
});
