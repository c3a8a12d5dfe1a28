import { findQuotations, type Quotation } from '#engine/text/quotations.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';
import {
  type Attribution,
  attributionsNear,
  isGivenUp,
  type Marking,
  type ParagraphSpan,
  quotedBy,
} from './attributions.ts';
import { isReadable } from './parts.ts';

/** Who speaks in a span of an article, as far as the article says. */
export type SpanSpeaker =
  | NamedSpeaker
  /** In quotation marks, with no speaker named. */
  | { readonly kind: 'unnamed' }
  /** "allegedly": somebody's claim, with no speaker named. */
  | { readonly kind: 'hedged'; readonly word: string }
  /** Somebody may have said it, but it is too uncertain whether, or who. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'own' };

export interface NamedSpeaker {
  readonly kind: 'said';
  readonly speaker: string;
  /** Whether they said all of the span, or only a part of it. */
  readonly extent: 'whole' | 'part';
  /** How what they said of the span is quoted. */
  readonly quoted: Marking;
  readonly by: Attribution;
}

const HEDGE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:allegedly|reportedly|supposedly|purportedly|apparently|rumou?red(?=\s+(?:to|that))`,
    String.raw`it (?:is|was|has been) (?:said|alleged|reported|claimed|rumou?red|believed|thought)(?=\s+(?:that|to))`,
    // "are also accused of": somebody says so, who is not named.
    String.raw`(?<=(?<!\p{L})(?:is|are|was|were|been|being|stands|stood) (?:\p{L}+ly |also |still |now )?)(?:accused of|suspected of|(?:alleged|said|reported|believed|thought|understood|claimed) to))(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);
/** How an article speaks of itself. */
const ITSELF =
  /^(?:we|i|(?:this|the present) (?:guide|article|page|section|document|release|post|tutorial|manual|report|review|faq|story|piece|chapter|text|interview|newsletter|announcement))$/i;
/** From this confidence on a speaker is named, and from that one suspected: see the lines under quotes in docs/quality.md. */
const SURE = 0.55;
const DOUBTFUL = 0.3;
/** Attributions with a lower confidence are ignored. */
const HARDLY = 0.1;
/** The share of a span that a statement must cover to be all of it; and to be a part of it. */
const WHOLE = 0.5;
const PART = 0.15;
const CREDIT = /^\s*[-–—~]/;
/** Fewer words in quotation marks may be a title or irony. */
const FEWEST_QUOTED_WORDS = 4;

interface Covering {
  readonly by: Attribution;
  /** How much of the span it covers, 0…1. */
  readonly covered: number;
}

/** Who speaks in a span of a paragraph; it works best for single sentences. */
export function speakerOfSpan(article: Article, paragraph: Paragraph, span: Span): SpanSpeaker {
  if (!isReadable(paragraph) || isGivenUp(article, paragraph.number)) return { kind: 'unclear' };
  const covering = attributionsNear(article, paragraph.number)
    .map((by): Covering => ({ by, covered: coveredBy(by, paragraph, span) }))
    .filter(({ by, covered }) => covered > 0 && !isItself(article, by))
    .toSorted((a, b) => b.covered - a.covered || b.by.confidence - a.by.confidence);
  const sure = covering.filter(({ by }) => by.confidence >= SURE);
  const all = sure.filter(({ covered }) => covered >= WHOLE);
  const whole = all.find(({ by }) => by.quoted === 'set_off') ?? all[0];
  if (whole) return saidBy(whole.by, paragraph, span, 'whole');
  if (isQuotation(paragraph, span)) return quotationVoice(article, paragraph, span);
  const part = sure.find(({ covered }) => covered >= PART);
  const word = hedgeIn(paragraph, span, part?.by);
  if (word !== undefined) return { kind: 'hedged', word };
  if (covering.some(({ by, covered }) => by.confidence >= DOUBTFUL && covered >= WHOLE)) {
    return { kind: 'unclear' };
  }
  return part ? saidBy(part.by, paragraph, span, 'part') : { kind: 'own' };
}

/** The first hedge of a span that is not part of what somebody says. */
function hedgeIn(
  paragraph: Paragraph,
  { start, end }: Span,
  by: Attribution | undefined,
): string | undefined {
  const said = by?.content.flatMap((place) => within(place, paragraph, { start, end })) ?? [];
  const words = [...paragraph.text.slice(start, end).matchAll(HEDGE)];
  return words.find(({ index }) => !said.some((each) => contains(each, start + index)))?.[0];
}

function contains({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** Whether the article speaks of itself, or its publication: "we recommend", "this guide describes". */
function isItself({ publication, paragraphs }: Article, { speaker, cue, quoted }: Attribution): boolean {
  if (quoted === 'set_off' || quoted === 'whole') return false;
  const isOwn = ITSELF.test(speaker) || withoutThe(speaker) === withoutThe(publication);
  const paragraph = paragraphs[cue.paragraph - 1];
  return (
    isOwn && paragraph !== undefined && !findQuotations([paragraph]).some((each) => contains(each, cue.start))
  );
}

function withoutThe(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

function saidBy(by: Attribution, paragraph: Paragraph, span: Span, extent: 'whole' | 'part'): NamedSpeaker {
  const said = by.content.flatMap((place) => within(place, paragraph, span));
  const marked = findQuotations([paragraph]);
  const inside = said.reduce(
    (sum, place) => sum + marked.reduce((all, each) => all + sharedLength(place, each), 0),
    0,
  );
  const share = inside / Math.max(1, lengthOf(said));
  const quoted = by.quoted === 'set_off' ? 'set_off' : quotedBy(share);
  return { kind: 'said', speaker: by.speaker, extent, quoted, by };
}

/**
 * Who speaks in a sentence between quotation marks: the speaker of another sentence of the same quotation. It is
 * "unnamed" only if nobody speaks nearby, since an article does not name a speaker twice in a row.
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
 * Whether a paragraph is only a quotation, and so are those before it, back to one in which nobody says anything.
 * Anything else may be the start of an interview, a caption or a credit, and does not prove that nobody is named.
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

/** Whether all words of a paragraph are in quotation marks. */
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

/** The share of a span that is content, without the words that say who said it; 0…1. */
function coveredBy({ content, source, cue }: Attribution, paragraph: Paragraph, span: Span): number {
  const shared = (places: readonly ParagraphSpan[]) =>
    lengthOf(places.flatMap((place) => within(place, paragraph, span)));
  return shared(content) / Math.max(1, span.end - span.start - shared([source, cue]));
}

/** The part of a place that lies in a span of a paragraph. */
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

/** Whether most of a span is in quotation marks. */
function isQuotation(paragraph: Paragraph, span: Span): boolean {
  const inside = findQuotations([paragraph]).map((each) => {
    const [start, end] = [Math.max(span.start, each.start), Math.min(span.end, each.end)];
    return start < end ? paragraph.text.slice(start, end) : '';
  });
  const quoted = inside.join(' ');
  const isMost = quoted.length >= WHOLE * (span.end - span.start);
  return isMost && quoted.trim().split(/\s+/).length >= FEWEST_QUOTED_WORDS;
}
