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
  `CREATE TABLE shares (
     id TEXT PRIMARY KEY,
     state TEXT NOT NULL CHECK (state IN ('begun', 'posted', 'failed', 'retracting', 'retracted')),
     guild TEXT NOT NULL,
     channel TEXT NOT NULL,
     target TEXT,
     sharer TEXT NOT NULL,
     question TEXT,
     begun_at INTEGER NOT NULL,
     message TEXT,
     retracted_by TEXT,
     retracted_at INTEGER
   ) STRICT;
   CREATE INDEX shares_by_guild ON shares (guild, begun_at);
   CREATE INDEX shares_by_state ON shares (state);
   CREATE TABLE share_quotes (
     share TEXT NOT NULL REFERENCES shares (id) ON DELETE CASCADE,
     place INTEGER NOT NULL,
     article TEXT NOT NULL,
     revision TEXT NOT NULL,
     paragraph INTEGER NOT NULL,
     span_start INTEGER NOT NULL,
     span_end INTEGER NOT NULL,
     PRIMARY KEY (share, place)
   ) STRICT;`,
  `CREATE TABLE revisions (
     owner TEXT NOT NULL,
     article TEXT NOT NULL,
     revision TEXT NOT NULL,
     metadata TEXT NOT NULL,
     paragraphs TEXT NOT NULL,
     seen_at INTEGER NOT NULL,
     PRIMARY KEY (owner, article, revision)
   ) STRICT;
   ALTER TABLE shares ADD COLUMN correcting TEXT;
   ALTER TABLE shares ADD COLUMN corrected TEXT;
   CREATE INDEX share_quotes_by_article ON share_quotes (article);
   CREATE TABLE settings (
     guild TEXT NOT NULL,
     name TEXT NOT NULL,
     subject TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (guild, name, subject)
   ) STRICT;
   CREATE TABLE reports (
     id TEXT PRIMARY KEY,
     guild TEXT NOT NULL,
     channel TEXT NOT NULL,
     message TEXT NOT NULL,
     reporter TEXT NOT NULL,
     reported_at INTEGER NOT NULL,
     fault TEXT NOT NULL,
     question TEXT,
     article TEXT,
     revision TEXT,
     shown TEXT NOT NULL,
     expected INTEGER,
     state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
     resolved_by TEXT
   ) STRICT;
   CREATE INDEX reports_by_guild ON reports (guild, reported_at);`,
  `ALTER TABLE revisions ADD COLUMN is_current INTEGER NOT NULL DEFAULT 0;
   UPDATE revisions SET is_current = 1
     WHERE NOT EXISTS (SELECT 1 FROM revisions AS newer
       WHERE newer.owner = revisions.owner AND newer.article = revisions.article
         AND (newer.seen_at > revisions.seen_at
           OR (newer.seen_at = revisions.seen_at AND newer.revision > revisions.revision)))
       AND (owner = '' OR EXISTS (SELECT 1 FROM articles
         WHERE articles.guild = revisions.owner AND articles.id = revisions.article));
   CREATE INDEX shares_by_message ON shares (message);
   CREATE INDEX shares_by_channel ON shares (channel);
   CREATE TABLE departures (
     guild TEXT PRIMARY KEY,
     left_at INTEGER NOT NULL
   ) STRICT;
   ALTER TABLE reports ADD COLUMN told_at INTEGER;
   UPDATE reports SET told_at = reported_at;
   CREATE INDEX reports_by_card ON reports (message, reporter);`,
  `CREATE TABLE page_watches (
     guild TEXT NOT NULL,
     article TEXT NOT NULL,
     address TEXT NOT NULL,
     known TEXT NOT NULL,
     failures INTEGER NOT NULL,
     due_at INTEGER NOT NULL,
     told TEXT,
     card_channel TEXT,
     card_message TEXT,
     PRIMARY KEY (guild, article)
   ) STRICT;
   CREATE INDEX page_watches_by_time ON page_watches (due_at);
   CREATE TABLE feed_watches (
     guild TEXT NOT NULL,
     address TEXT NOT NULL,
     title TEXT NOT NULL,
     since INTEGER NOT NULL,
     known TEXT NOT NULL,
     failures INTEGER NOT NULL,
     due_at INTEGER NOT NULL,
     seen TEXT NOT NULL,
     offered TEXT NOT NULL,
     PRIMARY KEY (guild, address)
   ) STRICT;
   CREATE INDEX feed_watches_by_time ON feed_watches (due_at);`,
  `CREATE TABLE derivations (
     owner TEXT NOT NULL,
     article TEXT NOT NULL,
     revision TEXT NOT NULL,
     kind TEXT NOT NULL,
     version TEXT NOT NULL,
     size INTEGER NOT NULL,
     used_at INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (owner, article, revision, kind),
     FOREIGN KEY (owner, article, revision) REFERENCES revisions (owner, article, revision) ON DELETE CASCADE
   ) STRICT;
   CREATE INDEX derivations_by_use ON derivations (used_at);`,
];
