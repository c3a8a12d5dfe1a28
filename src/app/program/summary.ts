import { openArticles } from '#app/answering.ts';
import { messages } from '#app/language.ts';
import type { AnswerFlags } from '#app/options.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { summaryCard } from '#discord/features/summary/card.ts';
import { createEngine, type SummaryLength } from '#engine/index.ts';

/** Sums each article up in its own sentences. @throws {Failure} */
export async function summary(length: SummaryLength, options: AnswerFlags): Promise<void> {
  const engine = createEngine(openArticles(options));
  const summaries = await Promise.all(engine.articles.map(({ id }) => engine.summary(id, length)));
  printCards(
    summaries.map((each) =>
      summaryCard({ ...each, sentences: each.sentences.slice(0, options.limit) }, messages, UNBOUND),
    ),
  );
}
