import type { Paragraph } from '#engine/types.ts';
import type { FoundAttribution } from './find.ts';
import type { Part } from './parts.ts';
import { isWord, type Outline, type Phrase } from './phrases.ts';
import { KIND, type Range, type TaggedToken } from './tokens.ts';

/** Verbs before a colon whose subject says what follows. */
const SAYS =
  /^(?:say|write|declare|announce|proclaim|state|observe|reply|answer|respond|ask|tell|warn|explain|add|post|tweet|note|demand|list|insist|promise|conclude|cry|shout|recall|remark|comment|order|decree|confess|argue|quip|joke|boast|complain|urge|advise|testify|text|email|message|read)$/;
/** What can be quoted word for word. */
const DOCUMENT =
  /^(?:notice|letter|statement|message|sign|e-?mail|post|tweet|proclamation|decree|memo|memorandum|declaration|release|announcement|transcript|clause|article|section|paragraph|resolution|motto|poem|inscription|ruling|judg(?:e)?ment|verdict|diary|entry|testimony|reply|response|speech|motion|charter|oath|prayer|plaque|poster|telegram|text|note|warning|passage|letterhead|edict|order|manifesto|petition|obituary|slogan|caption|leaflet|banner|law|rule|treaty|contract|constitution)$/;
/** Words before a colon that introduce a list, and not somebody's words. */
const LIST =
  /^(?:following|follow|these|those|include|including|need|step|option|reason|example|ingredient|thing|way|feature|change|tip|type|kind|category|difference|point|question)s?$/;
/** Words before which a phrase is no subject. */
const PREPOSITIONS: ReadonlySet<number> = new Set([KIND.preposition, KIND.of, KIND.to]);
const SIGNATURE = /^\s*[—–]\s*\p{L}[^.!?]{1,100}[.]?\s*$/u;
/** How many paragraphs before a signature may be one document. */
const LONGEST_DOCUMENT = 12;
/** Fewer words before a colon are a label. */
const FEWEST_WORDS = 3;
const MOST_LABEL_WORDS = 8;
const FEWEST_NAMES = 2;
/** No lead-in is read farther back, so that the time grows no faster than the text. */
const LONGEST_LEAD = 60;
const CONFIDENCE = 0.8;
const MODAL = /\b(?:must|shall|will be|may not|is to|are to)\b/;

/**
 * What is quoted word for word after a colon, in the order of the colons: a quotation in the same paragraph, or the
 * paragraphs below ("A notice was nailed to every gate:"). Nothing where the colon opens a list.
 */
export function findDocuments(outline: Outline, part: Part): FoundAttribution[] {
  const ranges = rangesOf(outline, part);
  return part.flatMap((paragraph, place) => {
    const own = ranges[place] ?? { from: 0, to: 0 };
    const inside = quotationsAfterColons(outline, own).flatMap(({ colon, content }) =>
      foundAt(outline, colon, content),
    );
    if (!paragraph.text.trimEnd().endsWith(':')) return inside;
    const end = extentOf(part, place + 1);
    const content = { from: own.to, to: ranges[end - 1]?.to ?? own.to };
    return [...inside, ...(end > place + 1 ? foundAt(outline, own.to - 1, content) : [])];
  });
}

function foundAt(outline: Outline, colon: number, content: Range): FoundAttribution[] {
  const { tokens, sentences } = outline;
  const from = Math.max(sentences[tokens[colon]?.sentence ?? 0]?.from ?? colon, colon - LONGEST_LEAD);
  const source = quotedAfter(outline, { from, to: colon }) ?? labelBefore(outline, { from, to: colon });
  if (!source || content.from >= content.to) return [];
  const certainty = { cue: CONFIDENCE, source: CONFIDENCE, content: CONFIDENCE };
  const confidence = CONFIDENCE;
  return [{ cue: colon, source, content: [content], certainty, confidence, sourceConfidence: confidence }];
}

/** The tokens of each paragraph of a part. */
function rangesOf({ tokens }: Outline, part: Part): readonly Range[] {
  const ranges = new Map<number, Range>();
  for (const [at, { paragraph }] of tokens.entries())
    ranges.set(paragraph, { from: ranges.get(paragraph)?.from ?? at, to: at + 1 });
  return part.map(({ number }) => ranges.get(number) ?? { from: 0, to: 0 });
}

/** The quotations of a paragraph that a colon opens, with those of the next paragraphs that go on with them. */
function quotationsAfterColons({ tokens, quotations }: Outline, { from, to }: Range) {
  const first =
    tokens.slice(from, to).find(({ quotation }) => quotation >= 0)?.quotation ?? quotations.length;
  const found: { colon: number; content: Range }[] = [];
  for (let place = first; place < quotations.length; place++) {
    const quotation = quotations[place];
    if (!quotation || quotation.from >= to) break;
    if (tokens[quotation.from - 1]?.kind !== KIND.colon || quotation.from - 1 < from) continue;
    let last = place;
    while (quotations[last + 1]?.continues && last < place + LONGEST_DOCUMENT) last++;
    found.push({
      colon: quotation.from - 1,
      content: { from: quotation.from, to: quotations[last]?.to ?? quotation.to },
    });
  }
  return found;
}

/** The place behind the last paragraph of a document that begins at a place: `at` where there is none. */
function extentOf(part: Part, at: number): number {
  const [lead, first] = [part[at - 1], part[at]];
  if (!lead || !first || lead.heading !== first.heading) return at;
  const signature = signatureAfter(part, at);
  if (signature !== undefined) return signature;
  let end = at + 1;
  while (end < at + LONGEST_DOCUMENT && goesOn(first, part[end - 1], part[end])) end++;
  return end;
}

