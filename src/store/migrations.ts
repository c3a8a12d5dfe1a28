/**
 * The database's schema, a step a version: what has landed is never changed, only added to. Plain SQL, but for the
 * STRICT that keeps SQLite to the types.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE articles (
     guild TEXT NOT NULL,
     id TEXT NOT NULL,
     metadata TEXT NOT NULL,
     body TEXT NOT NULL,
     added_by TEXT NOT NULL,
     added_at INTEGER NOT NULL,
     PRIMARY KEY (guild, id)
   ) STRICT;
   CREATE TABLE assignments (
     guild TEXT NOT NULL,
     channel TEXT NOT NULL,
     article TEXT NOT NULL,
     PRIMARY KEY (guild, channel, article)
   ) STRICT;
   CREATE TABLE article_versions (
     guild TEXT PRIMARY KEY,
     version INTEGER NOT NULL
   ) STRICT;`,
];
