import type { WordPlace } from '#articles/wording/find.ts';
import type { Article, Paragraph, Span } from '#engine/index.ts';

/** Some found words with what stands around them, all in one paragraph. */
export interface Surroundings {
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** The sentences that have the words, or as much of them as is short enough. */
  readonly around: Span;
  readonly isPart: boolean;
  readonly found: readonly Span[];
}

/** Longer sentences are shown as far as the words' neighbourhood goes, in UTF-16 code units. */
const LONGEST = 500;
const NEIGHBOURHOOD = 160;

/** The places with their sentences; places in the same sentences are put together. */
export function surroundingsOf(places: readonly WordPlace[]): readonly Surroundings[] {
  const pieces: Surroundings[] = [];
  for (const place of places) {
    const next = surround(place);
    const last = pieces.at(-1);
    const joined = last && join(last, next);
    if (joined) pieces[pieces.length - 1] = joined;
    else pieces.push(next);
  }
  return pieces;
}

function surround({ article, paragraph, span }: WordPlace): Surroundings {
  const touched = paragraph.sentences.filter(({ start, end }) => end > span.start && start < span.end);
  const start = Math.min(span.start, touched[0]?.start ?? span.start);
  const end = Math.max(span.end, touched.at(-1)?.end ?? span.end);
  const isPart = end - start > LONGEST;
  const around = isPart ? neighbourhood(paragraph.text, span, { start, end }) : { start, end };
  return { article, paragraph, around, isPart, found: [span] };
}

/** The whole words near a span, within its sentences. */
function neighbourhood(text: string, span: Span, { start, end }: Span): Span {
  const before = text.slice(Math.max(start, span.start - NEIGHBOURHOOD), span.start);
  const after = text.slice(span.end, Math.min(end, span.end + NEIGHBOURHOOD));
  const opening = span.start - before.length > start ? /(?<=\s)\S[\s\S]*$/.exec(before)?.[0] : before;
  const closing = span.end + after.length < end ? /^[\s\S]*\S(?=\s)/.exec(after)?.[0] : after;
  return { start: span.start - (opening?.length ?? 0), end: span.end + (closing?.length ?? 0) };
}

function join(one: Surroundings, other: Surroundings): Surroundings | undefined {
  const end = Math.max(one.around.end, other.around.end);
  const meets = one.paragraph === other.paragraph && other.around.start < one.around.end;
  if (!meets || end - one.around.start > LONGEST) return undefined;
  return {
    ...one,
    around: { start: one.around.start, end },
    isPart: one.isPart || other.isPart,
    found: [...one.found, ...other.found],
  };
}
