import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createVisitor } from '#articles/ingest/visitor.ts';
import { VISITS } from '#articles/limits.ts';
import { budgetsInMemory } from '#store/budgets.ts';
import { HERE, openSite, pageOf, rssOf } from '../../site.ts';
import { said } from './server.ts';
import { refusalIn } from './told.ts';

const MINUTE = 60_000;
const STORY = ['A ferry ran aground near Porto on Sunday morning, the harbour master said.'];

async function open() {
  const time = { now: 1_000_000 };
  const site = await openSite(() => time.now);
  const visitor = createVisitor({ ...HERE, now: () => time.now });
  const isPage = ({ path }: { readonly path: string }) => path !== '/.well-known/tdmrep.json';
  const asked = () => site.asked.filter(isPage).map(({ path, status }) => `${path} ${status}`);
  return { time, site, visitor, asked };
}

it('reads a page once, and then asks only whether it has changed', async () => {
  const { time, site, visitor, asked } = await open();
  site.put('/a', { body: pageOf('Ferry', STORY), etag: '"1"' });
  const first = await visitor.page(site.url('/a'), {}, '1');
  if (first.state !== 'read') return expect.unreachable();
  expect(first.read.body).toBe(STORY[0]);
  time.now += 15 * MINUTE;
  expect(await visitor.page(site.url('/a'), first.known, '1')).toEqual({ state: 'unchanged' });
  time.now += 15 * MINUTE;
  site.put('/a', { body: pageOf('Ferry', ['Another text of the ferry.']), etag: '"2"' });
  expect((await visitor.page(site.url('/a'), first.known, '1')).state).toBe('read');
  expect(asked()).toEqual(['/robots.txt 404', '/a 200', '/a 304', '/a 200']);
});

