import { messages } from '#discord/messages.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from './components.ts';

export {
  type AnswerOptions,
  answerCard,
  askedIn,
  type CardOptions,
  exampleQuestion,
  passagesCard,
} from './answer-card.ts';
export { changedCard, readingCard, sourceCard, summaryCard, surroundingsCard } from './article-cards.ts';
export type { Card } from './components.ts';
export { withNote } from './components.ts';
export { confirmCard, retractedCard, type SharedOptions, sharedCard } from './shared-card.ts';

/** What the bot does, what it keeps, and how to get an answer taken away. */
export function helpCard(): Card {
  const { help } = messages;
  return layOut({
    colour: colours.warm,
    blocks: [
      [`### ${help.title}`, ...help.does].join('\n'),
      rule,
      listed(help.commandsTitle, help.commands),
      rule,
      listed(help.keepsTitle, help.keeps),
      listed(help.removesTitle, help.removes),
    ],
  });
}

/** One sentence of the bot's own, as Markdown: foreign text in it comes escaped. */
export function noticeCard(sentence: string): Card {
  const fits = sentence.length <= TEXT_LIMIT ? sentence : clip(sentence, TEXT_LIMIT);
  return layOut({ colour: colours.quiet, blocks: [fits.trim() === '' ? messages.gone : fits] });
}

function listed(title: string, lines: readonly string[]): string {
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}
