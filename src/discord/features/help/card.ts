import { type Card, colours, layOut, rule } from '#discord/cards/components.ts';
import { headOf } from '#discord/cards/head.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** What the bot does, what it keeps, and how to get an answer taken away. */
export function helpCard({ help }: Messages): Card {
  return layOut({
    colour: colours.warm,
    blocks: [
      headOf(help.title, ...help.does),
      rule,
      listed(help.commandsTitle, help.commands),
      rule,
      listed(help.keepsTitle, help.keeps),
      listed(help.removesTitle, help.removes),
    ],
  });
}

function listed(title: string, lines: readonly string[]): string {
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}
