import { headOf } from '#discord/cards/answer-card.ts';
import { type Card, clip, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { mention } from '#discord/cards/shared-card.ts';
import { messages } from '#discord/messages.ts';
import type { Share } from '#store/types.ts';

const LONGEST_TITLE = 80;
const MOST_SHOWN = 25;

/**
 * A server's shares, newest first: when, by whom, where, of which articles, and what became of them. Where not all
 * have room, the button for the others has the custom id that `older` makes of how many are shown.
 */
export function sharesCard(
  shares: readonly Share[],
  titles: ReadonlyMap<string, string>,
  older: (shown: number) => string,
): Card {
  const lines: string[] = [];
  let room = TEXT_LIMIT - messages.sharesTitle.length;
  for (const line of shares.slice(0, MOST_SHOWN).map((share) => shareLine(share, titles))) {
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  return layOut({
    colour: colours.calm,
    blocks: [headOf(messages.sharesTitle), lines.join('\n')],
    buttons:
      lines.length < shares.length
        ? [{ label: messages.buttons.olderShares, customId: older(lines.length) }]
        : [],
  });
}

/** One share on one line; `titles` are those of articles by id. */
export function shareLine(share: Share, titles: ReadonlyMap<string, string>): string {
  const { guild, channel, message, sharer, begunAt, retractedBy } = share;
  const articles = [...new Set(share.quotes.map(({ article }) => article))];
  const named = articles.map((id) => escapeMarkdown(clip(titles.get(id) ?? id, LONGEST_TITLE))).join(', ');
  const paragraphs = share.quotes.map(({ paragraph }) => `¶${paragraph}`).join(' ');
  const place = message ? `https://discord.com/channels/${guild}/${channel}/${message}` : `<#${channel}>`;
  const state = messages.shareStates[share.state](retractedBy === undefined ? '' : mention(retractedBy));
  const corrected = share.corrected !== undefined && share.state === 'posted' ? messages.correctedShare : '';
  const when = `<t:${Math.floor(begunAt / 1000)}:f>`;
  return `- ${[when, mention(sharer), place, `${named} ${paragraphs}`.trim(), state, corrected].filter((part) => part !== '').join(' · ')}`;
}
