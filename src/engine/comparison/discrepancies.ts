import { attributionsIn } from '#engine/attribution/attributions.ts';
import type { Amount } from '#engine/facts/figures.ts';
import type { Figure } from '#engine/facts/numbers.ts';
import { type Tense, tenseOf } from '#engine/facts/tense.ts';
import { likeness, wordId } from '#engine/terms/embeddings.ts';
import { SYNONYMS } from '#engine/terms/synonyms.ts';
import { SEATS, stemOf, units } from '#engine/terms/terms.ts';
import { type TaggedWord, tagWords } from '#engine/text/tagger.ts';
import type { Article, Span } from '#engine/types.ts';

/** A figure and the article that has it. */
export interface CitedFigure {
  readonly article: Article;
  readonly figure: Figure;
}

/** Different figures of several articles for what seems to be the same thing, in their order. */
export type Discrepancy = readonly [CitedFigure, CitedFigure, ...CitedFigure[]];

/** What a sentence says about the things that it counts. */
interface CountedFigure {
  readonly kind: Figure['written']['kind'];
  readonly amount: Amount;
  /** The stem of what is counted. */
  readonly head: string;
  /** The keys of the countries that the counted things belong to. */
  readonly owners: ReadonlySet<string>;
  /** The keys of the countries in the paragraph. */
  readonly names: ReadonlySet<string>;
  /** The sentence's other keys, without what is counted and what happens to it. */
  readonly others: ReadonlySet<string>;
  /** The nearest verbs, for what happens to it: "killed", "wounded". */
  readonly deeds: readonly string[];
  readonly tense: Tense;
  /** The years in the sentence. */
  readonly years: ReadonlySet<string>;
  /** Whether they come on top of others: "another 40". */
  readonly isFurther: boolean;
}

const NEAREST_DEEDS = 2;
/** Words that are this similar count as the same. */
const ALIKE = 0.55;
/** Verbs that do not say what happens. */
const HOLLOW =
  /^(?:be|have|do|say|tell|report|state|claim|estimate|believe|think|know|accord|include|plan|expect|want|make|get|take|give|support|help|try|add|announce|confirm|see|seem|appear|need|million|billion|trillion|dollar|euro|pound)$/;
const FURTHER = /\b(?:additional|another|further|more|extra)\b/i;
const FARTHEST_DEED = 12;
const AGE = /old$/i;
const YEAR = /(?<![\p{L}\p{N}.,$€£])(?:1[5-9]|20)\d{2}(?![\p{L}\p{N}%]|[.,]\d)/gu;

const statements = new WeakMap<Figure, CountedFigure | 'none'>();

/**
 * Which figures of different articles differ on what seems to be the same thing: they count things of the same (or a
 * similar) name, not of different countries, the same happens to them, not at different times, and their sentences
 * share other words too, or at least their paragraphs are not about different countries. It is a guess for people to check, and does not say who
 * is right.
 */
export function discrepanciesAmong(figures: readonly CitedFigure[]): readonly Discrepancy[] {
  const groups: (readonly [CitedFigure, ...CitedFigure[]])[] = [];
  for (const cited of figures) {
    const at = groups.findIndex((group) => group.every((other) => speakOfTheSame(other, cited)));
    const group = groups[at];
    if (group) groups[at] = [...group, cited];
    else groups.push([cited]);
  }
  return groups.flatMap((group) => (differ(group) ? [group] : []));
}

/** Whether a group is from several articles that do not all say the same. */
function differ(group: readonly [CitedFigure, ...CitedFigure[]]): group is Discrepancy {
  const amounts = group.map(({ figure: { written } }) => `${written.amount?.from} ${written.amount?.to}`);
  const articles = new Set(group.map(({ article }) => article));
  return articles.size > 1 && new Set(amounts).size > 1;
}

function speakOfTheSame(a: CitedFigure, b: CitedFigure): boolean {
  const [one, other] = [statementOf(a), statementOf(b)];
  if (!one || !other || one.kind !== other.kind || one.isFurther !== other.isFurther) return false;
  if (!areAlike(one.head, other.head) || areApart(one.owners, other.owners)) return false;
  if (areApart(one.years, other.years)) return false;
  if (areApart(one.names, other.names) && areApart(one.others, other.others)) return false;
  if (one.tense !== other.tense && one.tense !== 'unclear' && other.tense !== 'unclear') return false;
  return one.deeds.some((deed) => other.deeds.some((each) => areAlike(deed, each)));
}

