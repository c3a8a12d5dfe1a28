import { findQuotations, type Quotation } from '#engine/text/quotations.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';
import { type Attribution, attributionsNear, type ParagraphSpan } from './attributions.ts';
import { isReadable } from './parts.ts';

/** Whose words a stretch of an article is, as far as the article says. */
export type SpanSpeaker =
  | NamedSpeaker
  /** In quotation marks, and nobody is named for it. */
  | { readonly kind: 'unnamed' }
  /** "allegedly": somebody's claim, and nobody is named for it. */
  | { readonly kind: 'hedged'; readonly word: string }
  /** Somebody may have said it, and whether and who is not sure enough to tell. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'own' };

export interface NamedSpeaker {
  readonly kind: 'said';
  readonly speaker: string;
  /** Whether all of the stretch was said by them, or a part, and the rest by nobody who is named. */
  readonly extent: 'whole' | 'part';
  /** How much of what they said stands in quotation marks. */
  readonly quoted: 'whole' | 'part' | 'none';
  readonly by: Attribution;
}

const HEDGE =
  /(?<![\p{L}\p{N}])(?:allegedly|reportedly|supposedly|purportedly|apparently|it is (?:said|alleged|reported))(?![\p{L}\p{N}])/iu;
/** A speaker is named under a quote from here on, and doubted from there: see the lines of quotes in docs/quality.md. */
const SURE = 0.55;
const DOUBTFUL = 0.3;
/** Less than this is none to look out for. */
const HARDLY = 0.1;
/** Of a stretch, so much must be in what was said, for all of it to be said; and so much for a part. */
const WHOLE = 0.5;
const PART = 0.15;
const MOSTLY = 0.8;
const CREDIT = /^\s*[-–—~]/;
/** Fewer words in quotation marks may be a title, or irony. */
const FEWEST_QUOTED_WORDS = 4;

interface Covering {
  readonly by: Attribution;
  /** How much of the stretch it covers, 0…1. */
  readonly covered: number;
}

/** Whose words a span of a paragraph is: one sentence's, best. */
export function speakerOfSpan(article: Article, paragraph: Paragraph, span: Span): SpanSpeaker {
  if (!isReadable(paragraph)) return { kind: 'unclear' };
  const covering = attributionsNear(article, paragraph.number)
    .map((by): Covering => ({ by, covered: coveredBy(by, paragraph, span) }))
    .filter(({ covered }) => covered > 0)
    .toSorted((a, b) => b.covered - a.covered || b.by.confidence - a.by.confidence);
  const sure = covering.filter(({ by }) => by.confidence >= SURE);
  const whole = sure.find(({ covered }) => covered >= WHOLE);
  if (whole) return saidBy(whole.by, paragraph, span, 'whole');
  if (isQuotation(paragraph, span)) return quotationVoice(article, paragraph, span);
  if (covering.some(({ by, covered }) => by.confidence >= DOUBTFUL && covered >= WHOLE)) {
    return { kind: 'unclear' };
  }
  const part = sure.find(({ covered }) => covered >= PART);
  if (part) return saidBy(part.by, paragraph, span, 'part');
  const [word] = HEDGE.exec(paragraph.text.slice(span.start, span.end)) ?? [];
  return word === undefined ? { kind: 'own' } : { kind: 'hedged', word };
}

function saidBy(by: Attribution, paragraph: Paragraph, span: Span, extent: 'whole' | 'part'): NamedSpeaker {
  const said = by.content.flatMap((place) => within(place, paragraph, span));
  const marked = findQuotations([paragraph]);
  const inside = said.reduce(
    (sum, place) => sum + marked.reduce((all, each) => all + sharedLength(place, each), 0),
    0,
  );
  const share = inside / Math.max(1, lengthOf(said));
  const quoted = share >= MOSTLY ? 'whole' : share > 0 ? 'part' : 'none';
  return { kind: 'said', speaker: by.speaker, extent, quoted, by };
}

/**
 * Whose a sentence in quotation marks is: whoever has said another of the same quotation. That nobody is named is said
 * only where nobody speaks nearby: an article leaves out who speaks on when it has just said so.
 */
function quotationVoice(article: Article, paragraph: Paragraph, span: Span): SpanSpeaker {
  const own = findQuotations([paragraph]).filter((each) => sharedLength(each, span) > 0);
  const sayings = attributionsNear(article, paragraph.number).filter(({ confidence }) => confidence >= SURE);
  const same = sayings.filter(({ content }) => content.some((place) => isOf(place, paragraph, own)));
  const speakers = new Set(same.map(({ speaker }) => speaker));
  const [by] = same;
  if (by && speakers.size === 1) {
    return { kind: 'said', speaker: by.speaker, extent: 'whole', quoted: 'whole', by };
  }
  return standsAlone(article, paragraph) ? { kind: 'unnamed' } : { kind: 'unclear' };
}

function isOf(place: ParagraphSpan, { number }: Paragraph, quotations: readonly Quotation[]): boolean {
  return place.paragraph === number && quotations.some((each) => sharedLength(place, each) > 0);
}

/**
 * Whether a paragraph is nothing but a quotation, and so are those before it back to one in which nobody says anything.
 * Anything more may be the beginning of an interview, a caption, a credit: it is no proof that nobody is named.
 */
function standsAlone(article: Article, { number }: Paragraph): boolean {
  const { paragraphs } = article;
  const lead = paragraphs.slice(0, number).findLast((each) => !isBare(each));
  const next = paragraphs.slice(number).find((each) => !isBare(each));
  const own = paragraphs[number - 1];
  if (!own || !isBare(own) || CREDIT.test(next?.text ?? '')) return false;
  if (!lead) return true;
  const isQuiet = findQuotations([lead]).length === 0 && !/:\s*$/.test(lead.text);
  return isQuiet && !isAnybodyHeard(article, lead);
}

/** Whether all words of a paragraph stand in quotation marks. */
function isBare(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  const marked = findQuotations([paragraph]);
  let [outside, from] = ['', 0];
  for (const { start, end } of marked) {
    outside += text.slice(from, start);
    from = end;
  }
  return !/[\p{L}\p{N}]/u.test(outside + text.slice(from));
}

function isAnybodyHeard(article: Article, { number }: Paragraph): boolean {
  return attributionsNear(article, number).some(
    ({ confidence, cue }) => confidence >= HARDLY && cue.paragraph === number,
  );
}

/** How much of a span, but for the words that say who said it, is what was said, 0…1. */
function coveredBy({ content, source, cue }: Attribution, paragraph: Paragraph, span: Span): number {
  const shared = (places: readonly ParagraphSpan[]) =>
    lengthOf(places.flatMap((place) => within(place, paragraph, span)));
  return shared(content) / Math.max(1, span.end - span.start - shared([source, cue]));
}

/** What of a place is in a span of a paragraph. */
function within(place: ParagraphSpan, { number }: Paragraph, span: Span): readonly Span[] {
  const [start, end] = [Math.max(span.start, place.start), Math.min(span.end, place.end)];
  return place.paragraph === number && start < end ? [{ start, end }] : [];
}

function sharedLength(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether most of a span stands in quotation marks. */
function isQuotation(paragraph: Paragraph, span: Span): boolean {
  const inside = findQuotations([paragraph]).map((each) => {
    const [start, end] = [Math.max(span.start, each.start), Math.min(span.end, each.end)];
    return start < end ? paragraph.text.slice(start, end) : '';
  });
  const quoted = inside.join(' ');
  const isMost = quoted.length >= WHOLE * (span.end - span.start);
  return isMost && quoted.trim().split(/\s+/).length >= FEWEST_QUOTED_WORDS;
}
