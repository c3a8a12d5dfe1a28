import { timelineCard } from '#discord/features/timeline/cards.ts';
import { words } from '#discord/features/timeline/words.ts';
import { articleCommand } from '#discord/router/article-command.ts';
import type { SlashCommand } from '#discord/router/command.ts';

/** The dates that an article names, in order. */
export default articleCommand({
  name: 'timeline',
  words,
  cardOf: (article, from) => timelineCard(article, { from }),
}) satisfies SlashCommand;
