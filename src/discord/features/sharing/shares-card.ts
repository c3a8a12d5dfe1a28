import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { mention, messageLink } from '#discord/cards/mentions.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Share } from '#store/types.ts';

const LONGEST_TITLE = 80;
const MOST_SHOWN = 25;

/**
 * A server's shares, newest first: when, who, where, which articles, and what became of them. If not all have room, a
 * button leads to the others; `older` makes its custom id of how many are shown.
 */
export function sharesCard(
  shares: readonly Share[],
  titles: ReadonlyMap<string, string>,
  older: (shown: number) => string,
  messages: Messages,
): Card {
  const { sharesTitle, list } = messages.sharing;
  const lines = shares.map((share) => shareLine(share, titles, messages));
  const room = TEXT_LIMIT - sharesTitle.length;
  const shown = fitting(lines, room, (line) => line.length + 1, MOST_SHOWN);
  const hasMore = shown.length < shares.length;
  return layOut({
    colour: colours.calm,
    blocks: [headOf(sharesTitle), shown.join('\n')],
    actions: hasMore ? [{ label: list.older, id: older(shown.length) }] : [],
  });
}

/** One share on one line; `titles` are those of articles by id. */
export function shareLine(share: Share, titles: ReadonlyMap<string, string>, messages: Messages): string {
  const { guild, channel, message, sharer, begunAt, retractedBy } = share;
  const { shareStates, correctedShare } = messages.sharing;
  const articles = [...new Set(share.quotes.map(({ article }) => article))];
  const names = articles.map((id) => foreign(titles.get(id) ?? id, LONGEST_TITLE));
  const paragraphs = share.quotes.map(({ paragraph }) => `¶${paragraph}`).join(' ');
  const isCorrected = share.corrected !== undefined && share.state === 'posted';
  const parts = [
    `<t:${Math.floor(begunAt / 1000)}:f>`,
    mention(sharer, messages),
    message ? messageLink(guild, channel, message) : `<#${channel}>`,
    `${messages.cards.listed(names)} ${paragraphs}`.trim(),
    shareStates[share.state](retractedBy === undefined ? '' : mention(retractedBy, messages)),
    isCorrected ? correctedShare : '',
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}
