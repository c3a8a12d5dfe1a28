import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkshop } from '#app/workshop/open.ts';
import { createLibrary } from '#articles/library.ts';
import { keepBundled } from '#articles/revisions.ts';
import type { JobName } from '#articles/workshop/jobs.ts';
import { createKeep } from '#articles/workshop/keep.ts';
import type { Workshop } from '#articles/workshop/workshop.ts';
import { attributionsOf, figuresOf, timelineOf } from '#engine/index.ts';
import type { Encoder } from '#engine/types.ts';
import { openSqlite } from '#store/sqlite.ts';
import { EVERYONE, type Store } from '#store/types.ts';
import { articleOf } from '../../corpus-articles.ts';
import { fresh } from '../../store/records.ts';

const TEXT = 'A ferry ran aground near Porto on 3 May 2021, said Ana Silva. It had 40 people on board.';
const OWN = '“The dam will hold,” Jo Lee said on 4 June 2022. It is 90 metres high.';
const metadata = { title: 'The dam', publication: 'P' };
const dam = { guild: '1', id: 'dam', metadata, body: OWN, addedBy: '7', addedAt: 1 };

/** A program that has been started, and what it had to work out. */
interface Started {
  readonly use: () => Promise<unknown>;
  /** What was worked out of which article. */
  readonly made: readonly string[];
  readonly jobs: readonly JobName[];
  readonly encoded: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts the threads and the library over a database, as a new process does, with articles of its own. */
async function start(store: Store, code = 'some code'): Promise<Started> {
  const [made, jobs, encoded]: [string[], JobName[], string[]] = [[], [], []];
  const keeping: Promise<void>[] = [];
  const counting: Store = {
    ...store,
    keepDerived(source, derived, ...more) {
      made.push(...[...derived.keys()].map((kind) => `${source.article}: ${kind}`));
      const kept = store.keepDerived(source, derived, ...more);
      keeping.push(kept);
      return kept;
    },
  };
  const encoder: Encoder = {
    async encode(texts, role) {
      if (role === 'passage') encoded.push(...texts);
      return { kind: 'encoded', vectors: texts.map((text) => Float32Array.of(1, text.length)) };
    },
    match: async () => ({ kind: 'late' }),
  };
  const articles = [articleOf(TEXT)];
  const keep = createKeep(counting, code);
  for (const article of articles) keep.own(article, EVERYONE);
  await keepBundled(articles, counting, 1);
  const threads = await openWorkshop({ articles, encoder, keep, threads: 1 });
  const workshop: Workshop = {
    ...threads,
    run(owner, name, ...input) {
      jobs.push(name);
      return threads.run(owner, name, ...input);
    },
  };
  const library = createLibrary({ articles, store: counting, workshop, keep });
  onTestFinished(() => library.close());
  return {
    made,
    jobs,
    encoded,
    async use() {
      const place = { guild: '1', channels: [] };
      const finder = library.finderFor(place);
      const engine = await library.engineFor(place);
      for (const article of engine.articles)
        for (const what of ['attributions', 'figures', 'timeline'] as const)
          await finder.prepare(what, article);
      const outcomes = [
        await engine.ask('How high is the dam?'),
        await engine.ask('What did Jo Lee say about the dam?'),
        await engine.ask('Wie viele Menschen waren an Bord der Fähre?'),
      ];
      const found = engine.articles.map((article) => [
        attributionsOf(article),
        figuresOf(article),
        timelineOf(article),
      ]);
      return { outcomes, found };
    },
    async stop() {
      await library.close();
      await Promise.all(keeping);
    },
  };
}

async function opened(): Promise<Store> {
  const store = openSqlite(fresh());
  onTestFinished(() => store.close());
  await store.addArticle(dam);
  return store;
}

describe('what was worked out of articles', () => {
  it('is not worked out again by the next process', async () => {
    const store = await opened();
    const first = await start(store);
    const found = await first.use();
    await first.stop();
    expect(first.made.toSorted()).toMatchInlineSnapshot(`
      [
        "dam: attributions 0",
        "dam: figures",
        "dam: points",
        "dam: terms",
        "dam: timeline",
        "sample: attributions 0",
        "sample: figures",
        "sample: points",
        "sample: terms",
        "sample: timeline",
      ]
    `);
    const second = await start(store);
    expect(await second.use()).toEqual(found);
    await second.stop();
    expect(second.made).toEqual([]);
    expect(second.jobs.toSorted()).toEqual(['ask', 'ask', 'ask', 'read']);
    const passages = new Set([TEXT, OWN]);
    expect(first.encoded.filter((text) => passages.has(text))).toHaveLength(2);
    expect(second.encoded.filter((text) => passages.has(text))).toEqual([]);
  });

  it('is worked out again by other code, and where it is damaged', async () => {
    const store = await opened();
    const first = await start(store);
    const found = await first.use();
    await first.stop();
    const other = await start(store, 'other code');
    expect(await other.use()).toEqual(found);
    await other.stop();
    expect(other.made.toSorted()).toEqual(first.made.toSorted());
    const damaged: Store = {
      ...store,
      derived: async (...asked) =>
        new Map([...(await store.derived(...asked))].map(([kind]) => [kind, Uint8Array.of(1, 2, 3)])),
    };
    const third = await start(damaged, 'other code');
    expect(await third.use()).toEqual(found);
    await third.stop();
    expect(third.made.toSorted()).toEqual(first.made.toSorted());
  });

  it('is worked out of the article alone that has changed', async () => {
    const store = await opened();
    await store.addArticle({ ...dam, id: 'bridge', body: 'The bridge is 300 metres long, said Bo Li.' });
    const first = await start(store);
    await first.use();
    await store.replaceArticle({ ...dam, body: `${OWN} It was built in 1970.` });
    const before = first.made.length;
    await first.use();
    await first.stop();
    const again = first.made.slice(before).map((each) => each.split(':')[0]);
    expect([...new Set(again)]).toEqual(['dam']);
  });

  it('is kept of no text of former days', async () => {
    const store = await opened();
    const first = await start(store);
    await first.use();
    await first.stop();
    await store.removeArticle('1', 'dam');
    const second = await start(store);
    await second.use();
    await second.stop();
    expect(second.made).toEqual([]);
  });
});
