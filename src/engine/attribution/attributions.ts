import { datesIn } from '#engine/facts/dates.ts';
import { MOST_FOUND } from '#engine/limits.ts';
import { load } from '#engine/model/load.ts';
import type { Article, Span } from '#engine/types.ts';
import { findAdvice } from './advice.ts';
import { findAsides } from './asides.ts';
import { type NameSource, namerOf } from './coreference.ts';
import { findDocuments } from './documents.ts';
import { type FoundAttribution, findAttributions } from './find.ts';
import { shareOf } from './judge.ts';
import { findByMeans } from './means.ts';
import { type Part, partsOf } from './parts.ts';
import { type Outline, outlineOf } from './phrases.ts';
import { ratesOf } from './rates.ts';
import { saysSomething } from './silent.ts';
import { KIND, type Range, tagArticle } from './tokens.ts';
import { SURE, weighed } from './trust.ts';
import { type Turn, turnsOf } from './turns.ts';
import type { AttributionWeights } from './weights.ts';

/** A slice of an article's paragraph. */
export interface ParagraphSpan extends Span {
  /** The paragraph's number. */
  readonly paragraph: number;
}

/**
 * How much of what somebody said is in quotation marks; `set_off`: it is quoted word for word without them, as a turn of an
 * interview or a block of its own.
 */
export type Marking = 'whole' | 'part' | 'none' | 'set_off';

/** Something that, by the article, somebody said. All parts are slices of its paragraphs. */
export interface Attribution {
  /** The words that name the speaker: "Ukrainian intelligence", "he". */
  readonly source: ParagraphSpan;
  /** The word that introduces it: "reports", "according". */
  readonly cue: ParagraphSpan;
  /** What was said, in the article's order. */
  readonly content: readonly ParagraphSpan[];
  readonly quoted: Marking;
  /** The source's own words; or the full name, if it is clear who is meant. */
  readonly speaker: string;
  /** 0…1: that all of it is right. */
  readonly confidence: number;
  /** 0…1: that the source said it, wherever the content begins and ends. */
  readonly sourceConfidence: number;
}

/** No speaker is named below this confidence; above it, four in five are right (see docs/quality.md). */
export const LEAST_CONFIDENCE = 0.5;
/** From this share on, all of it counts as being in quotation marks. */
const MOSTLY = 0.8;
/** "According to" says that what is around it is the source's, wherever it begins and ends. */
const ACCORDING = 0.75;
/** How sure to be of a turn of an interview; and of one that may be over. */
const TURN = 0.95;
const DOUBTFUL_TURN = 0.4;
const HALF = 0.5;
/** Adverbs that a tagger takes for a part of the name behind them. */
const LEADS = /^(?:next|then|now|later|today|meanwhile|here|first|finally|once|soon|afterwards)$/;
/** Words before a title that a tagger takes for verbs or adjectives. */
const TITLE_PARTS =
  /^(?:lead|senior|chief|deputy|vice|acting|former|first|co-?lead|head|assistant|associate)$/;
const OCCASION =
  / (?:in|on|during|after|before) (?:an?|the|his|her|their|its) (?:\p{L}+ )?(?:note|statement|interview|letter|tweet|post|e-?mail|report|speech|briefing|conference|release|memo|message|call|phone call|hearing|blog)(?!\p{L})/u;

let shipped: AttributionWeights | undefined;
const known = new WeakMap<Part, readonly Attribution[]>();
/** Parts that were given up: nobody knows who speaks there. */
const unread = new WeakSet<Part>();

/**
 * Who is said to have said what in an article, in its order, and no more than `MOST_FOUND.attributions`. Found when first
 * asked for, by boosted trees over a part-of-speech tagger's output (after S. Pareti, 2012, who splits attributions into
 * source, cue and content); what is too uncertain is left out. Takes a few milliseconds a paragraph.
 */
export function attributionsOf(article: Article): readonly Attribution[] {
  const sure: Attribution[] = [];
  for (const part of partsOf(article)) {
    if (sure.length >= MOST_FOUND.attributions) break;
    sure.push(...attributionsOfPart(article, part).filter(isSure));
  }
  return sure.slice(0, MOST_FOUND.attributions);
}

/** Whether the parts before one, which must be known, have as many attributions as are listed: it need not be read for that. */
export function isBeyondList(article: Article, at: number): boolean {
  const before = partsOf(article)
    .slice(0, at)
    .reduce((sum, part) => sum + (known.get(part)?.filter(isSure).length ?? 0), 0);
  return before >= MOST_FOUND.attributions;
}

