import { datesIn } from '#engine/facts/dates.ts';
import { units } from '#engine/terms/terms.ts';
import { type TaggedWord, tagWords } from '#engine/text/tagger.ts';
import type { Span } from '#engine/types.ts';
import { type IsName, withCapitals } from './capitals.ts';

/** What a noun phrase of a question names, as far as its form says. */
export interface NounPhrase extends Span {
  /** As it is written, without the preposition before it. */
  readonly text: string;
  readonly kind: 'time' | 'place' | 'name' | 'thing';
  readonly isPlural: boolean;
  /** A preposition of place before it: "in", "to". */
  readonly preposition?: string;
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const HEADS = new Set(['NOUN', 'PROPN']);
const TO_PLACE = /^(?:in|at|to|from|near|across|into|through|around|outside|inside)$/i;
const PLURAL =
  /(?:[^su]s|ies|people|men|women|children|police|troops|staff|crew|sheep|fish|cattle|wildlife|media|data)$/i;
/** Words that ask, or that point at what was said before. */
const ASKING =
  /^(?:many|much|more|other|else|long|old|often|far|such|same|what|which|whose|how|kind|sort|type|one|ones)$/i;

/**
 * The noun phrases of a question, in its order; what it asks for ("how many soldiers") is one of them. Names that are
 * typed in small letters are known by `isName`.
 */
export function nounPhrasesIn(typed: string, isName: IsName = () => false): readonly NounPhrase[] {
  const text = withCapitals(typed, isName);
  const phrases = phrasesIn(text);
  return phrases.map((phrase) => ({ ...phrase, text: typed.slice(phrase.start, phrase.end) }));
}

function phrasesIn(text: string): readonly NounPhrase[] {
  const dates = datesIn(text).map(({ start, end, text: written }): NounPhrase => {
    return { start, end, text: written, kind: 'time', isPlural: false };
  });
  const words = withVerb(tagWords(text)).filter(
    ({ start }) => !dates.some((date) => date.start <= start && start < date.end),
  );
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOf(words, at);
    if (end > at) phrases.push(phraseOf(text, words, at, end));
    at = Math.max(end, at + 1);
  }
  return [...dates, ...together(text, phrases)].sort((a, b) => a.start - b.start);
}

/** Verbs that come before the main verb of a question. */
const HELPING = /^(?:did|does|do|will|would|can|could|should|may|might)$/i;

/** The main verb of "How much will the bridge cost?" is taken for a noun: the last word of the first phrase is the verb. */
function withVerb(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const helping = words.findIndex(({ text }) => HELPING.test(text));
  if (helping < 0 || words.slice(helping).some(({ tag }) => tag === 'VERB')) return words;
  // "Does Kim visit China?": a small word between two names.
  const between = words.findIndex(
    ({ tag, text }, at) =>
      at > helping + 1 && tag === 'NOUN' && /^\p{Ll}/u.test(text) && isProper(words[at - 1]),
  );
  if (between >= 0) return words.map((word, at) => (at === between ? { ...word, tag: 'VERB' } : word));
  const first = words.findIndex(({ tag }, at) => at > helping && HEADS.has(tag));
  const end = endOf(words, first);
  if (/ADJ|NOUN|PROPN/.test(words[end]?.tag ?? '')) return words;
  return words.map((word, at) =>
    at === end - 1 && at > first && word.tag === 'NOUN' ? { ...word, tag: 'VERB' } : word,
  );
}

function isProper(word: TaggedWord | undefined): boolean {
  return word?.tag === 'PROPN' && /^\p{Lu}/u.test(word.text);
}

/** Where the phrase that begins at a word ends: after its last noun; at itself if it has none. */
function endOf(words: readonly TaggedWord[], from: number): number {
  let last = from;
  for (let at = from; at < words.length; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word) break;
    const joins = word.text === '-' || word.text === '’s' || word.text === "'s";
    if (joins && before && before.end === word.start && at > from) continue;
    if (!INSIDE.has(word.tag) || ASKING.test(word.text)) break;
    // "How many soldiers Kim wants to send": the name begins a phrase of its own.
    if (at > from && before?.tag === 'NOUN' && /\p{Ll}s$/u.test(before.text) && isProper(word)) break;
    if (HEADS.has(word.tag)) last = at + 1;
  }
  return last;
}

function phraseOf(text: string, words: readonly TaggedWord[], at: number, end: number): NounPhrase {
  const [first, head] = [words[at], words[end - 1]];
  const [span, before] = [{ start: first?.start ?? 0, end: head?.end ?? 0 }, wordsBefore(words, at)];
  const written = text.slice(span.start, span.end);
  const isCapital = span.start > 0 && /(?:^|\s)\p{Lu}[^\s]*$/u.test(written);
  const isName = isCapital || head?.tag === 'PROPN' || units(written).at(-1)?.key.startsWith('=') === true;
  // "Russia" is a place, "the Russians" are people.
  const isCountry = units(written).at(-1)?.key.startsWith('=') === true && !before.determiner;
  const isPlace = isName && (isCountry || before.preposition !== undefined);
  return {
    start: before.determiner?.start ?? span.start,
    end: span.end,
    text: text.slice(before.determiner?.start ?? span.start, span.end),
    kind: isPlace ? 'place' : isName ? 'name' : 'thing',
    isPlural: !isName && PLURAL.test(written),
    ...(before.preposition && { preposition: before.preposition.text.toLowerCase() }),
  };
}

/** The article before a phrase, and the preposition before that which says that it is a place. */
function wordsBefore(words: readonly TaggedWord[], at: number) {
  const determiner =
    words[at - 1]?.tag === 'DET' && !/^(?:which|what)$/i.test(words[at - 1]?.text ?? '')
      ? words[at - 1]
      : undefined;
  const preposition = words[at - (determiner ? 2 : 1)];
  return {
    determiner,
    preposition: preposition && TO_PLACE.test(preposition.text) ? preposition : undefined,
  };
}

/** "Kim and Lavrov" are several. */
function together(text: string, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  const joined: NounPhrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const isPair =
      before?.kind === 'name' &&
      phrase.kind === 'name' &&
      /^ and $/.test(text.slice(before.end, phrase.start));
    if (isPair) {
      joined[joined.length - 1] = {
        ...before,
        end: phrase.end,
        text: text.slice(before.start, phrase.end),
        isPlural: true,
      };
    } else joined.push(phrase);
  }
  return joined;
}
