import { tagWords } from '#engine/text/tagger.ts';
import type { ReadQuestion } from '#engine/types.ts';
import type { IsName } from './capitals.ts';
import { type NounPhrase, nounPhrasesIn } from './noun-phrases.ts';
import { partsOf } from './question-parts.ts';
import { type Edit, reworded } from './rewording.ts';
import { hasVerb } from './verbs.ts';

/** Who or what a pointer can stand for. */
type Family = 'he' | 'they' | 'it' | 'there';

/** Words that point at something that was named before. */
const POINTER =
  /(?<![\p{L}\p{N}'’-])(?:(?<his>his|her(?=\s+(?!(?:for|to|about|with|in|on|at|from|by|and|or|of|as|after|before|when|while|because|back|too|again|then|there|so|that|if|off|up|down|out)\b)\p{L})|hers)|(?<he>he|him|she|her)|(?<their>theirs?)|(?<they>they|them|those|these)|(?<its>its)|(?<it>it|this|that)|(?<there>there))(?![\p{L}\p{N}'’-])/giu;
const FAMILY: Readonly<Record<string, Family>> = {
  his: 'he',
  he: 'he',
  their: 'they',
  they: 'they',
  its: 'it',
  it: 'it',
  there: 'there',
};
const PERSON =
  /(?:minister|president|mayor|leader|officer|man|woman|king|queen|chief|boss|pilot|captain|coach|author|nurse|judge|[eo]r|ist|ian)$/i;
/** One of each: who is who, the question before does not say. */
const [MAN, WOMAN] = [/\b(?:he|him|his)\b/i, /\b(?:she|hers?)\b/i];
/** "Is that more than last year?": a number is compared, and no thing. */
const COMPARED =
  /^(?:\W*(?:and|but|so)[\s,]+)?(?:is|was) (?:that|this|it) (?:(?:any|much|a lot|even) )?(?:more|less|fewer|higher|lower|enough|many|much|a lot|normal|usual)\b/i;
/** What is of something, and nothing by itself: "what's the point of the trip". */
const EMPTY =
  /\b(?:point|purpose|aim|goal|reason|cause|name|number|date|result|idea|kind|sort|type|part)s?$/i;
/** "It" that stands for nothing. */
const EXPLETIVE =
  /^\s+(?:takes?|took|taken|rain(?:s|ed)?|snow(?:s|ed)?|seems?|matters?|depends?|true|likely|possible|known|clear|legal|worth|illegal|necessary|important|hard|easy|safe)\b/i;
