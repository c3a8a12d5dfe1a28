import { complementAt } from './complement.ts';
import type { FoundAttribution } from './find.ts';
import { countIn, type Outline, over, type Phrase } from './phrases.ts';
import { KIND, type Range } from './tokens.ts';

/** Verbs that name what somebody is called, or mean the telephone: "she called her husband". */
const CALLS = /^(?:call|phone|telephone|ring|dial)$/;
/** Verbs of quarrel: who argues about a thing does not say it. */
const QUARRELS = /^(?:argue|quarrel|debate|disagree|speculate|bicker)$/;
/** Verbs that say something only with a clause or a quotation: "learned surveying", "measured the damage". */
const DEEDS =
  /^(?:learn|measure|study|count|sign|read|write|draw|find|discover|see|hear|teach|meet|check|record|print|prove|test|publish|sing|mark|take|make|give|get|show|go|fire|trade|enjoy|reject|look|report|testify|answer|reply|respond|list|hand|send|post|watch|visit|open|close|hold|informe?d?|ask|speak|talk|chat)$/;
/** Verbs with which even a question says nothing: "the log shows when each device connected". */
const NOTICES =
  /^(?:show|see|learn|find|discover|check|count|record|test|measure|study|teach|read|hear|watch)$/;
/** Those that say nothing with a thing, whatever is told of it: "learned surveying and drew her first bridge". */
const NEVER_SAYS =
  /^(?:learn|measure|study|count|read|draw|meet|check|record|print|test|sing|mark|take|make|give|get|go|fire|trade|hold|informe?d?|visit|watch|open|close|list|show|hand)$/;
