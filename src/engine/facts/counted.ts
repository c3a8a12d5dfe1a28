import type { TaggedWord } from '#engine/text/tagger.ts';
import type { Span } from '#engine/types.ts';
import type { WrittenFigure } from './figures.ts';

/** The most words of a counted thing. */
const LONGEST = 8;
const INSIDE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const THINGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Verbs between a thing and its figure: "The toll rose to 45", "casualties were 45". */
const COMES_TO =
  /^(?:rose|risen|rises|rising|climbed|climbs|grew|grown|increased|jumped|soared|surged|fell|fallen|falls|dropped|declined|shrank|decreased|stood|stands|reached|reaches|worth|hit|totalled|totaled|exceeded|exceeds|topped|was|were|is|are|be|been|has|have|had|to|at|by|from|above|below|past|currently|now|also|already)$/i;
/** These need one of the others beside them. */
const GOES_WITH = /^(?:has|have|had|to|at|by|from|above|below|past|currently|now|also|already)$/i;
/** Words that end a counted thing, though the tagger often takes them for nouns or adjectives. */
const NO_THING =
  /^(?:more|less|fewer|other|others|ago|later|earlier|last|next|per|cent|percent|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|%|\$)$/i;

/**
 * What a figure of a text counts, as a slice of it: "North Korean soldiers" of "around 4,000 North Korean soldiers",
 * "aid" of "$5 million in aid", "death toll" of "the death toll rose to 45"; undefined if the text does not say so
 * right there. `words` are the text's, in order.
 */
export function countedBy(
  figure: Span & Pick<WrittenFigure, 'kind'>,
  words: readonly TaggedWord[],
): Span | undefined {
  if (figure.kind === 'date') return undefined;
  return thingBehind(figure, words, placeAt(words, figure.end)) ?? thingBefore(figure, words);
}

/** The place of the first word that begins at an offset or after it. */
function placeAt(words: readonly TaggedWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function thingBehind(
  { kind, end }: Span & Pick<WrittenFigure, 'kind'>,
  words: readonly TaggedWord[],
  next: number,
): Span | undefined {
  const link = linkBehind(kind, words, next);
  const first = skipDeterminer(words, next + link, link > 0);
  const isApart = link === 0 && (words[first]?.start ?? end) - end > 1;
  if (isApart) return undefined;
  const isCompound = link === 1 && words[next]?.text === '-';
  const head = isCompound ? first : headFrom(words, first + (isMoreOf(words, first) ? 1 : 0));
  if (head === undefined) return undefined;
  const last = words[head];
  const opening = words[first];
  if (!opening || !last) return undefined;
  return { start: opening.start, end: isCompound ? last.end : withOf(words, head) };
}

/** Whether "more" or "other" comes before what is counted: "thirty more passengers". */
function isMoreOf(words: readonly TaggedWord[], at: number): boolean {
  return /^(?:more|other)$/i.test(words[at]?.text ?? '') && INSIDE.has(words[at + 1]?.tag ?? '');
}

/** How many words lead from a figure to what it counts: the "of" of "40 percent of voters", the "in" of "$5m in aid". */
function linkBehind(kind: WrittenFigure['kind'], words: readonly TaggedWord[], next: number): number {
  const [first, second] = [words[next]?.text.toLowerCase(), words[next + 1]?.text.toLowerCase()];
  if (first === 'of' || (first === '-' && words[next + 1]?.tag === 'NOUN')) return 1;
  if (kind === 'money' && first === 'worth' && second === 'of') return 2;
  return kind === 'money' && (first === 'in' || first === 'for') && words[next + 1]?.tag === 'NOUN' ? 1 : 0;
}

function skipDeterminer(words: readonly TaggedWord[], at: number, isLinked: boolean): number {
  return isLinked && (words[at]?.tag === 'DET' || /^(?:its|his|her|their|our)$/i.test(words[at]?.text ?? ''))
    ? at + 1
    : at;
}

/** The last noun of the phrase that begins at a word; a plural common noun ends it if a name follows. */
function headFrom(words: readonly TaggedWord[], from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < Math.min(words.length, from + LONGEST); at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word || NO_THING.test(word.text)) break;
    const isGlued = before !== undefined && word.start === before.end && at > from;
    if (/^[-–’']$/.test(word.text) && isGlued && words[at + 1]?.start === word.end) continue;
    const isParticiple =
      word.tag === 'VERB' && /(?:ed|ing)$/.test(word.text) && INSIDE.has(words[at + 1]?.tag ?? '');
    if (!INSIDE.has(word.tag) && !(isParticiple && head === undefined)) break;
    if (head !== undefined && endsThing(before, word) && !isGlued) break;
    if (THINGS.has(word.tag)) head = at;
  }
  return head;
}

/** Whether a thing ends before the next word: "the troops Pyongyang sent", "137 people police had seized". */
function endsThing(before: TaggedWord | undefined, word: TaggedWord): boolean {
  if (before?.tag !== 'NOUN') return false;
  return word.tag === 'PROPN' || /^(?:people|men|women|children)$/i.test(before.text);
}

/** Where a thing ends that continues with "of": "tons of wheat", "members of parliament". */
function withOf(words: readonly TaggedWord[], head: number): number {
  const end = words[head]?.end ?? 0;
  if (words[head + 1]?.text !== 'of') return end;
  const from = words[head + 2]?.tag === 'DET' ? head + 3 : head + 2;
  const last = headFrom(words, from);
  return last === undefined ? end : (words[last]?.end ?? end);
}

/** The noun phrase before "rose to", "stood at" or "was" and a figure; the loan of "a loan of $5m". */
function thingBefore(
  figure: Span & Pick<WrittenFigure, 'kind'>,
  words: readonly TaggedWord[],
): Span | undefined {
  let at = placeAt(words, figure.start) - 1;
  let hasVerb = figure.kind === 'money' && words[at]?.text === 'of';
  if (hasVerb) at--;
  for (; at >= 0 && COMES_TO.test(words[at]?.text ?? ''); at--) {
    hasVerb ||= !GOES_WITH.test(words[at]?.text ?? '');
  }
  if (!hasVerb || at < 0 || words[at]?.tag !== 'NOUN') return undefined;
  const last = at;
  while (
    at > 0 &&
    last - at < LONGEST &&
    INSIDE.has(words[at - 1]?.tag ?? '') &&
    words[at - 1]?.tag !== 'NUM'
  )
    at--;
  return { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 };
}
