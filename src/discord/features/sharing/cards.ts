import { furtherAction, reportAction, retractAction } from '#discord/cards/actions.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf, questionLine } from '#discord/cards/head.ts';
import { mention } from '#discord/cards/mentions.ts';
import { articlesOf, showPassages } from '#discord/cards/passages.ts';
import { type ConfirmedPlan, postId, type SharedVerdict } from '#discord/cards/sharing-ids.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Passage } from '#engine/index.ts';

/** So many digits of an id tell a server's shares apart. */
const SHORT_ID = 8;
const MOST_SENTENCES = 8;

export interface SharedOptions {
  readonly verdict: SharedVerdict;
  /** The id of the user who shares; named by a mention, which pings nobody under empty allowed_mentions. */
  readonly sharer: string;
  readonly question?: string | undefined;
  /** Its id in the ledger. */
  readonly share?: string;
  /** It is shared under what somebody has claimed. */
  readonly isClaim?: boolean;
  /** The address of the message that the card is about, where it cannot be a reply to it. */
  readonly about?: string | undefined;
}

/** What a private card showed, for the whole channel: named after who shared it, and theirs to take back. */
export function sharedCard(passages: readonly Passage[], messages: Messages, options: SharedOptions): Card {
  const { verdict, sharer, share, question, isClaim = false } = options;
  const isSummary = verdict === 'summary';
  const line = questionLine(question, messages.sharing.sharedQuestion);
  const articles = articlesOf(passages).length;
  const title = isClaim ? claimLine(verdict, articles, messages) : verdictLine(verdict, articles, messages);
  const head = headOf(title, line);
  const foot = sharedFoot(options, messages);
  const room = TEXT_LIMIT - head.length - foot.length;
  const shown = showPassages(passages, messages, { room, ...(isSummary && { most: MOST_SENTENCES }) });
  return layOut({
    colour: colours.calm,
    blocks: [head, ...shown.blocks, foot],
    actions: [
      ...(isSummary ? [] : shown.around),
      ...shown.rests,
      ...furtherAction(shown.left, verdict === 'nearest' ? 'nearest' : 'more', messages),
      retractAction({ sharer, ...(share !== undefined && { share }) }, messages),
      reportAction(shown.passages, messages),
    ],
    menu: messages.buttons.menu,
  });
}

/** The last line of a shared card: who shared it, about what, and which card it is. */
export function sharedFoot(
  { sharer, about, share }: Pick<SharedOptions, 'sharer' | 'about' | 'share'>,
  messages: Messages,
): string {
  const { sharing } = messages;
  const parts = [
    sharing.shared(mention(sharer, messages)),
    about && sharing.sharedUnder(about),
    share && sharing.shareId(share.slice(0, SHORT_ID)),
  ];
  return `-# ${parts.filter((part) => part).join(' · ')}`;
}

export interface ConfirmOptions {
  /** What the button shares. */
  readonly plan: ConfirmedPlan;
  /** The id of the channel that it goes to. */
  readonly channel: string;
  /** The address of the message that it goes under. */
  readonly about?: string | undefined;
  /** The address of the card that has the same under the same message. */
  readonly before?: string | undefined;
  readonly question?: string | undefined;
}

/** Says where a card would be shared, and whether someone has already shared the same there. */
export function confirmCard(options: ConfirmOptions, { sharing, cards }: Messages): Card {
  const { plan, about, before, question } = options;
  const { confirm } = sharing;
  const channel = `<#${options.channel}>`;
  const lines = [about ? confirm.under(channel, about) : confirm.into(channel)];
  if (before) lines.push(confirm.before(before));
  return layOut({
    colour: colours.calm,
    blocks: [headOf(confirm.title, questionLine(question, cards.asked)), lines.join('\n')],
    actions: [{ label: before ? confirm.again : confirm.now, id: postId.write(plan), look: 'main' }],
    question,
  });
}

/** What stays of a shared card once it was taken back; `by` is the id of the user who did so. */
export function retractedCard(by: string, messages: Messages): Card {
  const { retracted } = messages.sharing;
  return layOut({ colour: colours.quiet, blocks: [retracted(mention(by, messages))] });
}

/** Under a claim a card does not answer: it says what there is about it. */
function claimLine(verdict: SharedVerdict, articles: number, { cards }: Messages): string {
  return verdict === 'nearest' ? cards.nearestTo(articles) : cards.about(articles);
}

function verdictLine(verdict: SharedVerdict, articles: number, { cards, summary }: Messages): string {
  switch (verdict) {
    case 'answered':
      return cards.answered(articles);
    case 'related':
      return cards.related;
    case 'nearest':
      return cards.nearest;
    case 'more':
      return cards.more;
    case 'summary':
      return summary.sharedTitle;
  }
}
