import { compareRevisions } from '../../library/compare.ts';
import type { Revised } from '../../library/revisions.ts';
import type { Snowflake } from '../../store/types.ts';
import { type Announced, announce } from '../announce.ts';
import { affectedShares } from './affected.ts';
import { changeCard } from './cards.ts';
import type { CorrectOptions } from './correct.ts';

/** Tells a server's log channel what has changed in an article, and how many shared cards quote that. */
export async function tellOfChange(
  revised: Revised,
  guild: Snowflake,
  options: CorrectOptions,
): Promise<Announced> {
  const affected = await affectedShares(guild, options);
  const ofThis = affected.filter(({ passages }) =>
    passages.some(({ article }) => article.id === revised.after.id),
  );
  const changes = compareRevisions(revised.before, revised.after);
  return announce(guild, changeCard(revised, changes, ofThis.length), options);
}
