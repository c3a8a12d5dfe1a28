import { messages } from '#discord/messages.ts';
import type { Passage } from '#engine/index.ts';
import { headOf, moreButton, questionLine, reportButton } from './answer-card.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from './components.ts';
import { articlesOf, showPassages } from './passages.ts';
import type { Action, SharedVerdict } from './reference.ts';

/** So many digits of an id tell a server's shares apart. */
const SHORT_ID = 8;

export interface SharedOptions {
  readonly verdict: SharedVerdict;
  /** The id of the user who shares; named by a mention, which pings nobody under empty allowed_mentions. */
  readonly sharer: string;
  readonly question?: string;
  /** Its id in the ledger. */
  readonly share?: string;
  /** The address of the message that the card is about, where it cannot be a reply to it. */
  readonly about?: string;
}

/** What a private card showed, for the whole channel: named after who shared it, and theirs to take back. */
export function sharedCard(passages: readonly Passage[], options: SharedOptions): Card {
  const { verdict, sharer, share, question } = options;
  const head = headOf(verdictLine(verdict, passages), questionLine(question, messages.sharedQuestion));
  const foot = sharedFoot(options);
  const room = TEXT_LIMIT - head.length - foot.length;
  const shown = showPassages(passages, { room, ...(verdict === 'summary' && { most: 8 }) });
  return layOut({
    colour: colours.calm,
    blocks: [head, ...shown.blocks, foot],
    buttons: [
      ...(verdict === 'summary' ? [] : shown.around),
      ...shown.rests,
      ...moreButton(shown.left, verdict === 'nearest' ? 'nearest' : 'more'),
      {
        label: messages.buttons.retract,
        action: { kind: 'retract', sharer, ...(share && { share }) },
        danger: true,
      },
      reportButton(passages.slice(0, passages.length - shown.left.length)),
    ],
  });
}

/** The last line of a shared card: who shared it, about what, and which card it is. */
export function sharedFoot({
  sharer,
  about,
  share,
}: Pick<SharedOptions, 'sharer' | 'about' | 'share'>): string {
  const parts = [
    messages.shared(mention(sharer)),
    about && messages.sharedUnder(about),
    share && messages.shareId(shortIdOf(share)),
  ];
  return `-# ${parts.filter((part) => part).join(' · ')}`;
}

export interface ConfirmOptions {
  /** What the button does. */
  readonly action: Action;
  /** The id of the channel that it goes to. */
  readonly channel: string;
  /** The address of the message that it goes under. */
  readonly about?: string;
  /** The address of the card that has the same under the same message. */
  readonly before?: string;
  readonly question?: string;
}

/** Says where a card would be shared, and whether it stands there already. */
export function confirmCard({ action, channel, about, before, question }: ConfirmOptions): Card {
  const { confirm } = messages;
  return layOut({
    colour: colours.calm,
    blocks: [
      headOf(confirm.title, questionLine(question, messages.asked)),
      [
        about ? confirm.under(`<#${channel}>`, about) : confirm.into(`<#${channel}>`),
        before ? confirm.before(before) : '',
      ]
        .join('\n')
        .trim(),
    ],
    buttons: [{ label: before ? confirm.again : confirm.now, action }],
  });
}

/** What stays of a shared card once it was taken back; `by` is the id of the user who did so. */
export function retractedCard(by: string): Card {
  return layOut({ colour: colours.quiet, blocks: [messages.retracted(mention(by))] });
}

function verdictLine(verdict: SharedVerdict, passages: readonly Passage[]): string {
  const articles = articlesOf(passages).length;
  switch (verdict) {
    case 'answered':
      return messages.answered(articles);
    case 'related':
      return messages.related(articles);
    case 'nearest':
      return messages.nearest;
    case 'more':
      return messages.more;
    case 'summary':
      return messages.sharedSummary;
  }
}

/** What a card's entry in the ledger is called among people. */
export function shortIdOf(share: string): string {
  return share.slice(0, SHORT_ID);
}

/** A user by mention, which pings nobody; whoever asked to be forgotten has no id. */
export function mention(user: string): string {
  return /^[1-9]\d{0,19}$/.test(user) ? `<@${user}>` : messages.someone;
}
