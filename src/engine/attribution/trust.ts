import { complementAt } from './complement.ts';
import { wordKey } from './cues.ts';
import type { FoundAttribution } from './find.ts';
import { type Outline, over } from './phrases.ts';
import type { Rates } from './rates.ts';
import { KIND, type Range } from './tokens.ts';

/** Verbs that say that somebody says or thinks what follows, whatever else they may mean. */
const STRICT =
  /^(?:say|tell|claim|believe|think|argue|insist|deny|warn|estimate|expect|find|report|conclude|testify|hope|fear|recall|explain|add|note|write|state|announce|declare|proclaim|admit|allege|assert|maintain|contend|acknowledge|concede|stress|emphasi[sz]e|predict|promise|vow|pledge|reveal|confirm|complain|assume|suspect|doubt|reckon|agree|point|observe|remark)$/;
/** Saying so is what does it: "declared a state of emergency". */
const DECLARES = /^(?:declare|proclaim)$/;
/** What can be quoted. */
const WRITTEN =
  /^(?:report|letter|ruling|judge?ment|verdict|notice|statement|study|review|memo|paper|article|book|diary|resolution|order|decision|contract|inscription|plaque|e-?mail)$/;
const FEWEST_QUOTED_WORDS = 4;
const WISHES = /^(?:like|prefer|love)$/;
/** A learned attribution this sure is not doubted by a rule, and one that a rule makes sure has this. */
export const SURE = 0.55;
const MADE_SURE = 0.6;
/** Less likely ones are not made sure. */
const LIKELY = 0.35;
/** A document is rarely quoted by mistake. */
const HARDLY_LIKELY = 0.25;
const LIKELY_SOURCE = 0.4;
const HARDLY = 0.15;
/** In news, far more sentences than this have a sure attribution. */
const FEWEST_SURE = 0.05;
const SURELY = 0.75;
/** A word that is a cue more rarely does not make one suspect that something is said. */
const LIKELY_CUE = 0.15;
const DOUBT = 0.5;

/**
 * How sure to be of what was learned from political news, by what the grammar shows. A clause behind "believes" makes it
 * surer. A thing behind a verb, a word that hardly ever is a cue, and an article in which nobody surely says anything make
 * it less sure.
 */
export function weighed(
  outline: Outline,
  found: readonly FoundAttribution[],
  rates: Rates,
): readonly FoundAttribution[] {
  const sure = found.filter(({ confidence }) => confidence >= SURELY).length;
  const isQuiet = sure < FEWEST_SURE * outline.sentences.length;
  return found.map((each) => {
    if (each.confidence >= SURE) return each;
    if (isQuotedDocument(outline, each)) return { ...each, confidence: MADE_SURE };
    if (quotedIn(outline, each) > 0) return each;
    if (isWish(outline, each))
      return { ...each, confidence: MADE_SURE, content: [restOfSentence(outline, each.cue)] };
    if (isPlain(outline, each)) return { ...each, confidence: MADE_SURE };
    const isLikely = rates.rate('word', wordKey(outline, each.cue)) >= LIKELY_CUE;
    if (isLikely && !isQuiet && !isOfThing(outline, each)) return each;
    return { ...each, confidence: DOUBT * each.confidence };
  });
}

/** "A ministry report of 1974 praises “a woman with a rope and no patience”.": a document is quoted. */
function isQuotedDocument(outline: Outline, each: FoundAttribution): boolean {
  const { tokens } = outline;
  const { source, cue, confidence } = each;
  const isWritten = tokens.slice(source.from, source.to).some(({ lower }) => WRITTEN.test(lower));
  return (
    isWritten &&
    source.to <= cue &&
    confidence >= HARDLY_LIKELY &&
    quotedIn(outline, each) >= FEWEST_QUOTED_WORDS
  );
}

/** "He would have liked to see more species, though." */
function isWish(outline: Outline, { cue, source, confidence }: FoundAttribution): boolean {
  const { tokens } = outline;
  if (!WISHES.test(tokens[cue]?.lemma ?? '') || source.to > cue || confidence < HARDLY) return false;
  const isWould = [1, 2, 3].some((back) => /^(?:would|['’]d)$/.test(tokens[cue - back]?.lower ?? ''));
  return isWould && complementAt(outline, cue) === 'infinitive';
}

function restOfSentence({ tokens, sentences }: Outline, cue: number): Range {
  return { from: cue + 1, to: sentences[tokens[cue]?.sentence ?? 0]?.to ?? cue + 1 };
}

/** Whether the grammar leaves little doubt: "her biographer believes that …", "he expects the steel to be cut". */
function isPlain(outline: Outline, found: FoundAttribution): boolean {
  const { tokens } = outline;
  const { cue, source, content, confidence, sourceConfidence } = found;
  const isAhead = source.to <= cue && content.every(({ from }) => from > cue);
  const isWithin = [source.from, source.from - 1].some((at) => tokens[at]?.kind === KIND.who);
  const { lemma = '', lower = '' } = tokens[cue] ?? {};
  if (
    !isAhead ||
    isWithin ||
    lower.endsWith('ing') ||
    confidence < LIKELY ||
    sourceConfidence < LIKELY_SOURCE ||
    !STRICT.test(lemma)
  )
    return false;
  const complement = complementAt(outline, cue);
  if (complement === 'thing') return DECLARES.test(lemma);
  return complement === 'clause' || (lemma === 'expect' && complement === 'infinitive');
}

/** Whether only a thing follows: "wrote four operas". */
function isOfThing(outline: Outline, { cue, source, content }: FoundAttribution): boolean {
  if (source.from > cue || content.some(({ from }) => from < cue)) return false;
  return !STRICT.test(outline.tokens[cue]?.lemma ?? '') && complementAt(outline, cue) === 'thing';
}

function quotedIn(outline: Outline, { content }: FoundAttribution): number {
  return content.reduce((sum, { from, to }) => sum + over(outline.quoted, from, to), 0);
}
