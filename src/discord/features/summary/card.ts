import { reportAction, type Sharing, shareAction } from '#discord/cards/actions.ts';
import { citation, roomy } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf } from '#discord/cards/head.ts';
import { showPassages } from '#discord/cards/passages.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Passage, Summary } from '#engine/index.ts';

const MOST_SENTENCES = 8;

/** An article's own sentences, each quoted with its paragraph's number, and cited once. */
export function summaryCard(
  { article, sentences }: Summary,
  messages: Messages,
  options: Sharing = {},
): Card {
  const passages = sentences
    .slice(0, MOST_SENTENCES)
    .map(({ paragraph, quote }): Passage => ({ article, paragraph, score: 0, quotes: [quote] }));
  if (passages.length === 0) {
    const blocks = [messages.summary.none, citation(article, roomy, messages)];
    return layOut({ colour: colours.quiet, blocks });
  }
  const head = headOf(messages.summary.title(passages.length));
  const shown = showPassages(passages, messages, { room: TEXT_LIMIT - head.length, most: MOST_SENTENCES });
  return layOut({
    colour: colours.warm,
    blocks: [head, ...shown.blocks],
    actions: [
      ...shown.rests,
      ...shareAction(passages, 'summary', options, messages),
      reportAction(passages, messages),
    ],
    menu: messages.buttons.menu,
  });
}
