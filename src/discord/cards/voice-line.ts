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
interface Voiced {
  readonly spans: readonly Span[];
  readonly line: string;
}

type Quoted = Pick<Passage, 'article' | 'paragraph'>;

const LONGEST_SPEAKER = 100;
const LONGEST_PUBLICATION = 60;

/** Spans of a paragraph as block quotes, and under each whose words it is; those of one voice together have one line. */
export function quoteWithVoices(
  { article, paragraph }: Quoted,
  spans: readonly Span[],
  messages: Messages,
): string {
  return voicedIn({ article, paragraph }, spans, messages)
    .map(({ spans, line }) => `${quoteSpans(paragraph, spans)}\n${line}`)
    .join('\n');
}

/** Says whose words the sentence is in which a span begins, as far as the article does; on one small line. */
export function voiceLine({ article, paragraph }: Quoted, span: Span, messages: Messages): string {
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

function lineOf(voice: SpanSpeaker, article: Article, { voices }: Messages): string {
  const publication = escapeMarkdown(clip(article.publication, LONGEST_PUBLICATION)) || voices.theArticle;
  switch (voice.kind) {
    case 'said':
      return `-# ${saidLine(voice, publication, voices)}`;
    case 'hedged':
      return `-# ${voices.hedged(voice.word.toLowerCase())}`;
    case 'own':
      return `-# ${voices.own(publication)}`;
    default:
      return `-# ${voices[voice.kind]}`;
  }
}

function saidLine(
  { speaker, extent, quoted }: NamedSpeaker,
  publication: string,
  voices: Messages['voices'],
): string {
  const name = nameOf(speaker, voices);
  const who = extent === 'part' ? voices.part(name) : name;
  return voices.said[quoted](who, publication);
}

/** A pronoun that the article leaves open, or what is no name at all, is quoted: it is the article's word. */
function nameOf(speaker: string, voices: Messages['voices']): string {
  const shown = escapeMarkdown(clip(speaker, LONGEST_SPEAKER));
  if (isPronoun(speaker)) return voices.pronoun(shown);
  return /^\p{L}/u.test(speaker) ? shown : `“${shown}”`;
}

/** Cuts spans where one sentence's line differs from the next one's. */
function voicedIn(
  { article, paragraph }: Quoted,
  spans: readonly Span[],
  messages: Messages,
): readonly Voiced[] {
  const voiced: Voiced[] = [];
  for (const span of spans) {
    for (const piece of piecesOf(paragraph, span)) {
      const line = voiceLine({ article, paragraph }, piece, messages);
      const before = voiced.at(-1);
      if (before?.line === line)
        voiced[voiced.length - 1] = { line, spans: extended(before.spans, piece, span) };
      else voiced.push({ line, spans: [piece] });
    }
  }
  return voiced;
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
