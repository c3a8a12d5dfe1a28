import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '#store/postgres.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import {
  EVERYONE,
  FORGOTTEN,
  type NewReport,
  type NewShare,
  type Store,
  type StoredArticle,
  type StoredRevision,
  StoreError,
} from '#store/types.ts';
import type { FeedWatch, PageWatch } from '#store/watch.ts';
import { startCluster } from './postgres-cluster.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'deep', 'verbatim.db');

const article = (more: Partial<StoredArticle> = {}): StoredArticle => ({
  guild: '1',
  id: 'kim',
  metadata: { title: 'Kim; DROP TABLE articles', publication: "The 'Times'" },
  body: 'Kim sent soldiers.\n\n## “Why?”\n\nNobody knows.',
  addedBy: '7',
  addedAt: 1_000,
  ...more,
});

const share = (more: Partial<NewShare> = {}): NewShare => ({
  id: 's1',
  guild: '1',
  channel: '5',
  target: '50',
  sharer: '7',
  question: 'Who “sent” them?',
  begunAt: 1_000,
  quotes: [
    { article: 'kim', revision: 'abc', paragraph: 1, start: 0, end: 18 },
    { article: 'kim', revision: 'abc', paragraph: 2, start: 0, end: 14 },
  ],
  ...more,
});

const report = (more: Partial<NewReport> = {}): NewReport => ({
  id: 'r1',
  guild: '1',
  channel: '5',
  message: '60',
  reporter: '7',
  reportedAt: 1_000,
  fault: 'wrong_passage',
  question: 'Who “sent” them?',
  article: 'kim',
  revision: 'abc',
  shown: [1, 2],
  expected: 2,
  ...more,
});

const revision = (more: Partial<StoredRevision> = {}): StoredRevision => ({
  owner: '1',
  article: 'kim',
  revision: 'abc',
  metadata: { title: 'Kim', publication: 'P' },
  paragraphs: [{ text: 'Kim sent soldiers.' }, { heading: '“Why?”', text: 'Nobody \u0000 knows.' }],
  seenAt: 1_000,
  ...more,
});

const page = (more: Partial<PageWatch> = {}): PageWatch => ({
  guild: '1',
  article: 'kim',
  address: 'https://a.example/kim',
  known: {},
  failures: 0,
  dueAt: 1_000,
  ...more,
});

const feed = (more: Partial<FeedWatch> = {}): FeedWatch => ({
  guild: '1',
  address: 'https://a.example/feed',
  title: 'The “Times”',
  since: 1_000,
  known: {},
  failures: 0,
  dueAt: 1_000,
  seen: ['a'],
  offered: [],
  ...more,
});

const cluster = await startCluster();
afterAll(() => cluster?.stop());

const kinds: [name: string, open: () => Store | Promise<Store>][] = [
  ['SQLite in a file', () => openSqlite(fresh())],
  ['SQLite in memory', () => openSqlite(IN_MEMORY)],
];
if (cluster) kinds.push(['PostgreSQL', async () => openPostgres(await cluster.database())]);

