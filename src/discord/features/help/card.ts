import { type Card, colours, type Layout, layOut, noticeCard } from '#discord/cards/components.ts';
import { type CustomIdKind, writeId } from '#discord/cards/custom-id.ts';
import { headOf } from '#discord/cards/head.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** Opens a part of the help, counted from 0. */
export const helpId: CustomIdKind<number> = {
  kind: 'help',
  write: (part) => writeId('help', String(part)),
  read: ([part = '', ...rest]) => (rest.length === 0 && /^[0-9]$/.test(part) ? Number(part) : undefined),
};

/** Ways to ask that the first part names; the second has the others. */
const FIRST_COMMANDS = 4;

/** One part of the help, with what opens the next. */
export function helpCard(messages: Messages, part = 0): Card {
  const parts = helpParts(messages);
  const { layout } = parts[Math.min(part, parts.length - 1)] ?? noticeCard(messages.help.title);
  const hasMore = part + 1 < parts.length;
  return layOut({
    ...layout,
    actions: hasMore ? [{ label: messages.buttons.more, id: helpId.write(part + 1) }] : [],
  });
}

/** What the bot does; then its other commands; then what it keeps, and how to get an answer taken away. */
export function helpParts({ help }: Messages): readonly Card[] {
  const parts: readonly Layout['blocks'][] = [
    [headOf(help.title, ...help.does), listed(help.commandsTitle, help.commands.slice(0, FIRST_COMMANDS))],
    [listed(help.commandsTitle, help.commands.slice(FIRST_COMMANDS))],
    [listed(help.keepsTitle, help.keeps), listed(help.removesTitle, help.removes)],
  ];
  return parts.map((blocks) => layOut({ colour: colours.warm, blocks }));
}

function listed(title: string, lines: readonly string[]): string {
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}
