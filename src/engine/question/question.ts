import { ownershipsIn } from '#engine/terms/ownership.ts';
import { ASKING_WORDS } from '#engine/terms/stop-words.ts';
import { SYNONYMS, type Synonym } from '#engine/terms/synonyms.ts';
import { SEATS, stemOf, type Unit, units, unitsIn } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { answerTypeOf } from './answer-type.ts';
import { greets, thanks } from './talk.ts';

const SEAT_WEIGHT = 0.5;
const MAX_CONCEPTS = 64;

/** The longest question that users may ask, in characters (UTF-16 code units). */
export const LONGEST_QUESTION = 300;

/** Words that answer or react and ask nothing. */
const REACTION =
  /^(?:lo+l|lmao+|rofl|(?:ha)+h?|ok|okay|cool|nice|great|wow|yes|yeah|yep|no|nope|nah|true|same|idk|omg|bruh|test|bad bot)$/;
/** Ways to address the bot before an order. */
const PLEASE =
  '(?:(?:please|now|hey|verbatim|bot|you must|you should|you will|i (?:want|need) you to|(?:can|could|would|will) you(?: please)?) )*';
/** What people say only to a machine that they want to do something other than quote. */
const ORDERS = [
  '(?:ignore|disregard|forget|override|bypass|overrule) (?:\\w+ ){0,4}(?:instructions?|prompts?|rules?|commands?|directions?|guidelines?|programming|training|everything above|everything before)',
  '(?:pretend|role ?play)(?: (?:to be|as|like|that|you))',
  '(?:act|behave) (?:as|like) (?:a|an|the|if|you|my)',
  'you are (?:now|no longer) (?:a|an|the|in|free|bound|my|dan)\\b',
  'from now on you\\b',
  'repeat (?:after me|the (?:above|text|words|following)|this|everything|your)',
  '(?:reveal|print|show|output|give|tell)(?: (?:me|us))? your (?:\\w+ ){0,2}(?:prompt|instructions?|rules|token|password|system|secret)',
  '(?:write|compose|make up|invent|generate|draft|sing)(?: (?:me|us))? (?:a|an|some|another|my) ',
  'tell(?: (?:me|us))? (?:a|another|some) (?:joke|story|secret|poem|lie)',
  'say (?:hi|hello|something|exactly|only|[\'"])',
  '(?:give|send|lend)(?: (?:me|us))? (?:a|an|your|some) (?:recipe|code|joke|password|token|hug|kiss|money)',
  'translate (?:this|that|it|the following|into|to)\\b',
  'do my homework',
  '(?:shut up|stop|stop it|ping|delete (?:this|that|it)|(?:ban|kick|mute) (?:him|her|them|me|this user|that user))$',
];
const ORDER = new RegExp(`^${PLEASE}(?:${ORDERS.join('|')})`);

/**
 * Analyses a question: what it asks about, what kind of answer it wants, or why it is no question. `language` is that of
 * the question, as in ISO 639-1; of others than English only the words are known.
 */
export function analyseQuestion(text: string, language = 'en'): QuestionAnalysis {
  const plain = plainText(text);
  const all = language === 'en' ? units(countryUs(text)) : unitsIn(language, text);
  const reason = reasonFor(plain, all.filter(isContent));
  const concepts = distinct(grouped(all, isTitleCase(text)))
    .slice(0, MAX_CONCEPTS)
    .map((group) => conceptOf(group, language));
  const byWord = new Map(concepts.flatMap((concept) => concept.words.map((word) => [word, concept])));
  const focus = byWord.get(focusWord(plain));
  return {
    text,
    language,
    concepts,
    answerType: answerTypeOf(plain),
    owned: ownershipsIn(all).flatMap(({ thing, name }) => {
      const [a, b] = [byWord.get(thing.words[0] ?? ''), concepts.find(({ key }) => key === name.key)];
      return a && b ? [{ thing: a, name: b }] : [];
    }),
    ...(focus && { focus }),
    ...(reason && { reason }),
  };
}

/** Kinds that an answer rarely names: "which country" is answered by the name of a country. */
const GENERIC =
  /^(?:countr|cit|year|day|month|time|date|place|region|state|person|people|man|men|woman|women|kind|type|part|percent|number|amount|age|language|colou?r|reason|way|thing|company|companies|organi[sz]ation|group|position|role)/;

/** The word after "what", "which" or "how many"; empty if there is none. */
function focusWord(plain: string): string {
  const [, word = ''] =
    /\b(?:what|which|whose|how many|how much)(?: (?:more|other|additional|further|of the|kinds? of|types? of|sorts? of))* (\p{L}+)/u.exec(
      plain,
    ) ?? [];
  return GENERIC.test(word) ? '' : word;
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{N}'"@]+/gu, ' ')
    .trim();
}

function reasonFor(plain: string, content: readonly Unit[]): QuestionAnalysis['reason'] {
  if (greets(plain)) return 'greeting';
  if (thanks(plain)) return 'thanks';
  if (ORDER.test(plain)) return 'order';
  return content.length === 0 || REACTION.test(plain) ? 'empty' : undefined;
}

/** Whether a unit has content: it is neither grammatical nor about asking. */
function isContent(unit: Unit): boolean {
  return !unit.stop && !(unit.words.length === 1 && ASKING_WORDS.has(unit.words[0] ?? ''));
}

/** The units with content, each by itself, but the names of a person together: any of them may mean the person. */
function grouped(all: readonly Unit[], titleCase: boolean): Unit[][] {
  const groups: Unit[][] = [];
  for (const [at, unit] of all.entries()) {
    if (!isContent(unit)) continue;
    const last = groups.at(-1);
    if (last && !titleCase && isName(unit) && isName(all[at - 1]) && isContent(all[at - 1] ?? unit))
      last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** If Every Word Has a Capital, capitals do not mark names. */
function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 4 && long.every((word) => /^\p{Lu}/u.test(word));
}

function isName(unit: Unit | undefined): boolean {
  return unit?.named === true && !unit.key.startsWith('=');
}

/** "the us", "us troops": users write the country's name in small letters where it cannot be the pronoun. */
function countryUs(text: string): string {
  return text.replace(/(^|\b(?:the|by|from|does|did|is|has|will|and|in) )us(?=\s|'|’|[?,.]|$)/g, '$1U.S.');
}

function distinct(groups: readonly Unit[][]): Unit[][] {
  return [...new Map(groups.map((group) => [group.map(({ key }) => key).join(' '), group])).values()];
}

function conceptOf(group: readonly Unit[], language: string): Concept {
  const [first] = group;
  const words = group.flatMap((unit) => unit.words);
  const isWord = language === 'en' && group.length === 1 && words.length === 1;
  const others = isWord ? synonymsOf(words[0] ?? '') : [];
  const seats = SEATS.get(first?.key ?? '') ?? [];
  return {
    key: group.map(({ key }) => key).join(' '),
    keys: new Map([
      ...others.map(({ word, weight }): [string, number] => [stemOf(word), weight]),
      ...seats.map((key): [string, number] => [key, SEAT_WEIGHT]),
      ...group.map(({ key }): [string, number] => [key, 1]),
    ]),
    words,
    named: group.some(({ named }) => named),
  };
}

function synonymsOf(word: string): readonly Synonym[] {
  return SYNONYMS.get(word) ?? SYNONYMS_BY_STEM.get(stemOf(word)) ?? [];
}

const SYNONYMS_BY_STEM: ReadonlyMap<string, readonly Synonym[]> = new Map(
  [...SYNONYMS].map(([word, others]) => [stemOf(word), others]),
);
