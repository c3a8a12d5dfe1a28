import { type Card, noticeCard } from '#discord/cards/components.ts';
import { questionIn } from '#discord/cards/custom-id.ts';
import { messageLink } from '#discord/cards/mentions.ts';
import { type ConfirmedPlan, markOf, postId, type SharePlan, shareId } from '#discord/cards/sharing-ids.ts';
import { changedCard } from '#discord/features/passages/cards.ts';
import { findPassages } from '#discord/features/passages/find-passages.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import { announce } from '#discord/router/announce.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import type { IdHandler, Press } from '#discord/router/handler.ts';
import { isRefusal, type Refusal, refuse } from '#discord/router/refusal.ts';
import { bodyOf, show } from '#discord/router/respond.ts';
import { twice } from '#discord/router/retry.ts';
import { mayShare } from '#discord/router/rights.ts';
import type { Passage } from '#engine/index.ts';
import { type NewShare, type Share, StoreError } from '#store/types.ts';
import { confirmCard } from './cards.ts';
import { entryFor, shareBefore } from './entry.ts';
import { post } from './post.ts';
import { whileUnderWay } from './under-way.ts';

/** Asks the presser alone whether passages are to be shared, saying where, and whether they were before. */
const share: IdHandler<SharePlan> = {
  id: shareId,
  async press(interaction, plan, context) {
    const passages = await passagesToShare(interaction, plan, context);
    if (isRefusal(passages)) return show(interaction, passages.refusal, 'user');
    const before = await shareBefore(interaction, plan, passages, context.store).catch((error: unknown) => {
      context.log.error({ error: loggable(error) }, 'the ledger could not be read');
      return undefined;
    });
    await show(interaction, questionCard(interaction, plan, before, context), 'user');
  },
};

/** Posts the passages to the channel, once, with an entry in the ledger, and says so where it was asked. */
const confirm: IdHandler<ConfirmedPlan> = {
  id: postId,
  async press(interaction, plan, context) {
    const passages = await passagesToShare(interaction, plan, context);
    if (isRefusal(passages)) return show(interaction, passages.refusal, 'user');
    await acknowledge(interaction);
    const entry = entryFor(interaction, plan, passages, askedBy(interaction));
    const card = await whileUnderWay(entry.id, context, () =>
      carryOut(interaction, { plan, passages, entry }, context),
    );
    await twice(() => interaction.editReply(bodyOf(card)));
  },
};

/** The buttons that ask to share and that share. Neither has a cooldown: moderators must be able to act. */
export const shareHandlers: readonly IdHandler[] = [share, confirm];

/** What is to be shared, where the presser may share it: looked at again at each press, whatever buttons there are. */
async function passagesToShare(
  interaction: Press,
  { passages: refs }: SharePlan,
  context: BotContext,
): Promise<readonly Passage[] | Refusal> {
  const { messages, store } = context;
  const found = await findPassages(refs, interaction, context);
  if (isRefusal(found)) return found;
  const { passages, outdated } = found;
  if (outdated) return { refusal: changedCard(passages[0].article, messages) };
  if (interaction.guildId === null) return refuse(messages.sharing.errors.cannotShareHere);
  return (await mayShare(interaction, store)) ? passages : refuse(messages.sharing.errors.mayNotShare);
}

function questionCard(
  interaction: Press,
  plan: SharePlan,
  before: Share | undefined,
  { messages }: BotContext,
): Card {
  const { verdict, passages, target } = plan;
  const there = before?.message;
  const options = {
    plan: { verdict, passages, ...(target && { target }), ...(there && { known: markOf(there) }) },
    channel: interaction.channelId,
    question: askedBy(interaction),
    about: target && linkFrom(interaction, target),
    before: there && linkFrom(interaction, there),
  };
  return confirmCard(options, messages);
}

/** What is to be shared, and the entry of the ledger for it. */
interface Ordered {
  readonly plan: ConfirmedPlan;
  readonly passages: readonly Passage[];
  readonly entry: NewShare;
}

/** Shares, with an entry in the ledger before and after; the card says what became of it. */
async function carryOut(interaction: Press, ordered: Ordered, context: BotContext): Promise<Card> {
  const { store, messages } = context;
  const { sharing } = messages;
  const { plan, passages, entry } = ordered;
  const begun = await begin(interaction, ordered, context);
  if ('card' in begun) return begun.card;
  const { state, message } = begun.share;
  if (state === 'retracted') return noticeCard(sharing.errors.takenBack);
  if (message) return noticeCard(sharing.sharedHere(linkFrom(interaction, message)));
  const posted = await post(interaction, plan, passages, entry, context);
  if (posted === 'unknown') return noticeCard(sharing.errors.perhapsPosted);
  if (posted === 'unreadable') return noticeCard(sharing.errors.cannotLook);
  if (isRefusal(posted)) {
    await store.failShare(entry.id);
    return posted.refusal;
  }
  await store.completeShare(entry.id, posted.message);
  return conclude(interaction, entry, linkFrom(interaction, posted.message), context);
}

/** Writes down that something is about to be shared; a card instead where it may not be, or was shared meanwhile. */
async function begin(
  interaction: Press,
  { plan, passages, entry }: Ordered,
  context: BotContext,
): Promise<{ readonly share: Share } | { readonly card: Card }> {
  const { store, log, messages } = context;
  try {
    const before = await shareBefore(interaction, plan, passages, store);
    // Somebody was faster: that is asked about as if it had stood there before.
    if (before && before.id !== entry.id && markOf(before.message ?? '') !== plan.known) {
      return { card: questionCard(interaction, plan, before, context) };
    }
    return { share: await store.beginShare(entry) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ error: loggable(error) }, 'a share could not be written down');
    return { card: noticeCard(messages.sharing.errors.notWritten) };
  }
}

/** Tells the log channel, and the sharer where the card is. */
async function conclude(
  { client }: Press,
  { guild, sharer }: NewShare,
  link: string,
  { store, log, messages, publicMessages }: BotContext,
): Promise<Card> {
  const { sharing, errors } = messages;
  const told = noticeCard(publicMessages.sharing.told.shared(`<@${sharer}>`, link));
  const announced = await announce(guild, told, { store, rest: client.rest, log });
  const lines = [sharing.sharedHere(link), announced === 'unreachable' ? errors.logUnreachable : ''];
  return noticeCard(lines.join('\n').trim());
}

/** The question that the pressed button's card is about, if it holds one. */
function askedBy({ message }: Press): string | undefined {
  return questionIn(message.components.map((each) => each.toJSON()));
}

function linkFrom({ guildId, channelId }: Press, message: string): string {
  return messageLink(guildId, channelId, message);
}
