import { claimsCard } from '#discord/features/said/cards.ts';
import { words } from '#discord/features/said/words.ts';
import { articleCommand } from '#discord/router/article-command.ts';
import type { SlashCommand } from '#discord/router/command.ts';
import { speakersOf } from '#engine/index.ts';

/** Who is quoted in an article, and how often. */
export default articleCommand({
  name: 'claims',
  words: { ...words, ...words.claims },
  cardOf: (article) => claimsCard(article, speakersOf(article)),
}) satisfies SlashCommand;
