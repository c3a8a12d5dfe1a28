import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE, FORGOTTEN, type Store } from '#store/types.ts';
import { everyStore } from './every-store.ts';
import { article, feed, page, report, revision, share } from './records.ts';

const kinds = await everyStore();

/** What every store must do with shares, reports, settings and whole servers. */
describe.each(kinds)('%s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

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
    await store.changeSetting('1', { name: 'language', language: 'de' });
    await store.changeSetting('1', { name: 'language', language: 'pt-BR' });
    expect(await store.articlesVersion('1')).toBeGreaterThan(0);
    expect(await store.settingsOf('1')).toEqual({
      shareRoles: ['70'],
      logChannel: '5',
      visibility: 'private',
      channelVisibility: new Map([['6', 'public']]),
      hiddenArticles: ['kim'],
      language: 'pt-BR',
    });
    expect(await store.settingsOf('2')).toEqual(none);
    expect(await store.serversWithLog()).toEqual(['1']);
    await store.changeSetting('1', { name: 'share_role', role: '70', allowed: false });
    await store.changeSetting('1', { name: 'log_channel' });
    await store.changeSetting('1', { name: 'visibility' });
    await store.changeSetting('1', { name: 'visibility', channel: '6' });
    await store.changeSetting('1', { name: 'hidden_article', article: 'kim', hidden: false });
    await store.changeSetting('1', { name: 'language' });
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
});
