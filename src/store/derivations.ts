import { z } from 'zod';
import type { Database, Queries } from './database.ts';
import type { Derivations, Derived } from './derivation.ts';
import type { RevisionKey } from './types.ts';

/** When something was used is written down once a day: reading is to be no writing. */
const DAY_MS = 86_400_000;
/** Where there is too much, it comes down to this share of what may be, so that there is not too much again at once. */
const SHARE_LEFT = 0.9;
/** Adding up what is kept reads all of it, so a process looks once it has kept this share of what may be since it last did. */
const SHARE_UNSEEN = 0.01;

/**
 * Each database has its own type for bytes. PostgreSQL's are a view of everything that arrived in one packet, and the whole
 * packet would be sent to a thread with them: they are copied out of it.
 */
const bytes = z.union([
  z.instanceof(Uint8Array).transform((part) => new Uint8Array(part)),
  z.instanceof(ArrayBuffer).transform((buffer) => new Uint8Array(buffer)),
]);
const derivedRow = z.object({ kind: z.string(), bytes });
const usedRow = z.object({ used_at: z.number() });
const sizeRow = z.object({
  owner: z.string(),
  article: z.string(),
  revision: z.string(),
  kind: z.string(),
  size: z.number(),
});
const totalRow = z.object({ total: z.number() });

/** What was worked out of articles. */
export function derivations(database: Database): Derivations {
  let unseen = Number.POSITIVE_INFINITY;
  return {
    async derived({ owner, article, revision, version }, now, kind) {
      const source = [owner, article, revision, version];
      const rows =
        kind === undefined
          ? await database.all(ALL_OF, ...source)
          : await database.all(ONE_OF, ...source, kind);
      if (rows.some((row) => usedRow.parse(row).used_at < now - DAY_MS)) {
        // What cannot be written now, as on a full disk, is written another time: what is kept can be used all the same.
        await database.run(USE, now, owner, article, revision, now - DAY_MS).catch(() => {});
      }
      return derivedIn(rows);
    },
    async keepDerived(source, made, now, most) {
      const { owner, article, revision, version } = source;
      await database.transaction(async (inside) => {
        const current = await inside.all(IS_CURRENT, owner, article, revision);
        if (current.length === 0) return;
        await inside.run(FORGET_OTHER_VERSIONS, owner, article, revision, version);
        for (const [kind, bytes] of made) {
          await inside.run(KEEP, owner, article, revision, kind, version, bytes.length, now, bytes);
          unseen += bytes.length;
        }
        if (unseen < SHARE_UNSEEN * most) return;
        await makeRoom(inside, most);
        unseen = 0;
      });
    },
  };
}

/** Takes away what was worked out of a text that is an article's no more. */
export async function forgetDerived(
  inside: Queries,
  { owner, article, revision }: RevisionKey,
): Promise<void> {
  await inside.run(FORGET, owner, article, revision);
}

async function makeRoom(inside: Queries, most: number): Promise<void> {
  const [row] = await inside.all(TOTAL);
  let { total } = totalRow.parse(row);
  if (total <= most) return;
  for (const each of await inside.all(BY_USE)) {
    if (total <= SHARE_LEFT * most) return;
    const { owner, article, revision, kind, size } = sizeRow.parse(each);
    await inside.run(FORGET_ONE, owner, article, revision, kind);
    total -= size;
  }
}

function derivedIn(rows: readonly unknown[]): Derived {
  return new Map(rows.map((row) => derivedRow.parse(row)).map(({ kind, bytes }) => [kind, bytes]));
}

const THIS = 'WHERE owner = ? AND article = ? AND revision = ?';
const ALL_OF = `SELECT kind, bytes, used_at FROM derivations ${THIS} AND version = ?`;
const ONE_OF = `${ALL_OF} AND kind = ?`;
const USE = `UPDATE derivations SET used_at = ? ${THIS} AND used_at < ?`;
const IS_CURRENT = `SELECT owner FROM revisions ${THIS} AND is_current = 1`;
const FORGET = `DELETE FROM derivations ${THIS}`;
const FORGET_ONE = `${FORGET} AND kind = ?`;
const FORGET_OTHER_VERSIONS = `${FORGET} AND version <> ?`;
const KEEP = `INSERT INTO derivations (owner, article, revision, kind, version, size, used_at, bytes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (owner, article, revision, kind) DO UPDATE SET version = excluded.version, size = excluded.size,
    used_at = excluded.used_at, bytes = excluded.bytes`;
/** PostgreSQL's sum of whole numbers is not a 64-bit number. */
const TOTAL = 'SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS total FROM derivations';
const BY_USE =
  'SELECT owner, article, revision, kind, size FROM derivations ORDER BY used_at, owner, article, kind';
