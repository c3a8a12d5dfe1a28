import { timelineCard } from '#discord/features/timeline/cards.ts';
import { articleCommand } from '#discord/router/article-command.ts';

/** The dates that an article names, in order. */
export default articleCommand({
  name: 'timeline',
  needs: 'timeline',
  words: ({ timeline }) => timeline,
  cardOf: (article, messages, from) => timelineCard(article, messages, { from }),
});
