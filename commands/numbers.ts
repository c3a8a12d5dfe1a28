import { articleCommand } from '../src/discord/article-command.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { numbersCard } from '../src/discord/numbers/cards.ts';
import { words } from '../src/discord/numbers/words.ts';

/** The figures that an article names. */
export default articleCommand({
  name: 'numbers',
  words,
  cardOf: (article, from) => numbersCard(article, { from }),
}) satisfies SlashCommand;