/** The attributions of the part that a paragraph is in, unlikely ones included. No other part has any that concern it. */
export function attributionsNear(article: Article, paragraph: number): readonly Attribution[] {
  const part = partsOf(article).find((each) => isWithin(each, paragraph));
  return part ? attributionsOfPart(article, part) : [];
}

/** The first `MOST_FOUND.attributionsOfPart` attributions of a part of an article, found once. */
export function attributionsOfPart(article: Article, part: Part): readonly Attribution[] {
  const before = known.get(part);
  if (before) return before;
  const outline = outlineOf(tagArticle(part));
  const name = namerOf(article, outline);
  const weights = shippedAttribution();
  const learned = weighed(outline, findAttributions(outline, weights), ratesOf(weights.rates)).filter(
    (each) => saysSomething(outline, each),
  );
  const sure = learned.filter(({ confidence }) => confidence >= SURE);
  const isNew = ({ cue, content }: FoundAttribution) =>
    !sure.some((each) => each.cue === cue || shareOf(content, each.content) >= HALF);
  const ruled = [...findDocuments(outline, part), ...findByMeans(outline)].filter(isNew);
  const asides = [...findAsides(outline), ...findAdvice(outline)].filter(isNew);
  const cuesOfRules = new Set([...ruled, ...asides].map(({ cue }) => cue));
  // A rule takes precedence over a guess about the same verb.
  const kept = learned.filter((each) => each.confidence >= SURE || !cuesOfRules.has(each.cue));
  const turns = turnsOf(article).filter(({ paragraph }) => isWithin(part, paragraph));
  const spoken = turns.flatMap((turn) => turnAttribution(turn));
  const inTurns = new Set(turns.map(({ paragraph }) => paragraph));
  const all = [
    ...kept
      .filter((each) => !isWithinTurn(outline, each, inTurns))
      .map((each) => attributionFrom(outline, each, name, 'none')),
    ...asides.map((each) => attributionFrom(outline, each, name, 'none')),
    ...ruled.map((each) => attributionFrom(outline, each, name, 'set_off')),
    ...spoken,
  ].toSorted((a, b) => a.cue.paragraph - b.cue.paragraph || a.cue.start - b.cue.start);
  const found = all.slice(0, MOST_FOUND.attributionsOfPart);
  known.set(part, found);
  return found;
}

/** "I said" in an interview is said by whoever speaks, and the turn has that already. */
function isWithinTurn(
  { tokens }: Outline,
  { source }: FoundAttribution,
  turns: ReadonlySet<number>,
): boolean {
  const first = tokens[source.from];
  return turns.has(first?.paragraph ?? 0) && /^(?:i|we|you|me|us)$/.test(first?.lower ?? '');
}

/** A turn as something said; nothing if the publication speaks, which asks. */
function turnAttribution({ paragraph, start, end, speaker, mayBeOver }: Turn): Attribution[] {
  if (!speaker || start >= end) return [];
  const confidence = mayBeOver ? DOUBTFUL_TURN : TURN;
  return [
    {
      source: speaker.source,
      cue: { paragraph, start, end: start },
      content: [{ paragraph, start, end }],
      quoted: 'set_off',
      speaker: speaker.name,
      confidence,
      sourceConfidence: confidence,
    },
  ];
}

/** A part's attributions, where they were found. */
export function foundIn(part: Part): readonly Attribution[] | undefined {
  return unread.has(part) ? undefined : known.get(part);
}

/** Whether a part's attributions are known, or it was given up. */
export function isRead(part: Part): boolean {
  return known.has(part) || unread.has(part);
}

/** Takes what was found in a part elsewhere, or that it was given up, so that it is not read here. */
export function adoptAttributions(part: Part, found: readonly Attribution[] | 'given up'): void {
  if (found !== 'given up') known.set(part, found);
  else {
    known.set(part, []);
    unread.add(part);
  }
}

/** Whether it is unknown who speaks in a paragraph: its part was given up, or had too many statements before the paragraph's end. */
export function isGivenUp(article: Article, paragraph: number): boolean {
  const part = partsOf(article).find((each) => isWithin(each, paragraph));
  return part !== undefined && paragraph >= unclearFrom(article, part);
}

