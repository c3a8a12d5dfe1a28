import { claimsCard } from '#discord/features/said/cards.ts';
import { articleCommand } from '#discord/router/article-command.ts';

/** Who is quoted in an article, and how often. */
export default articleCommand({
  name: 'claims',
  needs: 'attributions',
  words: ({ said }) => ({ ...said, ...said.claims }),
  cardOf: claimsCard,
});
