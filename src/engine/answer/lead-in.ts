import { itemStarts, markerLength } from '#engine/text/list-items.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';

/** What follows a lead-in is quoted up to this length, in UTF-16 code units, and up to so many paragraphs. */
const LONGEST_BLOCK = 700;
const MOST_PARAGRAPHS = 8;
/** A paragraph of a list without markers is no longer than this, and ends without a full stop. */
const LONGEST_ITEM = 160;

const OPEN_END =
  /[:：]["'”’»)\]]*\s*$|(?<!\p{L})(?:the following|as follows|such as|including|namely|for example|for instance)[.,…–—-]*\s*$/iu;

/** Whether a text leads in to what comes after it, and says nothing without it. */
export function leadsIn(text: string): boolean {
  return OPEN_END.test(text);
}

/** The sentences of a paragraph after the one at `at`, which leads in to them: the items of its list, or the next one. */
export function sentencesLedInto({ text, sentences }: Paragraph, at: number): readonly number[] {
  const starts = itemStarts(text);
  const isItem = ({ start, end }: Span, before: Span | undefined) =>
    markerLength(text.slice(start, end)) > 0 ||
    starts.some((each) => each >= (before?.end ?? 0) && each <= start);
  const found: number[] = [];
  let room = LONGEST_BLOCK;
  for (let next = at + 1; next < sentences.length; next++) {
    const span = sentences[next];
    if (!span) break;
    room -= span.end - span.start;
    const belongs =
      next === at + 1 || isItem(span, sentences[next - 1]) || leadsInAt(text, sentences[next - 1]);
    if (!belongs || (room < 0 && found.length > 0)) break;
    found.push(next);
  }
  return found;
}

/** The paragraphs that a paragraph's end leads in to: the next one and, where that is an item of a list, the others. */
export function paragraphsLedInto(article: Article, paragraph: Paragraph): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let room = LONGEST_BLOCK;
  let last = paragraph;
  for (const next of article.paragraphs.slice(paragraph.number, paragraph.number + MOST_PARAGRAPHS)) {
    const belongs = leadsIn(last.text) || (isItem(last) && isItem(next));
    room -= next.text.length;
    if (!belongs || next.heading !== paragraph.heading || (room < 0 && found.length > 0)) break;
    found.push(next);
    last = next;
  }
  return found;
}

function isItem({ text }: Paragraph): boolean {
  return markerLength(text) > 0 || (text.length <= LONGEST_ITEM && !/[.!?]["”’)\]]*\s*$/.test(text));
}

function leadsInAt(text: string, span: Span | undefined): boolean {
  return span !== undefined && leadsIn(text.slice(span.start, span.end));
}