it('knows a page by its bytes, too, and sends nothing back that is no entity tag or date', async () => {
  const { time, site, visitor } = await open();
  const sent: unknown[] = [];
  site.put('/a', ({ headers }) => {
    sent.push([headers['if-none-match'], headers['if-modified-since']]);
    return { body: pageOf('Ferry', STORY), headers: { etag: 'no-quotes', 'last-modified': 'yesterday"' } };
  });
  const first = await visitor.page(site.url('/a'), {}, '1');
  if (first.state !== 'read') return expect.unreachable();
  time.now += 15 * MINUTE;
  expect(await visitor.page(site.url('/a'), first.known, '1')).toEqual({ state: 'unchanged' });
  expect(sent).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

it('asks for the same address once in a quarter of an hour, whoever wants it', async () => {
  const { time, site, visitor } = await open();
  site.put('/a', { body: pageOf('Ferry', STORY) });
  const states = async (owners: readonly string[]) => {
    const looks = owners.map((owner) => visitor.page(site.url('/a'), {}, owner));
    return (await Promise.all(looks)).map(({ state }) => state);
  };
  expect(await states(['1', '2'])).toEqual(['read', 'wait']);
  time.now += 5 * MINUTE;
  expect(await states(['2'])).toEqual(['read']);
  const pages = () => site.asked.filter(({ path }) => path === '/a');
  expect(pages()).toHaveLength(1);
  time.now += 10 * MINUTE;
  await states(['3']);
  expect(pages()).toHaveLength(2);
});

it('has no host asked more often than it may be, redirects counted', async () => {
  const { time, site, visitor } = await open();
  for (let at = 0; at < 12; at++) site.put(`/${at}`, { status: 500 });
  site.put('/round', { status: 302, headers: { location: '/round' } });
  const look = (path: string) =>
    visitor.page(site.url(path), {}, '1').then(
      ({ state }) => state,
      () => 'failed',
    );
  const states: string[] = [];
  for (let at = 0; at < 12; at++) states.push(await look(`/${at}`));
  expect(states.filter((state) => state === 'failed')).toHaveLength(VISITS.ofHost);
  time.now += 15 * MINUTE;
  const before = site.asked.length;
  await look('/round');
  await look('/11');
  await look('/10');
  await look('/9');
  expect(site.asked.length - before).toBe(VISITS.ofHost);
  // What was not asked for is not counted as asked.
  time.now += 15 * MINUTE;
  expect(await look('/9')).toBe('failed');
});

it('has no host asked more often by several processes than by one, nor where nobody can count', async () => {
  const { time, site } = await open();
  const now = () => time.now;
  const shared = budgetsInMemory();
  const visitors = [1, 2].map(() => createVisitor({ ...HERE, now, budgets: shared }));
  // Pages that are gone count like others, and no process need be started to read them.
  for (let at = 0; at < 12; at++) site.put(`/${at}`, { status: 410 });
  const looks = Array.from({ length: 12 }, async (_, at) => {
    const sighting = await visitors[at % 2]?.page(site.url(`/${at}`), {}, '1').catch(() => undefined);
    return sighting?.state ?? 'gone';
  });
  const states = await Promise.all(looks);
  expect(states.filter((state) => state === 'gone')).toHaveLength(VISITS.ofHost);
  expect(states.filter((state) => state === 'wait')).toHaveLength(12 - VISITS.ofHost);
  const broken = { spend: () => Promise.reject(new Error('no database')) };
  const blind = createVisitor({ ...HERE, now, budgets: broken });
  expect(await blind.page(site.url('/0'), {}, '1')).toEqual({ state: 'wait' });
});

it('asks for the rules for robots every six hours, and keeps to them', async () => {
  const { time, site, visitor } = await open();
  const body = pageOf('Ferry', STORY);
  site.put('/a', { body });
  const known = { digest: createHash('sha256').update(body).digest('base64url') };
  const look = () => visitor.page(site.url('/a'), known, '1').catch(refusalIn);
  await look();
  site.put('/robots.txt', { body: 'User-agent: *\nDisallow: /', headers: { 'content-type': 'text/plain' } });
  for (let visits = 0; visits < 23; visits++) {
    time.now += 15 * MINUTE;
    expect(await look()).toEqual({ state: 'unchanged' });
  }
  time.now += 15 * MINUTE;
  expect(await look()).toContain('does not allow programs to read the page');
  expect(site.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(2);
});

it('goes to no address that is not of the public web, for pages and feeds alike', async () => {
  const { site, visitor } = await open();
  for (const location of ['http://127.0.0.2/', 'http://10.0.0.1/', 'http://[::1]/', 'file:///etc/passwd']) {
    const path = `/${encodeURIComponent(location)}`;
    site.put(path, { status: 302, headers: { location } });
    expect(await said(visitor.feed(site.url(path), {}, '1'))).toMatch(
      /not one of the public|full web address/,
    );
  }
  expect(await said(visitor.page('http://127.0.0.2/', {}, '1'))).toContain('not one of the public web');
});

it('reads a feed whatever its sender calls it', async () => {
  const { site, visitor } = await open();
  const feed = rssOf('News', ['<title>One</title><link>/1</link>']);
  site.put('/feed', { body: feed, headers: { 'content-type': 'application/rss+xml' } });
  const found = await visitor.feed(site.url('/feed'), {}, '1');
  expect(found).toMatchObject({
    state: 'read',
    read: { title: 'News', entries: [{ link: site.url('/1') }] },
  });
});

it('takes no feed that is too large, and none that only its packing makes small', async () => {
  const { site, visitor } = await open();
  const feed = rssOf('News', [`<title>${'news '.repeat(700_000)}</title>`]);
  site.put('/feed', { body: feed });
  site.put('/packed', { body: gzipSync(feed), headers: { 'content-encoding': 'gzip' } });
  for (const path of ['/feed', '/packed']) {
    await expect(visitor.feed(site.url(path), {}, '1')).rejects.toMatchObject({ code: 'page_too_large' });
  }
});