/** The next paragraph that signs a document, unless another one begins before it. */
function signatureAfter(part: Part, at: number): number | undefined {
  for (let place = at + 1; place < Math.min(part.length, at + LONGEST_DOCUMENT); place++) {
    const { text = '', heading } = part[place] ?? {};
    if (heading !== part[at]?.heading || part[place - 1]?.text.trimEnd().endsWith(':')) return undefined;
    if (SIGNATURE.test(text)) return place;
  }
  return undefined;
}

/** Whether a paragraph goes on with a document: the one before it is no whole sentence, or it is built like the first. */
function goesOn(first: Paragraph, before: Paragraph | undefined, next: Paragraph | undefined): boolean {
  if (!before || !next || next.heading !== first.heading) return false;
  if (!/[.!?…]["'”’)\]]*\s*$/.test(before.text)) return true;
  if (/^\s*["“]/.test(first.text)) return /^\s*["“]/.test(next.text) && !/["”]\s*$/.test(before.text);
  const [opening] = /^[\p{L}]+/u.exec(first.text) ?? [];
  if (opening !== undefined && opening === /^[\p{L}]+/u.exec(next.text)?.[0]) return true;
  const [modal] = MODAL.exec(first.text) ?? [];
  return (
    modal !== undefined &&
    next.sentences.length === 1 &&
    first.sentences.length === 1 &&
    next.text.includes(modal)
  );
}

/** A name with its title, and nothing else: "Director Priya Nair". */
function labelBefore({ tokens }: Outline, { from, to }: Range): Range | undefined {
  const words = tokens.slice(from, to);
  if (to - from > MOST_LABEL_WORDS || words.some(({ tag }) => tag === 'VERB' || tag === 'AUX'))
    return undefined;
  const names = words.filter(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text)).length;
  return names >= FEWEST_NAMES && words.at(-1)?.tag === 'PROPN' ? { from, to } : undefined;
}

/** Who is quoted after a colon, by the words before it; undefined where a list follows, or nobody is named. */
function quotedAfter(outline: Outline, { from, to }: Range): Range | undefined {
  const { tokens } = outline;
  const lead = tokens.slice(from, to);
  const verb = lead.findLastIndex((token, at) => isSaying(token, lead[at + 1]));
  const noun = lead.findLastIndex(
    ({ lower, tag, quotation }) => tag === 'NOUN' && quotation < 0 && DOCUMENT.test(lower),
  );
  if (lead.filter(isWord).length < FEWEST_WORDS) return undefined;
  if (lead.some((token, at) => opensList(token, lead[at + 1]))) return undefined;
  if (verb >= 0) return subjectBefore(outline, from, from + verb) ?? phraseAround(outline, from + noun, noun);
  if (noun < 0) return undefined;
  const first = lead.findIndex(({ tag, kind }) => tag === 'VERB' || kind === KIND.auxiliary);
  return (
    (first > 0 ? subjectBefore(outline, from, from + first) : undefined) ??
    phraseAround(outline, from + noun, noun)
  );
}

/** A word that says that a list follows; not "the following month". */
function opensList({ lemma, lower, quotation }: TaggedToken, next: TaggedToken | undefined): boolean {
  if (quotation >= 0 || !(LIST.test(lemma) || LIST.test(lower))) return false;
  return (
    lower !== 'following' ||
    !/^(?:day|night|morning|evening|week|month|year|spring|summer|autumn|winter)$/.test(next?.lower ?? '')
  );
}

/** A verb of saying; a tagger takes "lists" in "the union lists what it wants" for a noun. */
function isSaying({ lemma, tag, quotation, lower }: TaggedToken, next: TaggedToken | undefined): boolean {
  if (quotation >= 0 || !SAYS.test(lemma)) return false;
  return tag === 'VERB' || (tag === 'NOUN' && lower.endsWith('s') && next?.kind === KIND.question);
}

/** The subject of a verb: the phrase before it, with an apposition cut off; none after a preposition. */
function subjectBefore(outline: Outline, from: number, verb: number): Range | undefined {
  const { phrases, phraseFrom, tokens } = outline;
  for (let place = (phraseFrom[verb] ?? 0) - 1; place >= 0; place--) {
    const phrase = phrases[place];
    if (!phrase || phrase.from < from) return undefined;
    if (tokens[phrase.from]?.kind === KIND.who) return undefined;
    if (PREPOSITIONS.has(tokens[phrase.from - 1]?.kind ?? 0)) continue;
    return grown(outline, { ...phrase, to: Math.min(phrase.to, verb) }, verb);
  }
  return undefined;
}

/** "the mayor of Tarn" for "the mayor"; "Lien de Groot" for "Lien", which a tagger cuts at "de". */
function grown({ tokens }: Outline, { from, to }: Phrase, bound: number): Range {
  let end = to;
  while (end < bound && tokens[end]?.kind !== KIND.comma && isPartOfName(tokens, end)) end++;
  return { from, to: end };
}

function isPartOfName(tokens: readonly TaggedToken[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (/^\p{Lu}/u.test(token?.text ?? '') && token?.tag !== 'VERB') return true;
  return (
    /^(?:de|van|von|der|den|of)$/.test(token?.lower ?? '') &&
    /^(?:\p{Lu}|de$|der$|den$)/u.test(next?.text ?? '')
  );
}

function phraseAround({ phrases, phraseFrom }: Outline, at: number, isThere: number): Range | undefined {
  if (isThere < 0) return undefined;
  for (let place = Math.min(phraseFrom[at] ?? 0, phrases.length - 1); place >= 0; place--) {
    const phrase = phrases[place];
    if (phrase && phrase.from <= at) return phrase.to > at ? { from: phrase.from, to: phrase.to } : undefined;
  }
  return undefined;
}
