import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import type { Database, Queries } from './database.ts';
import { forgetDerived } from './derivations.ts';
import { EVERYONE, type RevisionKey, type Revisions, type Snowflake, type StoredRevision } from './types.ts';

const keyRow = z.object({ owner: z.string(), article: z.string(), revision: z.string() });
const revisionRow = keyRow.extend({ metadata: z.string(), paragraphs: z.string(), seen_at: z.number() });
const quotedRow = z.object({ paragraph: z.number() });
const pairsRow = z.object({ paragraphs: z.string() });
const paragraphs = z.array(z.tuple([z.string().nullable(), z.string()]));

/** Takes the place of a paragraph that is no longer kept, so that the others keep their numbers. */
const NOT_KEPT: readonly [null, ''] = [null, ''];

/** The texts that articles had. */
export function revisions(database: Database): Revisions {
  return {
    async keepRevision({ owner, article, revision, metadata, paragraphs: texts, seenAt }) {
      const pairs = texts.map(({ heading = null, text }) => [heading, text]);
      const values = [JSON.stringify(metadata), JSON.stringify(pairs), seenAt];
      const isNew = await database.transaction(async (inside) => {
        await inside.turnOf(`text of ${owner} ${article}`);
        const known = await inside.all(IS_CURRENT, owner, article, revision);
        await inside.run(KEEP, owner, article, revision, ...values);
        await inside.run(SUPERSEDE, owner, article, revision);
        await pruneRevisions(inside, await keysOf(inside, PAST_OF, owner, article));
        return known.length === 0;
      });
      if (isNew) await database.scrub();
      return isNew;
    },
    async keepOnly(owner, articles) {
      const retired = await database.transaction(async (inside) => {
        const current = await keysOf(inside, CURRENT, owner);
        const gone = current.filter(({ article }) => !articles.includes(article));
        for (const { article } of gone) await retireArticle(inside, owner, article);
        return gone.length > 0;
      });
      if (retired) await database.scrub();
    },
    revision: async ({ owner, article, revision }) =>
      (await database.all(ONE, owner, article, revision)).map(storedRevision)[0],
    revisionKeys: (guild) => keysOf(database, KEYS, guild, EVERYONE),
    currentRevisions: (owner) => keysOf(database, CURRENT, owner),
  };
}

/** An article that is no more: of its texts only what live cards quote stays. */
export async function retireArticle(inside: Queries, owner: Snowflake, article: string): Promise<void> {
  await inside.run('UPDATE revisions SET is_current = 0 WHERE owner = ? AND article = ?', owner, article);
  await pruneRevisions(inside, await keysOf(inside, PAST_OF, owner, article));
}

/** Takes out of past texts what no live card quotes any more. */
export async function prunePast(inside: Queries): Promise<void> {
  await pruneRevisions(inside, await keysOf(inside, PAST));
}

/** The past texts that a share quotes. */
export function pastQuotedBy(inside: Queries, share: string): Promise<readonly RevisionKey[]> {
  return keysOf(inside, PAST_QUOTED_BY, share);
}

/**
 * Of past texts, keeps the paragraphs that cards still quote, since these are needed to check and correct the cards. A text
 * that no card quotes is deleted; and so is what was worked out of any of them.
 */
export async function pruneRevisions(inside: Queries, keys: readonly RevisionKey[]): Promise<void> {
  for (const { owner, article, revision } of keys) {
    await forgetDerived(inside, { owner, article, revision });
    const quoted = await inside.all(QUOTED, article, revision, owner, owner);
    const wanted = new Set(quoted.map((row) => quotedRow.parse(row).paragraph));
    if (wanted.size === 0) await inside.run(FORGET, owner, article, revision);
    else await reduce(inside, { owner, article, revision }, wanted);
  }
}

async function reduce(
  { all, run }: Queries,
  { owner, article, revision }: RevisionKey,
  wanted: ReadonlySet<number>,
): Promise<void> {
  const [row] = await all(
    'SELECT paragraphs FROM revisions WHERE owner = ? AND article = ? AND revision = ?',
    owner,
    article,
    revision,
  );
  const before = pairsRow.parse(row).paragraphs;
  const kept = paragraphs.parse(JSON.parse(before)).map((pair, at) => (wanted.has(at + 1) ? pair : NOT_KEPT));
  const after = JSON.stringify(kept);
  if (after !== before) await run(REDUCE, after, owner, article, revision);
}

async function keysOf({ all }: Queries, sql: string, ...values: string[]): Promise<readonly RevisionKey[]> {
  return (await all(sql, ...values)).map((row) => keyRow.parse(row));
}

const THIS = 'WHERE owner = ? AND article = ? AND revision = ?';
const IS_CURRENT = `SELECT owner FROM revisions ${THIS} AND is_current = 1`;
const ONE = `SELECT * FROM revisions ${THIS}`;
const FORGET = `DELETE FROM revisions ${THIS}`;
const REDUCE = `UPDATE revisions SET paragraphs = ? ${THIS}`;
/** A text that was reduced may become an article's again, and is whole again then. */
const KEEP = `INSERT INTO revisions (owner, article, revision, metadata, paragraphs, seen_at, is_current)
  VALUES (?, ?, ?, ?, ?, ?, 1)
  ON CONFLICT (owner, article, revision) DO UPDATE SET metadata = excluded.metadata,
    paragraphs = excluded.paragraphs, seen_at = excluded.seen_at, is_current = 1`;
const SUPERSEDE = 'UPDATE revisions SET is_current = 0 WHERE owner = ? AND article = ? AND revision <> ?';
const KEYS = `SELECT owner, article, revision FROM revisions WHERE owner IN (?, ?)
  ORDER BY owner DESC, article, seen_at, revision`;
const CURRENT = 'SELECT owner, article, revision FROM revisions WHERE owner = ? AND is_current = 1';
const PAST = 'SELECT owner, article, revision FROM revisions WHERE is_current = 0';
const PAST_OF = `${PAST} AND owner = ? AND article = ?`;
const PAST_QUOTED_BY = `${PAST} AND EXISTS (
  SELECT 1 FROM share_quotes JOIN shares ON shares.id = share_quotes.share
  WHERE shares.id = ? AND share_quotes.article = revisions.article AND share_quotes.revision = revisions.revision
    AND revisions.owner IN ('', shares.guild))`;
/** While a card is being taken back it stands. */
const QUOTED = `SELECT DISTINCT share_quotes.paragraph FROM share_quotes JOIN shares ON shares.id = share_quotes.share
  WHERE share_quotes.article = ? AND share_quotes.revision = ? AND shares.state IN ('begun', 'posted', 'retracting')
    AND (? = '' OR shares.guild = ?)`;

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
