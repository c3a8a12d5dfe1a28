import { openArticles } from '#app/answering.ts';
import { messages } from '#app/language.ts';
import type { ArticleOptions } from '#app/options.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { comparisonCard } from '#discord/features/compare/cards.ts';
import { compareOn, createEngine } from '#engine/index.ts';

/** Shows side by side what the articles say about a topic. @throws {Failure} */
export async function compare(words: readonly string[], options: ArticleOptions): Promise<void> {
  const engine = createEngine(openArticles(options));
  const topic = words.join(' ');
  printCards([comparisonCard(await compareOn(engine, topic, engine.articles), topic, messages, UNBOUND)]);
}
