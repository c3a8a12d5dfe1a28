import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '#app/reader/clock.ts';
import { openWorkshop, type ThreadsOptions } from '#app/workshop/open.ts';
import { createFinder } from '#articles/workshop/finder.ts';
import { workHere } from '#articles/workshop/workshop.ts';
import { attributionsOf, createEngine, figuresOf, timelineOf } from '#engine/index.ts';
import type { Encoder, Reader } from '#engine/types.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';

const QUESTION = 'How involved is North Korea?';

/** A clock whose limits are over when a test says so. */
function openClock() {
  const waiting = new Set<() => void>();
  const clock: Clock = {
    now: () => 0,
    after(_, call) {
      waiting.add(call);
      return () => waiting.delete(call);
    },
  };
  return {
    clock,
    pass() {
      for (const call of waiting) call();
    },
  };
}

async function open(options: Partial<ThreadsOptions> = {}) {
  const { clock } = openClock();
  const workshop = await openWorkshop({ articles: ownArticles(), threads: 1, clock, ...options });
  onTestFinished(() => workshop.close());
  return workshop;
}

describe('a workshop of threads', () => {
  it('does what is done in one’s own thread, with the very articles that it was given', async () => {
    const workshop = await open();
    const articles = [
      ...ownArticles(),
      articleOf('A ferry ran aground near Porto on 3 May 2021, said Ana Silva.'),
    ];
    const here = workHere({ articles });
    const outcome = await workshop.run('1', 'ask', articles, QUESTION);
    expect(outcome).toEqual(await here.run('1', 'ask', articles, QUESTION));
    const passage = outcome.status === 'not_found' ? undefined : outcome.passages[0];
    expect(articles).toContain(passage?.article);
    expect(passage?.article.paragraphs).toContain(passage?.paragraph);
    const [first] = articles;
    if (!first) throw new Error('there is an article');
    expect(await workshop.run('1', 'figures', first)).toEqual(await here.run('1', 'figures', first));
    const comparison = await workshop.run('1', 'compare', articles, 'North Korea', articles);
    expect(comparison).toEqual(await here.run('1', 'compare', articles, 'North Korea', articles));
  });

  it('has what cards show of an article known here', async () => {
    const workshop = await open();
    const [one, same] = [1, 2].map(() =>
      articleOf('“We will win,” Ana Silva said on 3 May 2021. She has 40 ships.'),
    );
    if (!one || !same) throw new Error('there are two');
    const finder = createFinder(workshop, '1');
    for (const what of ['attributions', 'figures', 'timeline'] as const) await finder.prepare(what, one);
    expect(attributionsOf(one)).toEqual(attributionsOf(same));
    expect(figuresOf(one)).toEqual(figuresOf(same));
    expect(timelineOf(one)).toEqual(timelineOf(same));
  });

  it('looks across languages with the encoder of the thread that opened it', async () => {
    const asked: string[] = [];
    const encoder: Encoder = {
      async encode(texts, role) {
        asked.push(`${role} ${texts.length}`);
        return { kind: 'encoded', vectors: texts.map((text) => Float32Array.of(1, text.length)) };
      },
      async match(question, windows) {
        asked.push(`match ${windows.length}`);
        const match = { pieces: [question.length], weights: [1], whole: 0.1, sentences: [0.1], words: [] };
        return { kind: 'matched', matches: windows.map(() => match) };
      },
    };
    const workshop = await open({ encoder });
    const outcome = await workshop.run('1', 'ask', ownArticles(), 'Wie viele Soldaten wurden getötet?');
    const here = workHere({ articles: ownArticles(), encoder });
    expect(outcome).toEqual(await here.run('1', 'ask', ownArticles(), 'Wie viele Soldaten wurden getötet?'));
    expect(asked[0]).toBe('question 1');
    await workshop.run('1', 'ask', ownArticles(), QUESTION);
    expect(asked.filter((each) => each.startsWith('question'))).toHaveLength(2);
  });

  it('compares by meaning with the encoder of the thread that opened it', async () => {
    const recalled: string[] = [];
    const recall: Encoder['encode'] = async (texts, role) => {
      recalled.push(`${role} ${texts.length}`);
      return { kind: 'encoded', vectors: texts.map(() => Float32Array.of(1)) };
    };
    const match: Encoder['match'] = async () => ({ kind: 'late' });
    const reader: Reader = { read: async () => ({ kind: 'late' }) };
    const workshop = await open({ reader, encoder: { encode: recall, recall, match } });
    for (let asked = 0; asked < 2; asked++) await workshop.run('1', 'ask', ownArticles(), QUESTION);
    expect(recalled).toEqual([expect.stringMatching(/^passage \d+$/), 'question 1', 'question 1']);
  });

  it('reads with the reader of the thread that opened it', async () => {
    const asked: string[] = [];
    const reader: Reader = {
      async read(question) {
        asked.push(question);
        return { kind: 'late' };
      },
    };
    const workshop = await open({ reader });
    const outcome = await workshop.run('1', 'ask', ownArticles(), QUESTION);
    expect(asked).toEqual([QUESTION]);
    expect(outcome).toEqual(await createEngine(ownArticles(), { reader }).ask(QUESTION));
  });

  it('gives up what is not done in time, and goes on', async () => {
    const { clock, pass } = openClock();
    let begun = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const reader: Reader = {
      read: () => {
        begun();
        return new Promise(() => {});
      },
    };
    const workshop = await open({ clock, reader });
    const asking = workshop.run('1', 'ask', ownArticles(), QUESTION);
    const refused = expect(asking).rejects.toMatchObject({ name: 'WorkError', fault: 'too_long' });
    await begins;
    pass();
    await refused;
    // Until another thread has started in its place, nobody's work begins there.
    expect(workshop.load()).toEqual({ running: 1, waiting: 0 });
    expect(await workshop.run('1', 'summary', ownArticles(), 'lavrov-pyongyang', 'short')).toMatchObject({
      sentences: expect.anything(),
    });
  });
});
