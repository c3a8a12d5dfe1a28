import { articleCommand } from '../src/discord/article-command.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { timelineCard } from '../src/discord/timeline/cards.ts';
import { words } from '../src/discord/timeline/words.ts';

/** The dates that an article names, in order. */
export default articleCommand({
  name: 'timeline',
  words,
  cardOf: (article, from) => timelineCard(article, { from }),
}) satisfies SlashCommand;
