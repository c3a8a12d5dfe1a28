import { openArticles } from '#app/answering.ts';
import { Failure } from '#app/failure.ts';
import { messages } from '#app/language.ts';
import type { ArticleOptions } from '#app/options.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { claimsCard, saidCard } from '#discord/features/said/cards.ts';
import { speakersNamed } from '#engine/index.ts';

/** Shows what each article attributes to a speaker; without a name, who is quoted in it. @throws {Failure} */
export function said(speaker: string | undefined, options: ArticleOptions): void {
  const cards = openArticles(options).flatMap((article) => {
    if (speaker === undefined) return [claimsCard(article, messages)];
    return speakersNamed(article, speaker).map((each) => saidCard(article, each, messages, UNBOUND));
  });
  if (cards.length === 0) throw new Failure('fault', `I found nothing in the articles from ${speaker}.`);
  printCards(cards);
}
