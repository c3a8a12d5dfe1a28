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
import { foreign } from './foreign.ts';

/** Some of a paragraph's quotes that are the same person's words. */
interface AttributedSpans {
  readonly spans: readonly Span[];
  readonly voice: Voice;
}

/** Whose words something is, and how a card says so. */
interface Voice {
  readonly kind: SpanSpeaker['kind'];
  readonly line: string;
}

type QuotedPassage = Pick<Passage, 'article' | 'paragraph' | 'marks'>;

const LONGEST_SPEAKER = 100;
const LONGEST_PUBLICATION = 60;

/**
 * Spans of a paragraph as block quotes, and under them a small line that says whose words they are and `where` they
 * are. The publication's own words have no speaker named: the card cites the publication anyway. Where several speak,
 * each has their own quote and line, and the publication is named too; but a last sentence of somebody else's stays
 * with its quote.
 */
export function quoteWithSpeakers(
  quoted: QuotedPassage,
  spans: readonly Span[],
  where: string,
  messages: Messages,
): string {
  const { paragraph, marks } = quoted;
  const groups = attributedIn(quoted, spans, messages);
  const joined = joinedLine(paragraph, spans, groups, messages);
  if (joined !== undefined) return `${quoteSpans(paragraph, spans, marks)}\n${placeLine(joined, where)}`;
  return groups
    .map(({ spans, voice }, at) =>
      [
        quoteSpans(paragraph, spans, marks),
        placeLine(voice.line, at === groups.length - 1 ? where : ''),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Everybody who speaks in spans of a paragraph, in their order, the publication too; each once. */
export function voicesIn(
  quoted: QuotedPassage,
  spans: readonly Span[],
  messages: Messages,
): readonly string[] {
  return [...new Set(attributedIn(quoted, spans, messages).map(({ voice }) => voice.line))];
}

/** What one line below all of the spans can say; undefined where each speaker needs their own. */
function joinedLine(
  { sentences }: Paragraph,
  spans: readonly Span[],
  groups: readonly AttributedSpans[],
  { speakers }: Messages,
): string | undefined {
  if (groups.every(({ voice }) => voice.kind === 'own')) return '';
  const [first, last] = groups;
  if (!first || !last) return first?.voice.line;
  const areNamed = groups.every(({ voice }) => voice.kind === 'own' || voice.kind === 'said');
  const [span] = last.spans;
  const isOneSentence = sentences.some(({ start, end }) => start === span?.start && end === span.end);
  const areJoined = groups.length === 2 && spans.length === 1 && last.spans.length === 1;
  if (!areNamed || !isOneSentence || !areJoined) return undefined;
  return speakers.lastSentence(first.voice.line, last.voice.line);
}

/** Whose words something is and where it is, on a small line. The place stays with the last word before it. */
export function placeLine(voice: string, where: string): string {
  return `-# ${[voice, where].filter((part) => part !== '').join('\u00A0·\u00A0')}`;
}

/** Says whose words the sentence is in which a span begins, as far as the article does; empty for its own words. */
export function speakerLine(quoted: QuotedPassage, span: Span, messages: Messages): string {
  const { kind, line } = voiceOf(quoted, span, messages);
  return kind === 'own' ? '' : line;
}

/** The same of a few words: who said the rest of their sentence did not say these. */
export function wordsLine({ article, paragraph }: QuotedPassage, span: Span, messages: Messages): string {
  const own = speakerOfSpan(article, paragraph, span);
  const whole = speakerOfSpan(article, paragraph, sentenceAt(paragraph, span));
  const speaker = own.kind === 'said' || whole.kind === 'said' ? own : whole;
  return speaker.kind === 'own' ? '' : lineOf(speaker, article, messages);
}

function voiceOf({ article, paragraph }: QuotedPassage, span: Span, messages: Messages): Voice {
  const speaker = speakerOfSpan(article, paragraph, sentenceAt(paragraph, span));
  return { kind: speaker.kind, line: lineOf(speaker, article, messages) };
}

function sentenceAt({ sentences }: Paragraph, span: Span): Span {
  return sentences.find(({ end }) => end > span.start) ?? span;
}

function lineOf(speaker: SpanSpeaker, article: Article, messages: Messages): string {
  const { speakers } = messages;
  const publication = foreign(article.publication, LONGEST_PUBLICATION) || speakers.theArticle;
  switch (speaker.kind) {
    case 'said':
      return saidLine(speaker, messages);
    case 'hedged':
      return speakers.hedged(speaker.word.toLowerCase());
    case 'own':
      return speakers.own(publication);
    default:
      return speakers[speaker.kind];
  }
}

function saidLine({ speaker, extent, quoted }: NamedSpeaker, messages: Messages): string {
  const { speakers } = messages;
  const name = nameOf(speaker, messages);
  const who = extent === 'part' ? speakers.part(name) : name;
  return speakers.said[quoted](who);
}

/** A pronoun that the article leaves open, or what is no name at all, is quoted: it is the article's word. */
function nameOf(speaker: string, { speakers, cards }: Messages): string {
  const shown = foreign(speaker, LONGEST_SPEAKER);
  if (isPronoun(speaker)) return speakers.pronoun(shown);
  return /^\p{L}/u.test(speaker) ? shown : cards.quoted(shown);
}

/** Cuts spans where one sentence's line differs from the next one's. */
function attributedIn(
  { article, paragraph }: QuotedPassage,
  spans: readonly Span[],
  messages: Messages,
): readonly AttributedSpans[] {
  const attributed: AttributedSpans[] = [];
  for (const span of spans) {
    for (const piece of piecesOf(paragraph, span)) {
      const voice = voiceOf({ article, paragraph }, piece, messages);
      const before = attributed.at(-1);
      if (before?.voice.line === voice.line)
        attributed[attributed.length - 1] = { voice, spans: extended(before.spans, piece, span) };
      else attributed.push({ voice, spans: [piece] });
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
