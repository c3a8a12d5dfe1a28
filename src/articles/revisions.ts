import { type Article, assembleArticle, metadataOf } from '#engine/index.ts';
import { EVERYONE, type RevisionKey, type Snowflake, type Store } from '#store/types.ts';

/** An article that has another text than when it was seen last. */
export interface Revised {
  readonly before: Article;
  readonly after: Article;
}

/** Keeps the texts that articles have now, those of a server or of `EVERYONE`. */
export async function keepRevisions(
  articles: readonly Article[],
  owner: Snowflake | typeof EVERYONE,
  store: Store,
): Promise<void> {
  if (articles.length === 0) return;
  const latest = latestOf(await store.revisionKeys(owner), owner);
  for (const article of articles) {
    if (latest.get(article.id)?.revision !== article.revision) await keep(article, owner, store);
  }
}

/** Keeps the texts of the articles that everybody has; returns those that had another when they were seen last. */
export async function keepBundled(articles: readonly Article[], store: Store): Promise<readonly Revised[]> {
  const latest = latestOf(await store.revisionKeys(EVERYONE), EVERYONE);
  await keepRevisions(articles, EVERYONE, store);
  const revised: Revised[] = [];
  for (const after of articles) {
    const key = latest.get(after.id);
    if (key === undefined || key.revision === after.revision) continue;
    const before = await articleOf(key, store);
    if (before) revised.push({ before, after });
  }
  return revised;
}

/** An article as it was in a revision; undefined where that is not kept. */
export async function articleOf(
  key: RevisionKey,
  store: Pick<Store, 'revision'>,
): Promise<Article | undefined> {
  const found = await store.revision(key);
  return found && assembleArticle(found.article, found.metadata, found.paragraphs);
}

/** By article, the revision that was seen last. */
function latestOf(keys: readonly RevisionKey[], owner: string): ReadonlyMap<string, RevisionKey> {
  return new Map(keys.filter((key) => key.owner === owner).map((key) => [key.article, key]));
}

async function keep(article: Article, owner: string, store: Store): Promise<void> {
  await store.keepRevision({
    owner,
    article: article.id,
    revision: article.revision,
    metadata: metadataOf(article),
    paragraphs: article.paragraphs.map(({ text, heading }) => ({
      text,
      ...(heading !== undefined && { heading }),
    })),
    seenAt: Date.now(),
  });
}
