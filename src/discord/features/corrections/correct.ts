import type { REST } from 'discord.js';
import type { Card } from '#discord/cards/components.ts';
import { retractedCard } from '#discord/features/sharing/cards.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { changePosted } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import type { Share, Snowflake } from '#store/types.ts';
import { type AffectedShare, affectedShare } from './affected.ts';
import { correctedCard } from './cards.ts';

export type CorrectOptions = Omit<BotContext, 'readAddress' | 'messages'> & { readonly rest: REST };

/** The same for shares of any server. */
export type SettleCorrectionOptions = Omit<CorrectOptions, 'publicMessages'> & {
  serves(guild: Snowflake): boolean;
  /** What the bot says in a server. */
  messagesIn(guild: Snowflake): Promise<Messages>;
};

/** What became of a card: `lost` if somebody has deleted or retracted it meanwhile. */
export type Corrected = 'marked' | 'lost' | 'failed';

/** Marks a shared card in place as corrected, with an entry in the ledger before and after. */
export async function correct(affected: AffectedShare, options: CorrectOptions): Promise<Corrected> {
  const { share, mark } = affected;
  const { store, log } = options;
  if (!(await store.beginCorrection(share.guild, share.id, mark))) return 'lost';
  try {
    return await finish(affected, options);
  } catch (error) {
    log.warn({ share: share.id, error: loggable(error) }, 'a card could not be marked as corrected');
    await store.failCorrection(share.id);
    return 'failed';
  }
}

/** Finishes what a process that ended has left half marked. What cannot be looked at stays for the next time. */
export async function settleCorrections(
  options: SettleCorrectionOptions & { readonly before: number },
): Promise<void> {
  for (const share of await options.store.unsettledShares(options.before)) {
    if (!options.serves(share.guild)) continue;
    try {
      if (share.correcting !== undefined) await settleCorrection(share, options);
    } catch (error) {
      options.log.warn({ share: share.id, error: loggable(error) }, 'a correction could not be settled');
    }
  }
}

/** What is no longer to be marked is left as it is. */
async function settleCorrection(share: Share, options: SettleCorrectionOptions): Promise<void> {
  const affected = share.state === 'posted' ? await affectedShare(share, options) : undefined;
  const publicMessages = await options.messagesIn(share.guild);
  if (affected) await correct(affected, { ...options, publicMessages });
  else await options.store.failCorrection(share.id);
}

async function finish(affected: AffectedShare, options: CorrectOptions): Promise<Corrected> {
  const { share } = affected;
  const isThere = await redraw(share, correctedCard(affected, options.publicMessages), options);
  const after = await options.store.completeCorrection(share.id);
  if (after?.retractedBy === undefined) return isThere ? 'marked' : 'lost';
  // Someone retracted the card while it was being marked. Whichever came last is seen, and that must be the stub.
  await redraw(share, retractedCard(after.retractedBy, options.publicMessages), options);
  return 'lost';
}

/** Puts another card in the place of a share's; whether there is one. */
async function redraw({ channel, message }: Share, card: Card, { rest }: CorrectOptions): Promise<boolean> {
  return message !== undefined && changePosted({ channel, message }, card, rest);
}
