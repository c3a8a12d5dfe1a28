import { type Article, assembleArticle, metadataOf } from '#engine/index.ts';
import { EVERYONE, type RevisionKey, type Snowflake, type Store } from '#store/types.ts';

/** An article that has another text than when it was seen last. */
export interface Revised {
  readonly before: Article;
  readonly after: Article;
}

/**
 * Keeps the texts that articles have now, those of a server or of `EVERYONE`; the ids of those that nobody had kept. `now`:
 * milliseconds since 1970.
 */
export async function keepRevisions(
  articles: readonly Article[],
  owner: Snowflake | typeof EVERYONE,
  store: Store,
  now: number,
): Promise<ReadonlySet<string>> {
  const fresh = new Set<string>();
  if (articles.length === 0) return fresh;
  const current = currentOf(await store.currentRevisions(owner));
  for (const article of articles) {
    if (current.get(article.id)?.revision === article.revision) continue;
    if (await keep(article, owner, store, now)) fresh.add(article.id);
  }
  return fresh;
}

/**
 * Keeps the texts of the articles that everybody has, and of no others; returns those that had another when they were
 * seen last. Where several processes start at once, each of these is returned to one. `now`: milliseconds since 1970.
 */
export async function keepBundled(
  articles: readonly Article[],
  store: Store,
  now: number,
): Promise<readonly Revised[]> {
  const current = currentOf(await store.currentRevisions(EVERYONE));
  const revised: Revised[] = [];
  for (const after of articles) {
    const key = current.get(after.id);
    if (key === undefined || key.revision === after.revision) continue;
    // Once there is another text, of this one only what is quoted is kept.
    const before = await articleOf(key, store);
    if (before) revised.push({ before, after });
  }
  const fresh = await keepRevisions(articles, EVERYONE, store, now);
  await store.keepOnly(
    EVERYONE,
    articles.map(({ id }) => id),
  );
  return revised.filter(({ after }) => fresh.has(after.id));
}

/**
 * An article as it was in a revision; undefined where that is not kept. The text of a paragraph that is no longer kept
 * is empty.
 */
export async function articleOf(
  key: RevisionKey,
  store: Pick<Store, 'revision'>,
): Promise<Article | undefined> {
  const found = await store.revision(key);
  return (
    found && {
      ...assembleArticle(found.article, found.metadata, found.paragraphs),
      revision: found.revision,
    }
  );
}

function currentOf(keys: readonly RevisionKey[]): ReadonlyMap<string, RevisionKey> {
  return new Map(keys.map((key) => [key.article, key]));
}

function keep(article: Article, owner: string, store: Store, now: number): Promise<boolean> {
  return store.keepRevision({
    owner,
    article: article.id,
    revision: article.revision,
    metadata: metadataOf(article),
    paragraphs: article.paragraphs.map(({ text, heading }) => ({
      text,
      ...(heading !== undefined && { heading }),
    })),
    seenAt: now,
  });
}
