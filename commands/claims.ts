import { articleCommand } from '../src/discord/article-command.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { claimsCard } from '../src/discord/said/cards.ts';
import { words } from '../src/discord/said/words.ts';
import { speakersOf } from '../src/engine/attribution/speakers.ts';

/** Who is quoted in an article, and how often. */
export default articleCommand({
  name: 'claims',
  words: { ...words, ...words.claims },
  cardOf: (article) => claimsCard(article, speakersOf(article)),
}) satisfies SlashCommand;
