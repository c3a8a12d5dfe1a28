import { compareRevisions } from '#articles/paragraph-changes.ts';
import type { Revised } from '#articles/revisions.ts';
import { type Announced, type Announcer, announce } from '#discord/router/announce.ts';
import type { Snowflake } from '#store/types.ts';
import type { AffectedShare } from './affected.ts';
import { changeCard } from './cards.ts';

/** Tells a server's log channel what has changed in an article, and how many of the affected cards quote that. */
export async function tellOfChange(
  revised: Revised,
  guild: Snowflake,
  affected: readonly AffectedShare[],
  options: Announcer,
): Promise<Announced> {
  const ofThis = affected.filter(({ passages }) =>
    passages.some(({ article }) => article.id === revised.after.id),
  );
  const changes = compareRevisions(revised.before, revised.after);
  return announce(guild, changeCard(revised, changes, ofThis.length), options);
}
