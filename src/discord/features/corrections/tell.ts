import type { Revised } from '#articles/revisions.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Announced, type Announcer, announce } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { Snowflake } from '#store/types.ts';
import { type AffectedShare, affectedShares } from './affected.ts';
import { changeCard } from './cards.ts';
import type { CorrectOptions } from './correct.ts';

/** Tells a server's log channel what has changed in an article, and how many of the affected cards quote that. */
export async function tellOfChange(
  revised: Revised,
  guild: Snowflake,
  affected: readonly AffectedShare[],
  options: Announcer & Pick<BotContext, 'library' | 'publicMessages'>,
): Promise<Announced> {
  const ofThis = affected.filter(({ passages }) =>
    passages.some(({ article }) => article.id === revised.after.id),
  );
  const finder = options.library.finderFor({ guild, channels: [] });
  const changes = await finder.changes(revised.before, revised.after);
  return announce(guild, changeCard(revised, changes, ofThis.length, options.publicMessages), options);
}

/**
 * Tells the servers that have a log channel of articles that were changed while the bot did not run: those of all processes,
 * since no other has seen the old text.
 */
export async function tellOfChanges(
  revised: readonly Revised[],
  options: Omit<CorrectOptions, 'publicMessages'> & { messagesIn(guild: Snowflake): Promise<Messages> },
): Promise<void> {
  if (revised.length === 0) return;
  for (const guild of await options.store.serversWithLog()) {
    const { articles } = await options.library.engineFor({ guild, channels: [] });
    const affected = await affectedShares(guild, options);
    const publicMessages = await options.messagesIn(guild);
    for (const each of revised.filter(({ after }) => articles.includes(after))) {
      await tellOfChange(each, guild, affected, { ...options, publicMessages });
    }
  }
}
