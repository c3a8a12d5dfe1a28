import { describe, expect, it, onTestFinished } from 'vitest';
import { createEncoder, MOST_WAITING, openEncoder } from '#app/encoder/open.ts';

describe('the encoder in the background', () => {
  it('encodes a text once, and starts nothing before the first', async () => {
    const done: string[] = [];
    let started = 0;
    const encoder = createEncoder(
      async () => {
        started++;
        return {
          encode: async ({ text, role }) => {
            done.push(`${role}: ${text}`);
            return Float32Array.of(text.length);
          },
          match: async () => [],
          close: async () => {},
        };
      },
      { warn: () => {} },
    );
    expect(started).toBe(0);
    await encoder.encode(['a', 'bc'], 'passage');
    expect(await encoder.encode(['bc', 'a'], 'passage')).toEqual({
      kind: 'encoded',
      vectors: [Float32Array.of(2), Float32Array.of(1)],
    });
    await encoder.encode(['a'], 'question');
    expect(done).toEqual(['passage: a', 'passage: bc', 'question: a']);
    expect(started).toBe(1);
  });

  it('says in one sentence that it failed, and tries again', async () => {
    const said: string[] = [];
    let tries = 0;
    const encoder = createEncoder(
      async () => ({
        encode: async () => {
          tries++;
          if (tries === 1) throw new Error('no memory');
          return Float32Array.of(1);
        },
        match: async () => [],
        close: async () => {},
      }),
      { warn: (sentence) => said.push(sentence) },
    );
    expect(await encoder.encode(['a'], 'passage')).toEqual({ kind: 'failed' });
    expect(said).toEqual(['The encoder failed, so I found passages by words alone: no memory']);
    expect((await encoder.encode(['a'], 'passage')).kind).toBe('encoded');
  });

  it('is late for whoever has waited long, and has the texts for the next', async () => {
    let [finish, pass] = [() => {}, () => {}];
    const clock = {
      now: () => 0,
      after: (_: number, call: () => void) => {
        pass = call;
        return () => {};
      },
    };
    const done = new Promise<Float32Array>((resolve) => {
      finish = () => resolve(Float32Array.of(1));
    });
    const thread = { encode: () => done, match: async () => [], close: async () => {} };
    const encoder = createEncoder(async () => thread, { withinMs: 10, warn: () => {}, clock });
    const first = encoder.encode(['a'], 'passage');
    pass();
    expect(await first).toEqual({ kind: 'late' });
    const second = encoder.encode(['a'], 'passage');
    finish();
    expect((await second).kind).toBe('encoded');
    const many = Array.from({ length: MOST_WAITING + 1 }, (_, at) => String(at));
    expect(await encoder.encode(many, 'passage')).toEqual({ kind: 'late' });
  });

  it('keeps nobody waiting who recalls: passages are for the next to ask, and a question is not put behind them', async () => {
    const finish: (() => void)[] = [];
    const thread = {
      encode: () =>
        new Promise<Float32Array>((resolve) => {
          finish.push(() => resolve(Float32Array.of(1)));
        }),
      match: async () => [],
      close: async () => {},
    };
    const clock = { now: () => 0, after: () => () => {} };
    const encoder = createEncoder(async () => thread, { warn: () => {}, clock });
    const done = async () => {
      await new Promise(setImmediate);
      for (const end of finish.splice(0)) end();
      await new Promise(setImmediate);
    };
    expect(await encoder.recall(['a', 'b'], 'passage')).toEqual({ kind: 'late' });
    expect(await encoder.recall(['q'], 'question')).toEqual({ kind: 'late' });
    await done();
    expect((await encoder.recall(['a', 'b'], 'passage')).kind).toBe('encoded');
    expect((await encoder.recall(['q'], 'question')).kind).toBe('encoded');
    const asking = encoder.recall(['another'], 'question');
    await done();
    expect((await asking).kind).toBe('encoded');
  });

  it('says once that it failed, however often it is asked', async () => {
    const said: string[] = [];
    const failing = async () => Promise.reject(new Error('no such file'));
    const encoder = createEncoder(failing, { warn: (sentence) => said.push(sentence) });
    for (const text of ['a', 'b', 'c']) await encoder.recall([text], 'question');
    expect(said).toEqual(['The encoder failed, so I found passages by words alone: no such file']);
  });

  it('matches the same windows with the same question once', async () => {
    const match = { pieces: [0.5], weights: [1], whole: 0.5, sentences: [0.5], words: [] };
    let matched = 0;
    const encoder = createEncoder(
      async () => ({
        encode: async () => Float32Array.of(1),
        match: async () => {
          matched++;
          return [match];
        },
        close: async () => {},
      }),
      { warn: () => {} },
    );
    const window = { text: 'A tram.', sentences: [{ start: 0, end: 7 }] };
    const first = await encoder.match('Wo?', [window]);
    expect(first).toEqual({ kind: 'matched', matches: [match] });
    expect(await encoder.match('Wo?', [window])).toEqual(first);
    expect(matched).toBe(1);
    await encoder.match('Wann?', [window]);
    expect(matched).toBe(2);
  });

  it('runs in a thread of its own', async () => {
    const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
    onTestFinished(() => encoder.close());
    const encoded = await encoder.encode(['Der Zug fährt nicht.'], 'passage');
    expect(encoded.kind === 'encoded' && encoded.vectors[0]?.length).toBe(384);
    const text = 'A train is late.';
    const window = { text, sentences: [{ start: 0, end: text.length }] };
    const matched = await encoder.match('Der Zug?', [window]);
    expect(matched.kind === 'matched' && matched.matches[0]?.pieces.length).toBe(2);
  });
});
