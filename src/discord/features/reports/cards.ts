import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { messageLink } from '#discord/cards/mentions.ts';
import { listOf } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Report } from '#store/types.ts';

const LONGEST_QUESTION = 150;
const LONGEST_TITLE = 80;
const ROOM_FOR_MORE = 40;

/** Reports of a server: when, who, which card, what is wrong, and what was asked. */
export function reportsCard(
  state: Report['state'],
  reports: readonly Report[],
  titles: ReadonlyMap<string, string>,
  { reports: words }: Messages,
): Card {
  const title = words.title(words.states[state]);
  const lines = reports.map((report) => lineOf(report, titles, words));
  const list = listOf(lines, TEXT_LIMIT - title.length - ROOM_FOR_MORE, words.more);
  return layOut({ colour: colours.calm, blocks: [headOf(title), list] });
}

function lineOf(report: Report, titles: ReadonlyMap<string, string>, words: Messages['reports']): string {
  const { id, guild, channel, message, reportedAt, fault, question, article, shown, expected } = report;
  const parts = [
    `\`${id}\``,
    `<t:${Math.floor(reportedAt / 1000)}:d>`,
    `[${words.card}](${messageLink(guild, channel, message)})`,
    words.faults[fault],
    article === undefined ? '' : foreign(titles.get(article) ?? article, LONGEST_TITLE),
    shown.length > 0 ? words.shows(shown.map((number) => `¶${number}`).join(' ')) : '',
    expected === undefined ? '' : words.expects(expected),
    question === undefined ? '' : `*${foreign(question, LONGEST_QUESTION)}*`,
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}