/** What every store must do. */
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

  it('keeps a ledger: begun, posted, taken back', async () => {
    await store.beginShare(share());
    expect(await store.unsettledShares()).toEqual([{ ...share(), state: 'begun' }]);
    await store.completeShare('s1', '900');
    expect(await store.unsettledShares()).toEqual([]);
    await store.failShare('s1');
    await store.beginShare(share({ begunAt: 9_999 }));
    const posted = { ...share(), state: 'posted', message: '900' };
    expect(await store.sharesOf('1', {}, 10)).toEqual([posted]);
    expect(await store.beginRetraction('2', 's1', '8', 5_000)).toBe(false);
    expect(await store.beginRetraction('1', 's1', '8', 5_000)).toBe(true);
    expect((await store.unsettledShares()).map(({ state }) => state)).toEqual(['retracting']);
    await store.failRetraction('s1');
    expect(await store.sharesOf('1', {}, 10)).toEqual([posted]);
    await store.beginRetraction('1', 's1', '8', 5_000);
    await store.completeRetraction('s1');
    expect(await store.sharesOf('1', {}, 10)).toEqual([
      { ...posted, state: 'retracted', retractedBy: '8', retractedAt: 5_000 },
    ]);
    expect(await store.beginRetraction('1', 's1', '8', 5_000)).toBe(false);
  });

  it('begins again what failed, and knows it as posted if it turns out that it was', async () => {
    await store.beginShare(share());
    await store.failShare('s1');
    await store.beginShare(share({ begunAt: 9_999, quotes: [] }));
    expect(await store.unsettledShares()).toEqual([
      { ...share({ begunAt: 9_999, quotes: [] }), state: 'begun' },
    ]);
    await store.failShare('s1');
    await store.completeShare('s1', '900');
    expect((await store.sharesOf('1', {}, 10)).map(({ state }) => state)).toEqual(['posted']);
  });

  it('forgets a user, and keeps the entries', async () => {
    await store.beginShare(share());
    await store.completeShare('s1', '900');
    await store.beginRetraction('1', 's1', '7', 5_000);
    await store.addArticle(article());
    await store.addReport(report());
    expect(await store.recordsOf('7')).toEqual({ shares: 1, retractions: 1, articles: 1, reports: 1 });
    await store.forget('7');
    expect(await store.recordsOf('7')).toEqual({ shares: 0, retractions: 0, articles: 0, reports: 0 });
    expect(await store.sharesOf('1', {}, 10)).toMatchObject([
      { id: 's1', sharer: FORGOTTEN, message: '900' },
    ]);
    expect(await store.articlesOf('1')).toHaveLength(1);
  });

  it('finds shares by channel, sharer and article, newest first, of one server', async () => {
    await store.beginShare(share());
    await store.beginShare(share({ id: 's2', channel: '6', begunAt: 2_000 }));
    await store.beginShare(share({ id: 's3', sharer: '9', begunAt: 3_000, quotes: [] }));
    await store.beginShare(share({ id: 's4', guild: '2', begunAt: 4_000 }));
    const ids = async (filter: object, most = 10) =>
      (await store.sharesOf('1', filter, most)).map(({ id }) => id);
    expect(await ids({})).toEqual(['s3', 's2', 's1']);
    expect(await ids({}, 2)).toEqual(['s3', 's2']);
    expect(await ids({ channel: '5' })).toEqual(['s3', 's1']);
    expect(await ids({ sharer: '7', channel: '5' })).toEqual(['s1']);
    expect(await ids({ article: 'kim' })).toEqual(['s2', 's1']);
  });

  it('marks posted shares as corrected, and knows those that are half done', async () => {
    await store.beginShare(share());
    expect(await store.beginCorrection('1', 's1', 'def')).toBe(false);
    await store.completeShare('s1', '900');
    expect(await store.beginCorrection('2', 's1', 'def')).toBe(false);
    expect(await store.beginCorrection('1', 's1', 'def')).toBe(true);
    expect(await store.unsettledShares()).toMatchObject([{ state: 'posted', correcting: 'def' }]);
    await store.failCorrection('s1');
    expect(await store.unsettledShares()).toEqual([]);
    await store.beginCorrection('1', 's1', 'def');
    expect(await store.completeCorrection('s1')).toEqual({
      ...share(),
      state: 'posted',
      message: '900',
      corrected: 'def',
    });
    expect(await store.unsettledShares()).toEqual([]);
  });

  it('finds a share by the beginning of its id, in its server alone', async () => {
    await store.beginShare(share({ id: 'abc1' }));
    await store.beginShare(share({ id: 'abd2' }));
    expect((await store.shareOf('1', 'abc'))?.id).toBe('abc1');
    expect(await store.shareOf('1', 'ab')).toBeUndefined();
    expect(await store.shareOf('1', '%')).toBeUndefined();
    expect(await store.shareOf('2', 'abc')).toBeUndefined();
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

  it('counts a card whose channel is deleted as taken back', async () => {
    await store.beginShare(share());
    await store.completeShare('s1', '900');
    await store.loseCards({ channel: '6' }, 5_000);
    expect((await store.sharesOf('1', {}, 9))[0]?.state).toBe('posted');
    await store.loseCards({ channel: '5' }, 5_000);
    expect((await store.sharesOf('1', {}, 9))[0]).toMatchObject({ state: 'retracted', retractedAt: 5_000 });
  });

  it('tells which shares were left half done before a moment', async () => {
    await store.beginShare(share());
    await store.beginShare(share({ id: 's2', begunAt: 5_000 }));
    await store.beginShare(share({ id: 's3', begunAt: 1 }));
    await store.completeShare('s3', '900');
    await store.beginRetraction('1', 's3', '8', 6_000);
    expect((await store.unsettledShares(5_000)).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect((await store.unsettledShares(6_000)).map(({ id }) => id)).toEqual(['s3', 's1', 's2']);
  });

  /** One entry of every kind for a server. */
  async function fill(guild: string): Promise<void> {
    await store.addArticle(article({ guild }));
    await store.assign(guild, { channel: '5', article: 'kim' });
    await store.keepRevision(revision({ owner: guild }));
    await store.beginShare(share({ id: `share of ${guild}`, guild }));
    await store.addReport(report({ id: `report of ${guild}`, guild, message: `6${guild}` }));
    await store.changeSetting(guild, { name: 'log_channel', channel: '5' });
    await store.watchPage(page({ guild }));
    await store.watchFeed(feed({ guild }));
  }

  it('takes everything of one server away, and a version that anybody remembers never comes back', async () => {
    await fill('1');
    await fill('2');
    const version = await store.articlesVersion('1');
    expect(await store.serversHeld()).toEqual(['1', '2']);
    expect(await store.purgeServer('1')).toBeGreaterThan(5);
    expect(await store.serversHeld()).toEqual(['2']);
    expect(await store.articlesOf('1')).toEqual([]);
    expect(await store.revisionKeys('1')).toEqual([]);
    expect([await store.pageWatchesOf('1'), await store.feedWatchesOf('1')]).toEqual([[], []]);
    expect(await store.articlesOf('2')).toHaveLength(1);
    expect(await store.sharesOf('2', {}, 9)).toHaveLength(1);
    await store.addArticle(article());
    expect(await store.articlesVersion('1')).not.toBe(version);
  });

  it('forgets in time a server that the bot has left, and not one that it came back to', async () => {
    const DAY = 86_400_000;
    await fill('1');
    await fill('2');
    await store.keepRevision(revision({ owner: EVERYONE }));
    await store.serverLeft('1', 1_000);
    await store.serverLeft('1', 20 * DAY);
    await store.serverLeft('2', 1_000);
    expect(await store.serversLeft()).toEqual(['1', '2']);
    await store.serverJoined('2');
    expect(await store.forgetOld(1_000 + 30 * DAY)).toMatchObject({ servers: 0 });
    expect(await store.forgetOld(1_001 + 30 * DAY)).toMatchObject({ servers: 1 });
    expect(await store.serversHeld()).toEqual(['2']);
    expect(await store.currentRevisions(EVERYONE)).toHaveLength(1);
  });

  it('forgets in time shares that were taken back or failed, and reports', async () => {
    const DAY = 86_400_000;
    await store.keepRevision(revision());
    for (const id of ['stands', 'failed', 'retracted']) await store.beginShare(share({ id }));
    await store.completeShare('stands', '900');
    await store.failShare('failed');
    await store.completeShare('retracted', '901');
    await store.beginRetraction('1', 'retracted', '8', 2_000);
    await store.completeRetraction('retracted');
    await store.addReport(report());
    expect(await store.forgetOld(1_000 + 90 * DAY)).toEqual({ servers: 0, shares: 0, reports: 0 });
    expect(await store.forgetOld(1_001 + 90 * DAY)).toMatchObject({ shares: 1 });
    expect(await store.forgetOld(2_001 + 90 * DAY)).toMatchObject({ shares: 1 });
    expect((await store.sharesOf('1', {}, 9)).map(({ id }) => id)).toEqual(['stands']);
    expect(await store.forgetOld(1_001 + 365 * DAY)).toMatchObject({ shares: 0, reports: 1 });
  });

  it('takes one open report a member and card, and five an hour', async () => {
    expect(await store.addReport(report())).toBe('new');
    expect(await store.addReport(report({ id: 'r2', fault: 'outdated' }))).toBe('known');
    for (let card = 1; card < 5; card++) {
      expect(await store.addReport(report({ id: `card ${card}`, message: `7${card}` }))).toBe('new');
    }
    const sixth = report({ id: 'r6', message: '76', reportedAt: 2_000 });
    expect(await store.addReport(sixth)).toBe('too_many');
    expect(await store.addReport({ ...sixth, reporter: '8' })).toBe('new');
    expect(await store.addReport({ ...sixth, id: 'r7', reportedAt: 3_601_000 })).toBe('new');
  });

  it('hands over reports to be told once, and those that come soon after together', async () => {
    const MINUTE = 60_000;
    const untold = async (now: number) => (await store.takeUntold('1', now)).map(({ id }) => id);
    await store.addReport(report());
    expect(await store.serversToTell()).toEqual(['1']);
    expect(await untold(MINUTE)).toEqual(['r1']);
    for (const id of ['r2', 'r3']) await store.addReport(report({ id, message: id }));
    expect(await untold(11 * MINUTE - 1)).toEqual([]);
    expect(await untold(11 * MINUTE)).toEqual(['r2', 'r3']);
    expect(await store.serversToTell()).toEqual([]);
  });

  it('keeps what a server has decided, and takes it back', async () => {
    const none = { shareRoles: [], visibility: 'public', channelVisibility: new Map(), hiddenArticles: [] };
    expect(await store.settingsOf('1')).toEqual(none);
    await store.changeSetting('1', { name: 'share_role', role: '70', allowed: true });
    await store.changeSetting('1', { name: 'log_channel', channel: '5' });
    await store.changeSetting('1', { name: 'visibility', value: 'private' });
    await store.changeSetting('1', { name: 'visibility', channel: '6', value: 'public' });
    await store.changeSetting('1', { name: 'hidden_article', article: 'kim', hidden: true });
    expect(await store.articlesVersion('1')).toBeGreaterThan(0);
    expect(await store.settingsOf('1')).toEqual({
      shareRoles: ['70'],
      logChannel: '5',
      visibility: 'private',
      channelVisibility: new Map([['6', 'public']]),
      hiddenArticles: ['kim'],
    });
    expect(await store.settingsOf('2')).toEqual(none);
    expect(await store.serversWithLog()).toEqual(['1']);
    await store.changeSetting('1', { name: 'share_role', role: '70', allowed: false });
    await store.changeSetting('1', { name: 'log_channel' });
    await store.changeSetting('1', { name: 'visibility' });
    await store.changeSetting('1', { name: 'visibility', channel: '6' });
    await store.changeSetting('1', { name: 'hidden_article', article: 'kim', hidden: false });
    expect(await store.settingsOf('1')).toEqual(none);
    expect(await store.serversWithLog()).toEqual([]);
  });

  it('keeps reports until they are decided on, each in its server', async () => {
    expect(await store.addReport(report())).toBe('new');
    const { question, article: about, revision: of, expected, ...bare } = report({ id: 'r2', shown: [] });
    await store.addReport({ ...bare, message: '900', reportedAt: 2_000 });
    await store.addReport(report({ id: 'r3', guild: '2', message: '901' }));
    expect(await store.reportsOf('1', 'open', 10)).toEqual([
      { ...bare, message: '900', reportedAt: 2_000, state: 'open' },
      { ...report(), state: 'open' },
    ]);
    expect(await store.resolveReport('2', 'r1', { state: 'accepted', by: '8' })).toBe(false);
    expect(await store.resolveReport('1', 'r1', { state: 'accepted', by: '8', expected: 3 })).toBe(true);
    expect(await store.resolveReport('1', 'r1', { state: 'rejected', by: '8' })).toBe(false);
    expect(await store.acceptedReports()).toEqual([
      { ...report({ expected: 3 }), state: 'accepted', resolvedBy: '8' },
    ]);
    expect((await store.reportsOf('1', 'open', 10)).map(({ id }) => id)).toEqual(['r2']);
    expect(await store.addReport(report({ id: 'r4' }))).toBe('new');
  });

  it('gives a name to one process at a time', async () => {
    const lost = () => {};
    const claim = await store.claim('shard-0', lost);
    expect(claim).toBeDefined();
    expect(await store.claim('shard-1', lost)).toBeDefined();
    await claim?.release();
    expect(await store.claim('shard-0', lost)).toBeDefined();
  });

  it('watches the page of an article until that goes, and at the article’s new link', async () => {
    await store.addArticle(article());
    expect(await store.watchPage(page())).toBe(true);
    expect(await store.watchPage(page({ address: 'https://b.example/' }))).toBe(false);
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
    expect(await store.watchFeed(feed())).toBe(true);
    expect(await store.watchFeed(feed({ title: 'Again' }))).toBe(false);
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

describe('openSqlite', () => {
  it('shows one process what another has done, and both start at once', async () => {
    const path = fresh();
    const [one, other] = [openSqlite(path), openSqlite(path)];
    await one.addArticle(article());
    expect(await other.articlesOf('1')).toEqual([article()]);
    await Promise.all([one.close(), other.close()]);
    const again = openSqlite(path);
    expect(await again.articlesOf('1')).toEqual([article()]);
    await again.close();
  });

  it('gives a name that one process has to no other, until it lets go', async () => {
    const path = fresh();
    const [one, other] = [openSqlite(path), openSqlite(path)];
    const claim = await one.claim('shard-0', () => {});
    expect(await other.claim('shard-0', () => {})).toBeUndefined();
    await claim?.release();
    expect(await other.claim('shard-0', () => {})).toBeDefined();
    await Promise.all([one.close(), other.close()]);
  });

  it('writes a backup that opens', async () => {
    const path = fresh();
    const store = openSqlite(path);
    await store.addArticle(article());
    await store.backup(`${path}.copy`);
    await store.addArticle(article({ id: 'later' }));
    const copy = openSqlite(`${path}.copy`);
    expect(await copy.articlesOf('1')).toEqual([article()]);
    await expect(store.backup(`${path}.copy`)).rejects.toThrow(StoreError);
    await Promise.all([store.close(), copy.close()]);
  });

  it('refuses a database of a newer version', () => {
    const path = fresh();
    void openSqlite(path).close();
    const database = new Database(path);
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(() => openSqlite(path)).toThrow(/newer version of Verbatim \(schema 999/);
  });

  it('says what is wrong with a file that is not a database, in one sentence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const path = join(folder, 'x.db');
    writeFileSync(path, 'no database at all, but some text that is long enough to have a header '.repeat(20));
    expect(() => openSqlite(path)).toThrow(/cannot be opened: it is damaged, or it is not a database/);
    expect(() => openSqlite(folder)).toThrow(StoreError);
  });
});
