import { quoteOf } from './article.ts';
import type { SentenceEvidence, Weighed } from './evidence.ts';
import { leansBack } from './leaning.ts';
import type { Paragraph, Quote, Span } from './types.ts';

/** Paragraphs up to this length (UTF-16 code units) are quoted whole: cutting them would only cost context. */
const SHORT_PARAGRAPH = 280;
/** Where the section's heading asks the same, all of a paragraph up to this length answers. */
const WHOLE_IN_SECTION = 600;
const SAME_QUESTION = 0.5;
/** A second sentence is quoted where it says nearly as much about the question as the best one. */
const NEARLY = 0.85;
const TYPE_BONUS = 0.15;

/**
 * The sentences of a weighed paragraph to quote: a short paragraph, or one under a heading
 * that asks the same, whole; of a longer one the sentence that says
 * most about the question, another that says nearly as much or holds the number that is asked for, and before each the sentence that it leans on.
 * Neighbours become one quote. In the paragraph's order, never empty.
 */
export function excerpt(weighed: Weighed): Quote[] {
  const { paragraph } = weighed.candidate;
  const whole = weighed.evidence.heading >= SAME_QUESTION ? WHOLE_IN_SECTION : SHORT_PARAGRAPH;
  if (paragraph.text.length <= whole) return [wholeOf(paragraph)];
  const wanted = chosen(weighed.sentences);
  return spansOf(paragraph, withLeanedOn(paragraph, wanted)).map((span) => quoteOf(paragraph, span));
}

/** All sentences of a paragraph as one quote. */
export function wholeOf(paragraph: Paragraph): Quote {
  const first = paragraph.sentences[0];
  const last = paragraph.sentences.at(-1);
  return quoteOf(paragraph, { start: first?.start ?? 0, end: last?.end ?? paragraph.text.length });
}

function chosen(sentences: readonly SentenceEvidence[]): ReadonlySet<number> {
  const values = sentences.map(({ coverage, type }) => coverage + TYPE_BONUS * type);
  const best = Math.max(...values);
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value || a.at - b.at);
  const wanted = order
    .slice(0, 2)
    .filter(({ value }, place) => place === 0 || (best > 0 && value >= NEARLY * best))
    .map(({ at }) => at);
  const first = wanted[0] ?? 0;
  return new Set(sentences[first]?.type === 0 ? [...wanted, ...besideWithType(sentences, first)] : wanted);
}

/** Where the best sentence lacks the number or the date that is asked for: the one beside it that has it. */
function besideWithType(sentences: readonly SentenceEvidence[], at: number): number[] {
  return [at + 1, at - 1].filter((beside) => sentences[beside]?.type === 1).slice(0, 1);
}

function withLeanedOn(paragraph: Paragraph, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(wanted);
  for (const at of wanted) {
    for (let back = at; back > 0 && leans(paragraph, back); back--) all.add(back - 1);
  }
  return all;
}

function leans(paragraph: Paragraph, at: number): boolean {
  const span = paragraph.sentences[at];
  return span !== undefined && leansBack(paragraph.text.slice(span.start, span.end));
}

/** The spans of the wanted sentences; neighbours as one. */
function spansOf(paragraph: Paragraph, wanted: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  for (const [at, sentence] of paragraph.sentences.entries()) {
    if (!wanted.has(at)) continue;
    const open = wanted.has(at - 1) ? spans.pop() : undefined;
    spans.push({ start: open?.start ?? sentence.start, end: sentence.end });
  }
  return spans;
}
