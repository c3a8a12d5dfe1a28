import { headOf } from '#discord/cards/answer-card.ts';
import { type Card, clip, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import type { Report } from '#store/types.ts';
import { words } from './words.ts';

const LONGEST_QUESTION = 150;
const LONGEST_TITLE = 80;
const ROOM_FOR_MORE = 40;

/** Reports of a server: when, by whom, of which card, what is wrong, and what was asked. */
export function reportsCard(
  state: Report['state'],
  reports: readonly Report[],
  titles: ReadonlyMap<string, string>,
): Card {
  const title = words.title(words.states[state]);
  let room = TEXT_LIMIT - title.length - ROOM_FOR_MORE;
  const shown = reports
    .map((report) => lineOf(report, titles))
    .filter((line) => {
      room -= line.length + 1;
      return room >= 0;
    });
  const left = reports.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  return layOut({ colour: colours.calm, blocks: [headOf(title), shown.join('\n')] });
}

function lineOf(report: Report, titles: ReadonlyMap<string, string>): string {
  const { id, guild, channel, message, reportedAt, fault, question, article, shown, expected } = report;
  const parts = [
    `\`${id}\``,
    `<t:${Math.floor(reportedAt / 1000)}:d>`,
    `[${words.card}](https://discord.com/channels/${guild}/${channel}/${message})`,
    words.faults[fault],
    article === undefined ? '' : escapeMarkdown(clip(titles.get(article) ?? article, LONGEST_TITLE)),
    shown.length > 0 ? words.shows(shown.map((number) => `¶${number}`).join(' ')) : '',
    expected === undefined ? '' : words.expects(expected),
    question === undefined ? '' : `*${escapeMarkdown(clip(question, LONGEST_QUESTION))}*`,
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}