/** Whether two sets both have something, but nothing in common. */
function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((key) => other.has(key));
}

function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const listed = SYNONYMS_BY_STEM.get(one)?.has(other) ?? false;
  const [a, b] = [wordId(one), wordId(other)];
  return listed || (a !== undefined && b !== undefined && likeness(a, b) >= ALIKE);
}

const SYNONYMS_BY_STEM: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...SYNONYMS].map(([word, others]) => [stemOf(word), new Set(others.map((other) => stemOf(other.word)))]),
);

/** What a figure's sentence says, worked out once; undefined without an amount or a thing. */
function statementOf(cited: CitedFigure): CountedFigure | undefined {
  const known = statements.get(cited.figure) ?? read(cited) ?? 'none';
  statements.set(cited.figure, known);
  return known === 'none' ? undefined : known;
}

function read({ article, figure }: CitedFigure): CountedFigure | undefined {
  const { paragraph, written, thing, quote } = figure;
  const { amount } = written;
  if (!amount || !thing || AGE.test(written.text)) return undefined;
  const counted = paragraph.text.slice(thing.start, thing.end);
  const said = attributionsIn(article, paragraph.number, quote).flatMap(({ cue, source }) => [cue, source]);
  const words = tagWords(quote.text).filter(({ start }) => {
    const at = quote.start + start;
    return !said.some((place) => place.paragraph === paragraph.number && isWithin(at, place));
  });
  const counting = { start: thing.start - quote.start, end: thing.end - quote.start };
  const deeds = deedsNear(words, written.number - quote.start, counting, written.kind === 'money');
  const head = headOf(counted);
  const spoken = units(words.map(({ text }) => text).join(' ')).filter(({ stop }) => !stop);
  const keys = spoken.map(({ key }) => key);
  return {
    kind: written.kind,
    amount,
    head,
    owners: countriesIn(units(counted).map(({ key }) => key)),
    names: countriesIn(units(paragraph.text).map(({ key }) => key)),
    others: new Set(
      keys.filter((key) => !isCountry(key) && !/^\p{N}/u.test(key) && key !== head && !deeds.includes(key)),
    ),
    deeds,
    years: yearsIn(
      paragraph.text.slice(quote.start, written.start),
      paragraph.text.slice(written.end, quote.end),
    ),
    tense: tenseOf(
      paragraph.text.slice(quote.start, written.start),
      paragraph.text.slice(written.end, quote.end),
    ),
    isFurther: FURTHER.test(written.text) || /^\s*(?:more|others?)\b/i.test(counted),
  };
}

function yearsIn(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(YEAR) ?? []));
}

function isCountry(key: string): boolean {
  return key.startsWith('=');
}

/** The countries among some keys, also by their seats of government: Moscow for Russia. */
function countriesIn(keys: readonly string[]): ReadonlySet<string> {
  return new Set(keys.filter(isCountry).flatMap((key) => [key, ...(SEATS.get(key) ?? [])]));
}

/** The stem of a thing's main noun: "soldiers" of "North Korean soldiers", "tons" of "tons of wheat". */
function headOf(counted: string): string {
  const [phrase = ''] = counted.toLowerCase().split(/\s+of\s+/);
  return stemOf(phrase.split(/[\s-]+/).at(-1) ?? '');
}

/** The stems of the nearest verbs; for money, of nouns too: "a cost of $5 million" and "it cost $5 million". */
function deedsNear(
  words: readonly TaggedWord[],
  offset: number,
  thing: Span,
  isMoney: boolean,
): readonly string[] {
  const place = words.findIndex(({ end }) => end > offset);
  return words
    .map((word, at) => ({ ...word, distance: Math.abs(at - place) }))
    .filter(({ tag, start }) => tag === 'VERB' || (isMoney && tag === 'NOUN' && !isWithin(start, thing)))
    .filter(({ lemma, distance }) => distance <= FARTHEST_DEED && !HOLLOW.test(lemma))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_DEEDS)
    .map(({ lemma }) => stemOf(lemma));
}

function isWithin(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset < end;
}
