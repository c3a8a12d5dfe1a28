import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewReport, NewShare, StoredArticle, StoredRevision } from '#store/types.ts';
import type { FeedWatch, PageWatch } from '#store/watch.ts';

/** The path of a database that is not there yet, nor its folder. */
export const fresh = () => join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'deep', 'verbatim.db');

export const article = (more: Partial<StoredArticle> = {}): StoredArticle => ({
  guild: '1',
  id: 'kim',
  metadata: { title: 'Kim; DROP TABLE articles', publication: "The 'Times'" },
  body: 'Kim sent soldiers.\n\n## “Why?”\n\nNobody knows.',
  addedBy: '7',
  addedAt: 1_000,
  ...more,
});

export const share = (more: Partial<NewShare> = {}): NewShare => ({
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

export const report = (more: Partial<NewReport> = {}): NewReport => ({
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

export const revision = (more: Partial<StoredRevision> = {}): StoredRevision => ({
  owner: '1',
  article: 'kim',
  revision: 'abc',
  metadata: { title: 'Kim', publication: 'P' },
  paragraphs: [{ text: 'Kim sent soldiers.' }, { heading: '“Why?”', text: 'Nobody \u0000 knows.' }],
  seenAt: 1_000,
  ...more,
});

export const page = (more: Partial<PageWatch> = {}): PageWatch => ({
  guild: '1',
  article: 'kim',
  address: 'https://a.example/kim',
  known: {},
  failures: 0,
  dueAt: 1_000,
  ...more,
});

export const feed = (more: Partial<FeedWatch> = {}): FeedWatch => ({
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
