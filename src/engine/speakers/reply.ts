import { turnsOf } from '#engine/attribution/turns.ts';
import { quoteOf } from '#engine/text/article.ts';
import { actsOf } from '#engine/text/asking.ts';
import type { Article, Passage } from '#engine/types.ts';

/** A reply says first what was asked. */
const MOST_SENTENCES = 2;

/**
 * A passage, or what is said to it: where all that it quotes is what an interviewer asks, how the paragraph behind it begins. "You
 * grew up on a farm. How was that?" tells something.
 */
export function repliedTo(passage: Passage): Passage {
  const { article, paragraph } = passage;
  if (!onlyAsks(passage) || !isAsked(article, paragraph.number)) return passage;
  const reply = article.paragraphs[paragraph.number];
  const sentences = reply?.sentences.slice(0, MOST_SENTENCES) ?? [];
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!reply || !first || !last || isAsked(article, reply.number)) return passage;
  return { ...passage, paragraph: reply, quotes: [quoteOf(reply, { start: first.start, end: last.end })] };
}

/** Whether a passage quotes a question and nothing that is told. */
function onlyAsks({ paragraph, quotes }: Passage): boolean {
  const acts = actsOf(paragraph);
  const quoted = paragraph.sentences.flatMap(({ start, end }, at) =>
    quotes.some((quote) => quote.start <= start && end <= quote.end) ? [acts[at]] : [],
  );
  return quoted.includes('asks') && !quoted.includes('tells');
}

/** Whether a paragraph is a turn of whoever asks. */
function isAsked(article: Article, number: number): boolean {
  return turnsOf(article).some(({ paragraph, speaker }) => paragraph === number && speaker === undefined);
}
