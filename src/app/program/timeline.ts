import { openArticles } from '#app/answering.ts';
import { messages } from '#app/language.ts';
import type { ArticleOptions } from '#app/options.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { timelineCard } from '#discord/features/timeline/cards.ts';

/** Lists the dates in each article, in their order. @throws {Failure} */
export function timeline(options: ArticleOptions): void {
  printCards(openArticles(options).map((article) => timelineCard(article, messages, UNBOUND)));
}
