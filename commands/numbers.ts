import { numbersCard } from '#discord/features/numbers/cards.ts';
import { words } from '#discord/features/numbers/words.ts';
import { articleCommand } from '#discord/router/article-command.ts';
import type { SlashCommand } from '#discord/router/command.ts';

/** The figures that an article names. */
export default articleCommand({
  name: 'numbers',
  words,
  cardOf: (article, from) => numbersCard(article, { from }),
}) satisfies SlashCommand;
