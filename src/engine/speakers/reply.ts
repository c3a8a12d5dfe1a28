import { turnsOf } from '#engine/attribution/turns.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Article, Passage } from '#engine/types.ts';

const ENDS_AS_QUESTION = /\?["”’)*_]*\s*$/;
/** A reply says first what was asked. */
const MOST_SENTENCES = 2;

/** A passage, or what is said to it: where it quotes a question that an interviewer asks, how the paragraph behind it begins. */
export function repliedTo(passage: Passage): Passage {
  const { article, paragraph, quotes } = passage;
  if (!ENDS_AS_QUESTION.test(quotes.at(-1)?.text ?? '') || !isAsked(article, paragraph.number))
    return passage;
  const reply = article.paragraphs[paragraph.number];
  const sentences = reply?.sentences.slice(0, MOST_SENTENCES) ?? [];
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!reply || !first || !last || isAsked(article, reply.number)) return passage;
  return { ...passage, paragraph: reply, quotes: [quoteOf(reply, { start: first.start, end: last.end })] };
}

/** Whether a paragraph is a turn of whoever asks. */
function isAsked(article: Article, number: number): boolean {
  return turnsOf(article).some(({ paragraph, speaker }) => paragraph === number && speaker === undefined);
}
