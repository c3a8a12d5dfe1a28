import { furtherAction, reportAction, type Sharing, shareAction } from '#discord/cards/actions.ts';
import { citation, roomy } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf } from '#discord/cards/head.ts';
import { GLANCE, heightOfQuotes } from '#discord/cards/height.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Passage, Summary } from '#engine/index.ts';

const MOST_SENTENCES = 8;

/** An article's own sentences, each quoted with its paragraph's number, and cited once. */
export function summaryCard(
  { article, sentences }: Summary,
  messages: Messages,
  options: Sharing & { readonly room?: number; readonly height?: number } = {},
): Card {
  const passages = sentences
    .slice(0, MOST_SENTENCES)
    .map(({ paragraph, quote }): Passage => ({ article, paragraph, score: 0, quotes: [quote] }));
  if (passages.length === 0) {
    const blocks = [messages.summary.none, citation(article, roomy, messages)];
    return layOut({ colour: colours.quiet, blocks });
  }
  const head = headOf(messages.summary.title(passages.length));
  const { room = TEXT_LIMIT, height = GLANCE } = options;
  const first = fitting(passages, height, heightOfQuotes).length;
  const shown = showPassages(passages, messages, { room: room - head.length, most: Math.max(1, first) });
  return layOut({
    colour: colours.warm,
    blocks: [head, ...shown.blocks],
    actions: [
      ...shareAction(passages, 'summary', options, messages),
      ...shown.rests,
      ...furtherAction(shown.left, 'summary', messages),
      reportAction(passages, messages),
    ],
    menu: messages.buttons.menu,
  });
}