/** What follows "that" where it joins: "is it true that he left". */
const JOINED = /^\s+(?:it|he|she|they|we|you|i|there|nobody|somebody|everybody)\b/i;
const EXISTS =
  /(?:^|\s)(?:is|are|was|were|be|been|will|has|have|had|can|could|may|might|isn['’]t|aren['’]t|wasn['’]t|do|does|did)\s+$/i;
/** "How many are coming": the things are not said. */
const COUNT_ONLY =
  /^(?:\W*(?:and|but|so|ok|also|then)[\s,]+)?(?:how many(?: (?:more|others?))?|how (?:many|much) of (?:them|those|these)|which(?: ones?| of (?:them|those|these))|what (?:percentage|share|part)(?: of (?:them|those|these))?)(?=(?<after>\s+(?:are|is|were|was|will|have|has|had|did|do|does|can|could|would|should))?(?<rest>\s.*)?$)/i;
/** What is always of something: "what was the cost?" */
const RELATION =
  /\bthe (?:(?:total|exact|main|final|first|new|whole|official) )?(?:cost|price|reason|cause|goal|aim|purpose|result|outcome|effects?|risks?|deadline|budget|size|length|number|total|distance|capacity|problem|reaction|response|winner|owner|plan|opening date|date|name|location|damage|weight|height|speed|population|leader|head|benefits?|downsides?|drawbacks?|alternatives?|conditions?|rules?|limits?|penalty|fine|fee)$/i;
/** "And who decides?": not what. */
const WHO_DOES =
  /^(?:\W*(?:and|but|so)[\s,]+)?who (?:(?:will|would|can|could|should|must|may|has|have|had) )?(?!(?:is|are|was|were|else|exactly|again|now|then|there|said|says|cares|knows|asked)$)\p{L}+$/iu;
/** What somebody needs has a price, sooner than what they need it for. */
const PRICE = /\bhow (?:much|expensive)\b|\bcosts?\b/i;
const ANYBODY =
  /^(?:\W*(?:and|but|so)[\s,]+)?(?:did|was|were|has|have|is|are) (?:anyone|anybody|someone|somebody|any people)(?: else)?(?: been)? \p{L}+$/iu;

/** The question with the words that point at something in the place of that, and with the subject that it lacks. */
export function withPointersResolved(
  read: ReadQuestion,
  earlier: string,
  isName: IsName,
): ReadQuestion | undefined {
  const body = read.text.replace(/(?<![\s?!.…])[\s?!.…]+$/, '');
  const named = nounPhrasesIn(earlier, isName);
  const counted = countedIn(body, named);
  const edits = [...(counted ? [counted.edit] : []), ...pointersIn(body, earlier, named, counted)];
  if (edits.length > 0) return reworded(read, edits);
  const topic = topicOf(named)?.text ?? whateverIn(earlier);
  const lacks =
    RELATION.test(body) || ANYBODY.test(body) || lacksAll(body) || pointsOnly(body) || areUnclear(body);
  if (topic === undefined || !lacks) return undefined;
  const about = COMPARED.test(body) ? earlier : topic;
  const by = RELATION.test(body) ? ` of ${topic}` : ` (${about})`;
  return reworded(read, [{ start: body.length, end: body.length, by }]);
}

/** Whether what a text points at cannot be put in the place of its pointers. */
function areUnclear(body: string): boolean {
  return COMPARED.test(body) || (MAN.test(body) && WOMAN.test(body));
}

/** "What did they talk about": a word of it points at something, and none names anything. */
function pointsOnly(body: string): boolean {
  const points = [...body.matchAll(POINTER)].some((match) => {
    const [form = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    const [before, after] = [body.slice(0, match.index), body.slice(match.index + match[0].length)];
    return !isNoPointer(FAMILY[form] ?? 'it', match[0], before, after);
  });
  return points && nounPhrasesIn(body).length === 0;
}

interface CountedThings {
  readonly edit: Edit;
  readonly things: NounPhrase;
}

/** Where the things that are counted belong, if the question does not say them. */
function countedIn(body: string, named: readonly NounPhrase[]): CountedThings | undefined {
  const found = COUNT_ONLY.exec(body);
  const things = found && thingsIn(named);
  if (!found || !things) return undefined;
  const [phrase, rest = ''] = [found[0], found.groups?.rest];
  const pointing = /(?:them|those|these)$/i.exec(phrase);
  // "How many did the town build": it says what is counted, or who does it.
  const hasVerb = found.groups?.after !== undefined || tagWords(rest)[0]?.tag === 'VERB';
  if (!pointing && (!hasVerb || beginsWithPhrase(rest))) return undefined;
  const start = pointing ? phrase.length - pointing[0].length : phrase.replace(/ ones?$/i, '').length;
  return { things, edit: { start, end: phrase.length, by: `${pointing ? '' : ' '}${things.text}` } };
}

/** What each pointer stands for, each phrase for one family of them. */
function pointersIn(
  body: string,
  earlier: string,
  named: readonly NounPhrase[],
  counted: CountedThings | undefined,
): readonly Edit[] {
  const own = nounPhrasesIn(body);
  const isUnclear = areUnclear(body);
  const stands = new Map<Family, string>();
  const used = new Set<NounPhrase>(counted && [counted.things]);
  return [...body.matchAll(POINTER)].flatMap((match): Edit[] => {
    const [form = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    const [start, end, family] = [match.index, match.index + match[0].length, FAMILY[form] ?? 'it'];
    if (counted && start < counted.edit.end) return [];
    if (isUnclear && (family === 'he' || family === 'it')) return [];
    if (isNoPointer(family, match[0], body.slice(0, start), body.slice(end))) return [];
    if (own.some((each) => each.end <= start && fits(each, family))) return [];
    const whoever = family === 'he' || family === 'they' ? whoeverIn(earlier) : undefined;
    const phrase =
      whoever === undefined
        ? meantBy(
            family,
            named.filter((each) => !used.has(each)),
          )
        : undefined;
    const whatever = family === 'it' || family === 'they' ? whateverIn(earlier) : undefined;
    const isBought = whatever !== undefined && PRICE.test(body);
    const meant = stands.get(family) ?? whoever ?? (isBought ? whatever : (phrase?.text ?? whatever));
    if (meant === undefined) return [];
    if (phrase) used.add(phrase);
    stands.set(family, meant);
    return [{ start, end, by: formOf(form, meant, body.slice(end)) }];
  });
}

/** "Whoever met Kim": the answer to a question that asks for somebody. */
function whoeverIn(earlier: string): string | undefined {
  const parts = partsOf(earlier);
  const isSomebody = parts && /^who$/i.test(parts.asking) && parts.auxiliary === '' && parts.rest !== '';
  return isSomebody ? `whoever ${parts.rest}` : undefined;
}

/** "What I need": the answer to a question that asks for something, and names nothing else. */
function whateverIn(earlier: string): string | undefined {
  const { asking, thing, auxiliary = '', rest = '' } = partsOf(earlier) ?? {};
  const [, subject, verb] = /^(i|you|we|they|he|she|it|people)( .+)$/i.exec(rest) ?? [];
  if (!/^what$/i.test(asking ?? '') || thing !== '' || subject === undefined) return undefined;
  return /^do(?:es)?$/i.test(auxiliary)
    ? `what ${rest}`
    : `what ${subject} ${auxiliary.toLowerCase()}${verb}`;
}

function isNoPointer(family: Family, word: string, before: string, after: string): boolean {
  if (family === 'there') return EXISTS.test(before) || /^\s+(?:is|are|was|were|will)\b/i.test(after);
  // "That bridge" names it, and "say that soldiers" joins.
  if (/^(?:this|that|those|these)$/i.test(word)) return JOINED.test(after) || beginsWithPhrase(after);
  return family === 'it' && (EXPLETIVE.test(after) || / that /.test(after));
}

function beginsWithPhrase(text: string): boolean {
  const offset = text.length - text.trimStart().length;
  return nounPhrasesIn(text).some(({ start }) => start <= offset);
}

/** Whether a phrase of the question itself can be what a pointer stands for. */
function fits({ kind, isPlural, text }: NounPhrase, family: Family): boolean {
  if (kind === 'time') return false;
  if (family === 'they') return isPlural || kind === 'name';
  if (family === 'he') return kind === 'name' || PERSON.test(text);
  return family === 'it' ? !isPlural : kind === 'place';
}

function meantBy(family: Family, named: readonly NounPhrase[]): NounPhrase | undefined {
  const ofKind = (...kinds: readonly NounPhrase['kind'][]) => named.find(({ kind }) => kinds.includes(kind));
  const isThing = ({ kind, isPlural }: NounPhrase) => kind === 'thing' && !isPlural;
  const isWhole = (each: NounPhrase) => isThing(each) && !isEmpty(each, named[named.indexOf(each) + 1]);
  switch (family) {
    case 'he':
      return ofKind('name') ?? named.find(({ kind, text }) => kind === 'thing' && PERSON.test(text));
    case 'there':
      return named.findLast(({ kind }) => kind === 'place') ?? named.findLast(isThing);
    case 'they':
      return named.find(({ isPlural }) => isPlural) ?? ofKind('name', 'place');
    case 'it':
      return named.find(isWhole) ?? ofKind('name') ?? named.find(isThing) ?? ofKind('place');
  }
}

/** "The point" of "the point of the trip": with " of " behind it. */
function isEmpty({ text, end }: NounPhrase, next: NounPhrase | undefined): boolean {
  return EMPTY.test(text) && next !== undefined && next.start - end === ' of '.length;
}

function formOf(form: string, meant: string, after: string): string {
  if (form === 'there') return `in ${meant}`;
  const isPossessive = form === 'its' || form === 'his' || form === 'their';
  return isPossessive && /^\s+\p{L}/u.test(after) ? `${meant}${/s$/.test(meant) ? '’' : '’s'}` : meant;
}

/** What is counted: what the question before counts, or else its things. */
function thingsIn(named: readonly NounPhrase[]): NounPhrase | undefined {
  return named.find(({ isPlural }) => isPlural) ?? topicOf(named);
}

function topicOf(named: readonly NounPhrase[]): NounPhrase | undefined {
  return named.find(({ kind }) => kind === 'thing') ?? named.find(({ kind }) => kind !== 'time');
}

/** "How long does it take?": no word of it says what it is about. */
function lacksAll(body: string): boolean {
  return (
    /\bit (?:take|takes|took|taken)$/i.test(body) ||
    /^what happened (?:then|next|after that|before that)$/i.test(body) ||
    (WHO_DOES.test(body) && hasVerb(body))
  );
}
