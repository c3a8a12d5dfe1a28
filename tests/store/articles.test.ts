import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE, type Store, StoreError } from '#store/types.ts';
import { everyStore } from './every-store.ts';
import { article, feed, page, revision, share } from './records.ts';

const kinds = await everyStore();

/** What every store must do with articles, their texts, and pages that are watched. */
describe.each(kinds)('%s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('gives back what was added, to its server alone, in order', async () => {
    expect(await store.addArticle(article())).toBe(true);
    expect(await store.addArticle(article({ id: 'lee', addedAt: 2_000 }))).toBe(true);
    expect(await store.addArticle(article({ guild: '2', id: 'kim', body: 'Another.' }))).toBe(true);
    expect(await store.articlesOf('1')).toEqual([article(), article({ id: 'lee', addedAt: 2_000 })]);
    expect((await store.articlesOf('2')).map(({ body }) => body)).toEqual(['Another.']);
    expect(await store.articlesOf('3')).toEqual([]);
  });

  it('adds an id once', async () => {
    await store.addArticle(article());
    const version = await store.articlesVersion('1');
    expect(await store.addArticle(article({ body: 'Other words.' }))).toBe(false);
    expect((await store.articlesOf('1')).map(({ body }) => body)).toEqual([article().body]);
    expect(await store.articlesVersion('1')).toBe(version);
  });

  it('removes an article with its assignments, in its server alone', async () => {
    for (const guild of ['1', '2']) {
      await store.addArticle(article({ guild }));
      await store.assign(guild, { channel: '5', article: 'kim' });
    }
    expect(await store.removeArticle('1', 'kim')).toBe(true);
    expect(await store.removeArticle('1', 'kim')).toBe(false);
    expect(await store.articlesOf('1')).toEqual([]);
    expect(await store.assignmentsOf('1')).toEqual([]);
    expect(await store.articlesOf('2')).toHaveLength(1);
    expect(await store.assignmentsOf('2')).toEqual([{ channel: '5', article: 'kim' }]);
  });

  it('assigns and unassigns', async () => {
    const one = { channel: '5', article: 'kim' };
    expect(await store.assign('1', one)).toBe(true);
    expect(await store.assign('1', one)).toBe(false);
    expect(await store.assign('1', { channel: '4', article: 'lee' })).toBe(true);
    expect(await store.assignmentsOf('1')).toEqual([{ channel: '4', article: 'lee' }, one]);
    expect(await store.unassign('2', one)).toBe(false);
    expect(await store.unassign('1', one)).toBe(true);
    expect(await store.unassign('1', one)).toBe(false);
  });

  it('counts changes by server', async () => {
    expect(await store.articlesVersion('1')).toBe(0);
    await store.addArticle(article());
    await store.assign('1', { channel: '5', article: 'kim' });
    const version = await store.articlesVersion('1');
    expect(version).toBeGreaterThan(0);
    await store.removeArticle('1', 'kim');
    expect(await store.articlesVersion('1')).toBeGreaterThan(version);
    expect(await store.articlesVersion('2')).toBe(0);
  });

  it('puts another text in an article’s place', async () => {
    await store.addArticle(article());
    const version = await store.articlesVersion('1');
    const changed = article({ body: 'Kim sent sailors.', metadata: { title: 'New', publication: 'P' } });
    expect(await store.replaceArticle(changed)).toBe(true);
    expect(await store.replaceArticle({ ...changed, guild: '2' })).toBe(false);
    expect(await store.articlesOf('1')).toEqual([changed]);
    expect(await store.articlesVersion('1')).toBeGreaterThan(version);
  });

  it('keeps the texts that an article had, in the order in which they were seen last', async () => {
    await store.beginShare(share());
    await store.beginShare(
      share({ id: 's2', quotes: [{ article: 'kim', revision: 'def', paragraph: 1, start: 0, end: 3 }] }),
    );
    expect(await store.keepRevision(revision())).toBe(true);
    expect(await store.keepRevision(revision({ revision: 'def', seenAt: 2_000 }))).toBe(true);
    expect(await store.currentRevisions('1')).toMatchObject([{ article: 'kim', revision: 'def' }]);
    expect(await store.keepRevision(revision({ seenAt: 3_000 }))).toBe(true);
    expect(await store.keepRevision(revision({ seenAt: 3_000 }))).toBe(false);
    expect(await store.currentRevisions('1')).toMatchObject([{ article: 'kim', revision: 'abc' }]);
    await store.keepRevision(revision({ owner: EVERYONE, article: 'all' }));
    await store.keepRevision(revision({ owner: '2' }));
    expect(await store.revision({ owner: '1', article: 'kim', revision: 'abc' })).toEqual(
      revision({ seenAt: 3_000 }),
    );
    expect(await store.revision({ owner: '3', article: 'kim', revision: 'abc' })).toBeUndefined();
    expect(await store.revisionKeys('1')).toEqual([
      { owner: '1', article: 'kim', revision: 'def' },
      { owner: '1', article: 'kim', revision: 'abc' },
      { owner: EVERYONE, article: 'all', revision: 'abc' },
    ]);
  });

  const textsOf = async (name: string) =>
    (await store.revision({ owner: '1', article: 'kim', revision: name }))?.paragraphs.map(
      ({ text }) => text,
    );

  it('keeps of past texts only the paragraphs that live cards quote, for as long as one stands', async () => {
    const quoting = (id: string, paragraph: number) =>
      share({ id, quotes: [{ article: 'kim', revision: 'abc', paragraph, start: 0, end: 3 }] });
    const many = revision({ paragraphs: ['One.', 'Two.', 'Three.'].map((text) => ({ text, heading: 'H' })) });
    await store.addArticle(article());
    await store.keepRevision(many);
    for (const [id, paragraph] of [
      ['s1', 2],
      ['s2', 2],
      ['s3', 3],
    ] as const) {
      await store.beginShare(quoting(id, paragraph));
      await store.completeShare(id, `90${id}`);
    }
    expect(await textsOf('abc')).toEqual(['One.', 'Two.', 'Three.']);
    await store.removeArticle('1', 'kim');
    expect(await textsOf('abc')).toEqual(['', 'Two.', 'Three.']);
    await store.beginRetraction('1', 's1', '8', 2_000);
    await store.completeRetraction('s1');
    await store.beginRetraction('1', 's3', '8', 2_000);
    expect(await textsOf('abc')).toEqual(['', 'Two.', 'Three.']);
    await store.completeRetraction('s3');
    expect(await textsOf('abc')).toEqual(['', 'Two.', '']);
    await store.loseCards({ message: '90s2' }, 3_000);
    expect(await textsOf('abc')).toBeUndefined();
    expect(await store.revisionKeys('1')).toEqual([]);
    expect((await store.sharesOf('1', {}, 9)).map(({ state }) => state)).toEqual(Array(3).fill('retracted'));
  });

  it('does not grow with refreshes that nobody has quoted', async () => {
    for (const name of ['a', 'b', 'c']) await store.keepRevision(revision({ revision: name }));
    expect(await store.revisionKeys('1')).toMatchObject([{ revision: 'c' }]);
  });

  it('keeps a text whole again that becomes an article’s once more', async () => {
    await store.keepRevision(revision());
    await store.beginShare(
      share({ quotes: [{ article: 'kim', revision: 'abc', paragraph: 1, start: 0, end: 3 }] }),
    );
    await store.keepRevision(revision({ revision: 'def' }));
    expect(await textsOf('abc')).toEqual(['Kim sent soldiers.', '']);
    await store.keepRevision(revision());
    expect(await textsOf('abc')).toEqual(['Kim sent soldiers.', 'Nobody \u0000 knows.']);
  });

  it('drops the texts of articles that their owner has no longer, another owner’s left alone', async () => {
    for (const owner of [EVERYONE, '1']) {
      for (const name of ['kim', 'lee']) await store.keepRevision(revision({ owner, article: name }));
    }
    await store.keepOnly(EVERYONE, ['lee']);
    const left = (await store.revisionKeys('1')).map(({ owner, article: name }) => [owner, name]);
    expect(left).toEqual([
      ['1', 'kim'],
      ['1', 'lee'],
      ['', 'lee'],
    ]);
  });

  it('watches the page of an article until that goes, and at the article’s new link', async () => {
    await store.addArticle(article());
    expect(await store.watchPage(page())).toBe('new');
    expect(await store.watchPage(page({ address: 'https://b.example/' }))).toBe('known');
    expect(await store.pageWatchesOf('1')).toEqual([page()]);
    expect(await store.pageWatchesOf('2')).toEqual([]);
    const known = { etag: 'W/"1"', modified: 'Mon, 02 Mar 2026 08:00:00 GMT', digest: 'd' };
    await store.notePageVisit(page({ known, failures: 2, dueAt: 7_000 }));
    const card = { channel: '5', message: '60' };
    await store.notePageTold({ guild: '1', article: 'kim', told: 'abc', card });
    expect(await store.pageWatchesOf('1')).toEqual([
      page({ known, failures: 2, dueAt: 7_000, told: 'abc', card }),
    ]);
    await store.notePageTold({ guild: '1', article: 'kim' });
    const moved = article({ metadata: { title: 'Kim', publication: 'P', url: 'https://c.example/' } });
    await store.replaceArticle(moved);
    // What a visit to the old address found says nothing about the new one.
    await store.notePageVisit(page({ known, dueAt: 9_000 }));
    const there = page({ address: 'https://c.example/', failures: 2, dueAt: 7_000 });
    expect(await store.pageWatchesOf('1')).toEqual([there]);
    await store.replaceArticle(moved);
    expect(await store.pageWatchesOf('1')).toEqual([there]);
    await store.replaceArticle(article());
    expect(await store.pageWatchesOf('1')).toEqual([]);
    await store.watchPage(page());
    await store.removeArticle('1', 'kim');
    expect(await store.pageWatchesOf('1')).toEqual([]);
    expect(await store.unwatchPage('1', 'kim')).toBe(false);
  });

  it('follows feeds', async () => {
    expect(await store.watchFeed(feed())).toBe('new');
    expect(await store.watchFeed(feed({ title: 'Again' }))).toBe('known');
    await store.watchFeed(feed({ guild: '2' }));
    const offered = [{ id: 'b', link: 'https://a.example/b' }];
    const later = feed({ title: 'New', known: { etag: '"2"' }, dueAt: 9_000, seen: ['a', 'b'], offered });
    await store.noteFeedVisit(later);
    expect(await store.feedWatchesOf('1')).toEqual([later]);
    expect(await store.feedWatchesOf('2')).toEqual([feed({ guild: '2' })]);
    expect(await store.unwatchFeed('1', feed().address)).toBe(true);
    expect(await store.unwatchFeed('1', feed().address)).toBe(false);
    await store.noteFeedVisit(later);
    expect(await store.feedWatchesOf('1')).toEqual([]);
  });

  it('watches no more than a server may have, of those that come at once too', async () => {
    await store.changeSetting('1', { name: 'log_channel', channel: '5' });
    const names = ['a', 'b', 'c', 'd'];
    const pages = await Promise.all(names.map((name) => store.watchPage(page({ article: name }), 2)));
    const feeds = await Promise.all(names.map((name) => store.watchFeed(feed({ address: name }), 1)));
    expect(pages.toSorted()).toEqual(['full', 'full', 'new', 'new']);
    expect(feeds.toSorted()).toEqual(['full', 'full', 'full', 'new']);
    const [kept] = await store.feedWatchesOf('1');
    expect(await store.watchFeed(feed({ address: kept?.address ?? '' }), 1)).toBe('known');
    expect(await store.watchFeed(feed({ guild: '2' }), 1)).toBe('new');
  });

  it('knows what is due, of servers that can be told of it', async () => {
    for (const guild of ['1', '2', '3']) {
      if (guild !== '3') await store.changeSetting(guild, { name: 'log_channel', channel: '5' });
      await store.watchPage(page({ guild, dueAt: Number(guild) * 1_000 }));
      await store.watchPage(page({ guild, article: 'lee', dueAt: 9_000 }));
      await store.watchFeed(feed({ guild, dueAt: Number(guild) * 1_000 }));
    }
    const due = async (now: number, most = 9) => [
      (await store.duePages(now, most)).map(({ guild, article: id }) => `${guild} ${id}`),
      (await store.dueFeeds(now, most)).map(({ guild }) => guild),
    ];
    expect(await due(999)).toEqual([[], []]);
    expect(await due(8_999)).toEqual([
      ['1 kim', '2 kim'],
      ['1', '2'],
    ]);
    expect(await due(9_000, 1)).toEqual([['1 kim'], ['1']]);
    await store.serverLeft('1', 5_000);
    expect(await due(9_000)).toEqual([['2 kim', '2 lee'], ['2']]);
  });

  it('keeps any text as it is', async () => {
    const body = 'a\u0001b \u202E “” 𝔄 \ud83d\ude00 \'"; -- %_\\ \r\n\t end';
    await store.addArticle(article({ body }));
    expect((await store.articlesOf('1')).map((each) => each.body)).toEqual([body]);
    await expect(store.addArticle(article({ id: 'nul', body: 'a\0b' }))).rejects.toThrow(StoreError);
  });
});