/** Where a thing may hang or lie. */
const PLACES = /^(?:at|in|on|under|above|behind|beside|near|outside|inside|over|from|beyond|along|across)$/;
/** Verbs of a conversation, whose object is whoever is spoken with. */
const TALKS = /^(?:speak|talk|chat)$/;
const NOBODY = /^(?:nobody|none|nothing|neither|what|whoever|anybody|anyone)$/;
/** Participles that put a claim about the subject into nobody's mouth. */
const HEARSAY = /^(?:said|alleged|reported|believed|thought|rumou?red|accused|suspected|claimed|understood)$/;
/** Before a source: what is said there is only supposed. */
const SUPPOSED = /^(?:if|unless|whether)$/;
const LISTENER = /^(?:you|your|yourself)$/;
/** What stands behind the object of "called" and does not say what it was called. */
const BEHIND_OBJECT: ReadonlySet<number> = new Set([
  KIND.end,
  KIND.comma,
  KIND.preposition,
  KIND.conjunction,
  KIND.to,
  KIND.adverb,
  KIND.none,
]);
/** Below, an attribution is no more than suspected. */
const SURE = 0.55;
const TIME =
  /^(?:time|day|night|morning|evening|afternoon|week|month|year|hour|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;

/** Whether a source may say something: a word that often means so, such as "called" or "added", does not always. */
export function saysSomething(outline: Outline, found: FoundAttribution): boolean {
  const { tokens } = outline;
  const { cue, source } = found;
  const lemma = tokens[cue]?.lemma ?? '';
  const first = tokens[source.from];
  const isQuoted = (tokens[cue]?.quotation ?? -1) >= 0;
  if (NOBODY.test(first?.lower ?? '') && source.from + 1 >= source.to) return false;
  if (first?.lower === 'who' && first.sentence !== tokens[source.from - 1]?.sentence) return false;
  if (first?.lower === 'no' || SUPPOSED.test(tokens[source.from - 1]?.lower ?? '')) return false;
  if (tokens[cue - 1]?.lower === 'neither' || isNoSubject(outline, found)) return false;
  if (tokens[cue - 2]?.lower === 'no' && tokens[cue - 1]?.lower === 'longer') return false;
  if (DEEDS.test(lemma) && isDeed(outline, found)) return false;
  if (HEARSAY.test(tokens[cue]?.lower ?? '') && isPassive(outline, found)) return false;
  if (LISTENER.test(first?.lower ?? '') && !isQuoted) return false;
  if (QUARRELS.test(lemma) && /^(?:about|over)$/.test(tokens[cue + 1]?.lower ?? '')) return false;
  if (CALLS.test(lemma)) return !isOnTelephone(outline, found);
  return lemma !== 'add' || !isPutThere(outline, found);
}

/** "Say the number": what is taken for the speaker is what is to be said. "At the gate hangs a sign": it is a place. */
function isNoSubject(outline: Outline, { cue, source, content }: FoundAttribution): boolean {
  const { tokens, sentences } = outline;
  const start = sentences[tokens[cue]?.sentence ?? 0]?.from ?? cue;
  if (cue === start) return content.some(({ from, to }) => from <= source.from && source.to <= to);
  const isPlace = source.to === cue && source.from - 1 === start && PLACES.test(tokens[start]?.lower ?? '');
  return isPlace && phraseAt(outline, source.from)?.to === source.to;
}

/** "Voigt is said to have left": somebody says so of her. */
function isPassive({ tokens }: Outline, { cue, source }: FoundAttribution): boolean {
  const before = tokens[cue - 1]?.kind === KIND.adverb ? tokens[cue - 2] : tokens[cue - 1];
  return source.to <= cue && before?.lemma === 'be' && /^(?:to|of)$/.test(tokens[cue + 1]?.lower ?? '');
}

/** A deed: what follows is a thing or a person, and neither a clause nor in quotation marks. */
function isDeed(outline: Outline, { cue, source, content, confidence }: FoundAttribution): boolean {
  const { tokens } = outline;
  if (quotedIn(outline, content) > 0) return false;
  const isBefore = source.from > cue || (content[0]?.from ?? cue) < Math.min(source.from, cue);
  const isClause = verbsIn(outline, content) > 0;
  if (isBefore && isClause) return false;
  const { lemma = '', lower = '' } = tokens[cue] ?? {};
  const isOnlyThing = !isClause || confidence < SURE || NEVER_SAYS.test(lemma);
  switch (complementAt(outline, cue)) {
    case 'clause':
    case 'quotation':
      return false;
    case 'question':
      return NOTICES.test(lemma);
    case 'infinitive':
      return isClause ? NEVER_SAYS.test(lemma) : lemma !== 'ask';
    case 'judgement':
      return !/^finds?$/.test(lower);
    case 'thing':
      return lemma === 'ask' ? asksForThing(outline, cue) : isOnlyThing;
    default:
      return isTowards(tokens, cue) ?? (!isClause && confidence < SURE);
  }
}

/** "asked him for his diary", "asked the glaciologist about the summer": not "asked questions about it". */
function asksForThing(outline: Outline, cue: number): boolean {
  const object = phraseAt(outline, cue + 1);
  const next = outline.tokens[object?.to ?? cue]?.lower;
  return next === 'for' || (next === 'about' && outline.tokens[object?.head ?? cue]?.lemma !== 'question');
}

/** Whether a verb only has a direction: "asked for his diary", "wrote to the college"; undefined for other words. */
function isTowards(tokens: Outline['tokens'], cue: number): boolean | undefined {
  const { lemma = '' } = tokens[cue] ?? {};
  const next = tokens[cue + 1]?.lower ?? '';
  if (TALKS.test(lemma) && /^(?:to|with|of|about|on|for|against)$/.test(next))
    return /^(?:to|with)$/.test(next);
  if (lemma === 'ask' && next === 'for') return true;
  return lemma === 'write' && next === 'to' ? true : undefined;
}

/** "called his wife during the break": an object, and nothing that it is called. */
function isOnTelephone(outline: Outline, { cue, content }: FoundAttribution): boolean {
  const { tokens } = outline;
  const object = phraseAt(outline, cue + 1);
  if (!object || quotedIn(outline, content) > 0) return false;
  const next = tokens[object.to];
  if (next?.paragraph !== tokens[cue]?.paragraph || BEHIND_OBJECT.has(next?.kind ?? 0)) return true;
  const after = phraseAt(outline, object.to);
  return after !== undefined && TIME.test(tokens[after.head]?.lemma ?? '');
}

/** "added the title", "added “Protector” to this title": a thing, and no clause. */
function isPutThere(outline: Outline, { cue, content }: FoundAttribution): boolean {
  const { tokens } = outline;
  const [first] = content;
  if (!first || first.from !== cue + 1) return false;
  if (tokens[cue + 1]?.kind === KIND.opening) {
    const end = content.at(-1)?.to ?? first.to;
    const behind = closingBehind(outline, cue + 1);
    return tokens[behind]?.kind === KIND.to && behind <= end + 1;
  }
  return phraseAt(outline, cue + 1) !== undefined && verbsIn(outline, content) === 0;
}

function closingBehind({ tokens, quotations }: Outline, at: number): number {
  return quotations[tokens[at]?.quotation ?? -1]?.to ?? at;
}

function phraseAt({ phrases, phraseFrom }: Outline, at: number): Phrase | undefined {
  const phrase = phrases[phraseFrom[at] ?? phrases.length];
  return phrase?.from === at ? phrase : undefined;
}

function quotedIn(outline: Outline, ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + over(outline.quoted, from, to), 0);
}

function verbsIn(outline: Outline, ranges: readonly Range[]): number {
  return ranges.reduce(
    (sum, { from, to }) =>
      sum + countIn(outline, KIND.verb, from, to) + countIn(outline, KIND.auxiliary, from, to),
    0,
  );
}
