import { datesIn } from '#engine/facts/dates.ts';
import { load } from '#engine/model/load.ts';
import type { Article, Span } from '#engine/types.ts';
import { type NameSource, namerOf } from './coreference.ts';
import { type FoundAttribution, findAttributions } from './find.ts';
import { type Part, partsOf } from './parts.ts';
import { type Outline, outlineOf } from './phrases.ts';
import { type Range, tagArticle } from './tokens.ts';
import type { AttributionWeights } from './weights.ts';

/** A slice of an article's paragraph. */
export interface ParagraphSpan extends Span {
  /** The paragraph's number. */
  readonly paragraph: number;
}

/** Something that, by the article, somebody said. All parts are slices of its paragraphs. */
export interface Attribution {
  /** The words that name the speaker: "Ukrainian intelligence", "he". */
  readonly source: ParagraphSpan;
  /** The word that introduces it: "reports", "according". */
  readonly cue: ParagraphSpan;
  /** What was said, in the article's order. */
  readonly content: readonly ParagraphSpan[];
  /** `direct`: most of it is in quotation marks. */
  readonly kind: 'direct' | 'reported';
  /** The source's own words; or the full name, if it is clear who is meant. */
  readonly speaker: string;
  /** 0…1: that all of it is right. */
  readonly confidence: number;
  /** 0…1: that the source said it, wherever the content begins and ends. */
  readonly sourceConfidence: number;
}

/** No speaker is named below this confidence; above it, four in five are right (see docs/quality.md). */
export const LEAST_CONFIDENCE = 0.5;
const DIRECT = 0.6;

let shipped: AttributionWeights | undefined;
const known = new WeakMap<Part, readonly Attribution[]>();

/**
 * Who is said to have said what in an article, in its order. Found when first asked for, by boosted trees over a
 * part-of-speech tagger's output (after S. Pareti, 2012, who splits attributions into source, cue and content); what is
 * too uncertain is left out. Takes a few milliseconds a paragraph.
 */
export function attributionsOf(article: Article): readonly Attribution[] {
  return allAttributionsOf(article).filter(isSure);
}

/** As `attributionsOf`, with those that are more likely wrong than right: something may be said there. */
export function allAttributionsOf(article: Article): readonly Attribution[] {
  return partsOf(article).flatMap((part) => attributionsOfPart(article, part));
}

/** The same for the part of the article that a paragraph is in, which has all that can concern it. */
export function attributionsNear(article: Article, paragraph: number): readonly Attribution[] {
  const part = partsOf(article).find((each) => isWithin(each, paragraph));
  return part ? attributionsOfPart(article, part) : [];
}

/** The attributions of a part of an article, found once. */
export function attributionsOfPart(article: Article, part: Part): readonly Attribution[] {
  const before = known.get(part);
  if (before) return before;
  const outline = outlineOf(tagArticle(part));
  const name = namerOf(article, outline);
  const found = findAttributions(outline, shippedAttribution()).map((each) =>
    attributionFrom(outline, each, name),
  );
  known.set(part, found);
  return found;
}

function isSure({ confidence }: Attribution): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

function isWithin(part: Part, paragraph: number): boolean {
  return (part[0]?.number ?? paragraph + 1) <= paragraph && paragraph <= (part.at(-1)?.number ?? 0);
}

/** The attributions whose content touches a span of a paragraph. */
export function attributionsIn(article: Article, paragraph: number, span: Span): readonly Attribution[] {
  return attributionsNear(article, paragraph).filter(
    (each) =>
      isSure(each) &&
      each.content.some(
        (place) => place.paragraph === paragraph && place.start < span.end && place.end > span.start,
      ),
  );
}

/** The words at a place of an article. */
export function textAt({ paragraphs }: Article, { paragraph, start, end }: ParagraphSpan): string {
  return paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
}

/** The shipped weights, loaded when they are first needed. */
export function shippedAttribution(): AttributionWeights {
  shipped ??= load('#engine/weights/attribution.json') as AttributionWeights;
  return shipped;
}

function attributionFrom(outline: Outline, found: FoundAttribution, name: NameSource): Attribution {
  const { cue, content, confidence, sourceConfidence } = found;
  const source = withoutDate(outline, found.source);
  const places = content.flatMap((range) => placesOf(outline, withoutCommas(outline, range)));
  return {
    source: placeOf(outline, source),
    cue: placeOf(outline, { from: cue, to: cue + 1 }),
    content: places,
    kind: quotedShare(outline, content) >= DIRECT ? 'direct' : 'reported',
    speaker: name(source),
    confidence,
    sourceConfidence,
  };
}

function quotedShare({ tokens }: Outline, ranges: readonly Range[]): number {
  const all = ranges.flatMap(({ from, to }) => tokens.slice(from, to));
  return all.filter(({ quotation }) => quotation >= 0).length / Math.max(1, all.length);
}

/** A source without the day of the statement: "his office" of "his office on Saturday". */
function withoutDate({ tokens }: Outline, { from, to }: Range): Range {
  const begin = tokens[from]?.start ?? 0;
  const text = tokens.slice(from, to).reduce((all, { start, text }) => all.padEnd(start - begin) + text, '');
  const date = datesIn(text).at(-1);
  if (!date || date.end < text.length || date.start === 0) return { from, to };
  const cut = tokens.findIndex(({ start }, at) => at > from && start - begin >= date.start);
  return { from, to: Math.max(from + 1, Math.min(cut, to)) };
}

/** A range without the commas and spaces at its ends. */
function withoutCommas({ tokens }: Outline, { from, to }: Range): Range {
  const isComma = (at: number) => /^[\s,;:–—-]*$/.test(tokens[at]?.text ?? '');
  let [first, end] = [from, to];
  while (first < end && isComma(first)) first++;
  while (end > first && isComma(end - 1)) end--;
  return { from: first, to: end };
}

/** A range within one paragraph. */
function placeOf({ tokens }: Outline, { from, to }: Range): ParagraphSpan {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return { paragraph: first?.paragraph ?? 0, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** A range as one slice for each paragraph that it touches. */
function placesOf(outline: Outline, { from, to }: Range): ParagraphSpan[] {
  const places: ParagraphSpan[] = [];
  let begin = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && outline.tokens[at]?.paragraph === outline.tokens[begin]?.paragraph) continue;
    places.push(placeOf(outline, { from: begin, to: at }));
    begin = at;
  }
  return places;
}