/** The first paragraph of a part for which it is unknown who speaks; infinite if the whole part was read. */
export function unclearFrom(article: Article, part: Part): number {
  if (unread.has(part)) return part[0]?.number ?? 0;
  const last = attributionsOfPart(article, part)[MOST_FOUND.attributionsOfPart - 1];
  return last?.cue.paragraph ?? Number.POSITIVE_INFINITY;
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

/** `unmarked`: how it is quoted if it is not in quotation marks. */
function attributionFrom(
  outline: Outline,
  found: FoundAttribution,
  name: NameSource,
  unmarked: Marking,
): Attribution {
  const { cue, content } = found;
  const whole = withPlace(outline, found, withPair(outline, withLastName(outline, found)));
  const source = withoutCommas(
    outline,
    withoutOccasion(outline, withoutAdverb(outline, withTitle(outline, found, whole))),
  );
  const places = content.flatMap((range) => placesOf(outline, withoutCommas(outline, range)));
  const least = isAccording(outline, found) ? ACCORDING : 0;
  return {
    source: placeOf(outline, source),
    cue: placeOf(outline, { from: cue, to: cue + 1 }),
    content: places,
    quoted: quotedBy(quotedShare(outline, content), unmarked),
    speaker: name(source),
    confidence: Math.max(found.confidence, least),
    sourceConfidence: Math.max(found.sourceConfidence, least),
  };
}

/** How a share in quotation marks is called. */
export function quotedBy(share: number, unmarked: Marking = 'none'): Marking {
  if (share === 0) return unmarked;
  return share >= MOSTLY ? 'whole' : 'part';
}

function isAccording({ tokens }: Outline, { cue, source }: FoundAttribution): boolean {
  return tokens[cue]?.lower === 'according' && tokens[cue + 1]?.lower === 'to' && source.from === cue + 2;
}

/** "Joana Prates" for "Joana": a tagger takes some last names for verbs. */
function withLastName({ tokens }: Outline, { cue, source: { from, to } }: FoundAttribution): Range {
  const [last, next] = [tokens[to - 1], tokens[to]];
  const isCut =
    last?.tag === 'PROPN' && next?.tag === 'VERB' && last.sentence === next.sentence && to !== cue;
  return isCut && /^\p{Lu}\p{Ll}/u.test(next.text) && from > cue ? { from, to: to + 1 } : { from, to };
}

/** "some studies in both animals and people" for a source that ends before "and". */
function withPair({ tokens, phrases, phraseFrom }: Outline, { from, to }: Range): Range {
  const isPair = tokens[to]?.lower === 'and' && tokens.slice(from, to).some(({ lower }) => lower === 'both');
  const next = isPair ? phrases[phraseFrom[to + 1] ?? phrases.length] : undefined;
  return next?.from === to + 1 ? { from, to: next.to } : { from, to };
}

/** "Bram Oort of the aquarium in Hulst" for a source that ends before "in Hulst", right before the verb. */
function withPlace(
  { tokens, phrases, phraseFrom }: Outline,
  { cue }: FoundAttribution,
  { from, to }: Range,
): Range {
  const next = phrases[phraseFrom[to + 1] ?? phrases.length];
  const isLink = tokens[to]?.kind === KIND.of || /^(?:in|at|from)$/.test(tokens[to]?.lower ?? '');
  return isLink && next?.from === to + 1 && next.to === cue ? { from, to: cue } : { from, to };
}

/** "lead author Hana Okabe" for a source that begins behind "lead", right after the verb. */
function withTitle({ tokens }: Outline, { cue }: FoundAttribution, { from, to }: Range): Range {
  const between = tokens.slice(cue + 1, from);
  const isTitle = between.length === 1 && from > cue && between.every(({ lower }) => TITLE_PARTS.test(lower));
  return isTitle ? { from: cue + 1, to } : { from, to };
}

/** "the team" of "Next the team". */
function withoutAdverb({ tokens }: Outline, { from, to }: Range): Range {
  const isBefore = LEADS.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === KIND.determiner;
  return isBefore && to - from > 2 ? { from: from + 1, to } : { from, to };
}

function quotedShare({ tokens }: Outline, ranges: readonly Range[]): number {
  const all = ranges.flatMap(({ from, to }) => tokens.slice(from, to));
  return all.filter(({ quotation }) => quotation >= 0).length / Math.max(1, all.length);
}

/** A source without the day or the occasion: "his office" of "his office on Saturday", of "his office in a note". */
function withoutOccasion({ tokens }: Outline, { from, to }: Range): Range {
  const begin = tokens[from]?.start ?? 0;
  const text = tokens.slice(from, to).reduce((all, { start, text }) => all.padEnd(start - begin) + text, '');
  const end = OCCASION.exec(text)?.index ?? startOfDate(text);
  if (end === undefined || end === 0) return { from, to };
  let cut = from + 1;
  while (cut < to && (tokens[cut]?.start ?? 0) - begin < end) cut++;
  return { from, to: cut };
}

/** Where a date begins that a text ends with. */
function startOfDate(text: string): number | undefined {
  const date = datesIn(text).at(-1);
  return date && date.end >= text.length ? date.start : undefined;
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
