import type { Messages } from '#discord/messages/messages.ts';
import {
  type Article,
  isPronoun,
  type NamedSpeaker,
  type Paragraph,
  type Passage,
  type Span,
  type SpanSpeaker,
  speakerOfSpan,
} from '#engine/index.ts';
import { quoteSpans } from './excerpt.ts';
import { escapeMarkdown } from './markdown.ts';
import { clip } from './text.ts';

/** Some of a paragraph's quotes that are the same person's words, and the line that says whose. */
interface AttributedSpans {
  readonly spans: readonly Span[];
  readonly line: string;
}

type Quoted = Pick<Passage, 'article' | 'paragraph'>;

const LONGEST_SPEAKER = 100;
const LONGEST_PUBLICATION = 60;

/** Spans of a paragraph as block quotes, and under each whose words it is; sentences of one speaker share a line. */
export function quoteWithSpeakers(
  { article, paragraph }: Quoted,
  spans: readonly Span[],
  messages: Messages,
): string {
  return attributedIn({ article, paragraph }, spans, messages)
    .map(({ spans, line }) => `${quoteSpans(paragraph, spans)}\n${line}`)
    .join('\n');
}

/** Says whose words the sentence is in which a span begins, as far as the article does; on one small line. */
export function speakerLine({ article, paragraph }: Quoted, span: Span, messages: Messages): string {
  return lineOf(speakerOfSpan(article, paragraph, sentenceAt(paragraph, span)), article, messages);
}

/** The same of a few words: who said the rest of their sentence did not say these. */
export function wordsLine({ article, paragraph }: Quoted, span: Span, messages: Messages): string {
  const own = speakerOfSpan(article, paragraph, span);
  const whole = speakerOfSpan(article, paragraph, sentenceAt(paragraph, span));
  return lineOf(own.kind === 'said' || whole.kind === 'said' ? own : whole, article, messages);
}

function sentenceAt({ sentences }: Paragraph, span: Span): Span {
  return sentences.find(({ end }) => end > span.start) ?? span;
}

function lineOf(speaker: SpanSpeaker, article: Article, { speakers }: Messages): string {
  const publication = escapeMarkdown(clip(article.publication, LONGEST_PUBLICATION)) || speakers.theArticle;
  switch (speaker.kind) {
    case 'said':
      return `-# ${saidLine(speaker, publication, speakers)}`;
    case 'hedged':
      return `-# ${speakers.hedged(speaker.word.toLowerCase())}`;
    case 'own':
      return `-# ${speakers.own(publication)}`;
    default:
      return `-# ${speakers[speaker.kind]}`;
  }
}

function saidLine(
  { speaker, extent, quoted }: NamedSpeaker,
  publication: string,
  speakers: Messages['speakers'],
): string {
  const name = nameOf(speaker, speakers);
  const who = extent === 'part' ? speakers.part(name) : name;
  return speakers.said[quoted](who, publication);
}

/** A pronoun that the article leaves open, or what is no name at all, is quoted: it is the article's word. */
function nameOf(speaker: string, speakers: Messages['speakers']): string {
  const shown = escapeMarkdown(clip(speaker, LONGEST_SPEAKER));
  if (isPronoun(speaker)) return speakers.pronoun(shown);
  return /^\p{L}/u.test(speaker) ? shown : `“${shown}”`;
}

/** Cuts spans where one sentence's line differs from the next one's. */
function attributedIn(
  { article, paragraph }: Quoted,
  spans: readonly Span[],
  messages: Messages,
): readonly AttributedSpans[] {
  const attributed: AttributedSpans[] = [];
  for (const span of spans) {
    for (const piece of piecesOf(paragraph, span)) {
      const line = speakerLine({ article, paragraph }, piece, messages);
      const before = attributed.at(-1);
      if (before?.line === line)
        attributed[attributed.length - 1] = { line, spans: extended(before.spans, piece, span) };
      else attributed.push({ line, spans: [piece] });
    }
  }
  return attributed;
}

/** With one more piece, which makes one with the last where both are of the same span. */
function extended(spans: readonly Span[], piece: Span, of: Span): readonly Span[] {
  const last = spans.at(-1);
  if (!last || last.start < of.start) return [...spans, piece];
  return [...spans.slice(0, -1), { start: last.start, end: piece.end }];
}

/** A span's part of each sentence that it runs over. */
function piecesOf({ text, sentences }: Paragraph, span: Span): readonly Span[] {
  const pieces = sentences
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end && text.slice(start, end).trim() !== '');
  return pieces.length > 0 ? pieces : [span];
}
