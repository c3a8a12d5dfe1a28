import { numbersCard } from '#discord/features/numbers/cards.ts';
import { articleCommand } from '#discord/router/article-command.ts';

/** The figures that an article names. */
export default articleCommand({
  name: 'numbers',
  needs: 'figures',
  words: ({ numbers }) => numbers,
  cardOf: (article, messages, from) => numbersCard(article, messages, { from }),
});
