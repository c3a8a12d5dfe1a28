import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import { type SqliteDatabase, settle } from './database.ts';
import { EVERYONE, type Revisions, type StoredRevision } from './types.ts';

const keyRow = z.object({ owner: z.string(), article: z.string(), revision: z.string() });
const revisionRow = keyRow.extend({ metadata: z.string(), paragraphs: z.string(), seen_at: z.number() });
const paragraphs = z.array(z.tuple([z.string().nullable(), z.string()]));

/** The texts that articles had, in SQLite. */
export function revisions({ all, run, transaction }: SqliteDatabase): Revisions {
  return {
    keepRevision: ({ owner, article, revision, metadata, paragraphs: texts, seenAt }) =>
      settle(() =>
        transaction(() => {
          if (run(SEE, seenAt, owner, article, revision) > 0) return false;
          const pairs = texts.map(({ heading = null, text }) => [heading, text]);
          run(KEEP, owner, article, revision, JSON.stringify(metadata), JSON.stringify(pairs), seenAt);
          return true;
        }),
      ),
    revision: ({ owner, article, revision }) =>
      settle(() => all(ONE, owner, article, revision).map(storedRevision)[0]),
    revisionKeys: (guild) => settle(() => all(KEYS, guild, EVERYONE).map((row) => keyRow.parse(row))),
  };
}

const SEE = 'UPDATE revisions SET seen_at = ? WHERE owner = ? AND article = ? AND revision = ?';
const KEEP = `INSERT INTO revisions (owner, article, revision, metadata, paragraphs, seen_at)
  VALUES (?, ?, ?, ?, ?, ?)`;
const ONE = 'SELECT * FROM revisions WHERE owner = ? AND article = ? AND revision = ?';
const KEYS = `SELECT owner, article, revision FROM revisions WHERE owner IN (?, ?)
  ORDER BY owner DESC, article, seen_at, revision`;

function storedRevision(row: unknown): StoredRevision {
  const { seen_at: seenAt, metadata, paragraphs: pairs, ...key } = revisionRow.parse(row);
  return {
    ...key,
    metadata: JSON.parse(metadata) as Metadata,
    paragraphs: paragraphs
      .parse(JSON.parse(pairs))
      .map(([heading, text]) => ({ text, ...(heading !== null && { heading }) })),
    seenAt,
  };
}
