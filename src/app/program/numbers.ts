import { openArticles } from '#app/answering.ts';
import { messages } from '#app/language.ts';
import type { ArticleOptions } from '#app/options.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { numbersCard } from '#discord/features/numbers/cards.ts';

/** Lists the figures in each article. @throws {Failure} */
export function numbers(options: ArticleOptions): void {
  printCards(openArticles(options).map((article) => numbersCard(article, messages, UNBOUND)));
}
