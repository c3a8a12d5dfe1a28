import {
  type Attribution,
  attributionsNear,
  attributionsOfPart,
  textAt,
} from '#engine/attribution/attributions.ts';
import { isTitle } from '#engine/attribution/names.ts';
import type { Part } from '#engine/attribution/parts.ts';
import { isPronoun } from '#engine/attribution/speakers.ts';
import { turnsOf } from '#engine/attribution/turns.ts';
import { match, ownKeys } from '#engine/question/concept.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { SYNONYMS } from '#engine/terms/synonyms.ts';
import { stemOf, terms } from '#engine/terms/terms.ts';
import type { Article, Concept } from '#engine/types.ts';
import { type MentionTest, mentionTest } from './mention.ts';

/** Articles, and the parts of each that may be read for who says what. */
interface SearchedParts {
  readonly articles: readonly Article[];
  parts(article: Article): readonly Part[];
}

/** Tells the person asked about. */
export interface IdentityTest {
  /** Whether an article or a part of it may name the person, by any name that the article uses for them. */
  mayName(article: Article, part?: Part): boolean;
  /** Whether an attribution of an article is to them. */
  isTheirs: AttributionTest;
}

type AttributionTest = (article: Article, by: Attribution) => boolean;

/** How a text names somebody. */
interface PersonName {
  readonly text: string;
  /** Everything that it says about them. */
  readonly all: readonly Concept[];
  /** Their role, without what it belongs to: "mayor" of "the mayor of Dortfeld". */
  readonly heads: readonly Concept[];
  readonly headText: string;
}

/** Interchangeable words for people who speak for a body. */
const BODY =
  /^(?:officials?|intelligence|authorit(?:y|ies)|government|military|army|agenc(?:y|ies)|services?|sources?|ministr(?:y|ies)|administration|forces?)$/;
/** People who speak for somebody else: "a spokesman for the company". */
const SPEAKS_FOR = /\b(?:spokes(?:man|woman|person|people)|representatives?)\b/i;
/** People whose words count as those of their body, place or country: "analysts at the bank". */
const OF_A_BODY =
  /\b(?:officials?|intelligence|authorit(?:y|ies)|governments?|military|army|police|agency|service|sources?|ministry|ministers?|administration|forces|diplomats?|analysts?|researchers?|scientists?|experts?|economists?|doctors?|engineers?|prosecutors?|envoy|ambassador|leaders?|leadership|head|chief|director|president|premier|chancellor|executives?|managers?|board|members|report|statement|study|office)\b/i;
/** People of a country who do not speak for it. */
const APART =
  /\b(?:critics?|opponents?|opposition|rivals?|dissidents?|rebels?|exiles?|exiled|victims?|activists?|former|ex|prisoners?|residents?|separatists?)\b/i;
/** A clause about somebody that is not their description: "who is not related to the mayor". */
const ASIDE =
  /,?\s+(?:who|whom|whose|which|that)\s+(?!(?:also\s+)?(?:heads?|leads?|runs?|chairs?|represents?|owns?|directs?|manages?|commands?|operates?|founded)\b)[^,]*/giu;
/** From this confidence on, the source of an attribution names somebody. */
const LIKELY = 0.3;
const OBJECT = /\s(?:of|for|in|at|from|with|to|against|on|near|behind|by|about|than)\s.*$/iu;
const POSSESSED = /^.*(?:['’]s|s['’])\s+(?=\S)/u;
/** Ways to refer to somebody named right before. */
const GOES_ON =
  /^(?:he|she|they|(?:the|this) (?:company|firm|group|agency|ministry|organi[sz]ation|union|bank|club|office|authority|airline|operator|regulator|body|institute|university|department|committee|commission|court|newspaper|charity|statement|report))$/i;
const INDEFINITE = /^(?:an?|another|one|some|several|many|other|two|three)\s/i;
/** "Norway’s foreign minister, Ingrid Solberg", if the word before the name is known as a title. */
const INTRODUCTION =
  /(?<![\p{L}’'-])(?:[\p{L}’'-]{1,30} ){0,3}(?<title>[\p{L}-]{1,30})(?: of [\p{L}’'-]{1,30})?,? \p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){1,2}(?![\p{L}’'-])/gu;
const FULL_NAME = String.raw`(\p{Lu}[\p{L}’'-]+)`;

/**
 * A test for the person that a user names. A fuller name is the same person ("Sergey Lavrov" for "Lavrov"). A person with
 * another first name is not, and neither is one who is only related ("critics of Trump"). What an article says about them
 * also names them: "the mayor" after "Mayor Agnes Holm".
 */
export function identityTest(name: string, searched: SearchedParts): IdentityTest {
  const read = reader();
  const { all: asked, heads } = read(spelledOut(name, searched));
  const beside = asked.filter((concept) => !holds(heads, [concept]));
  const bare = afterTitle(asked, name);
  const isAnywhere = () =>
    searched.articles.some((article) => fuller(article, asked, searched, read).length > 0);
  const wanted = bare.length === 0 || isAnywhere() ? asked : bare;
  const owned = owning(name, read);
  const profileOf = profiler(wanted, searched, read);
  const isNamed: AttributionTest = (article, by) =>
    namings(article, by, read).some(
      (naming) =>
        isFuller(naming, wanted) ||
        isBelonging(article, by, naming, owned) ||
        (!holds(beside, naming.all) &&
          isShorter(naming, wanted, () => profileOf(article)) &&
          !isOfAnother(article, by, naming, () => profileOf(article))),
    );
  const memory = new Map<Attribution, boolean>();
  return {
    mayName: mayBeNamed(wanted, profileOf),
    isTheirs(article, by) {
      const known = memory.get(by) ?? (isNamed(article, by) || isGoingOn(article, by, isNamed));
      memory.set(by, known);
      return known;
    },
  };
}

/** Everything that an article calls a person. The article is read for that only if it may have the whole name. */
type Profiler = (article: Article) => readonly Concept[];

function profiler(wanted: readonly Concept[], searched: SearchedParts, read: NamingReader): Profiler {
  const profiles = new Map<Article, readonly Concept[]>();
  return (article) => {
    const known = profiles.get(article) ?? [
      ...wanted,
      ...fuller(article, wanted, searched, read).flatMap(({ all }) => all),
    ];
    profiles.set(article, known);
    return known;
  };
}

/**
 * A part may name a person by a word of the name or, if the article has the whole name, by another word that it uses for them.
 * Only the second takes reading who says what.
 */
function mayBeNamed(wanted: readonly Concept[], profileOf: Profiler): IdentityTest['mayName'] {
  const byName = mentionTest(wanted);
  const byProfile = new Map<Article, MentionTest>();
  const profileTest = (article: Article): MentionTest => {
    const test = byProfile.get(article) ?? mentionTest(profileOf(article));
    byProfile.set(article, test);
    return test;
  };
  return (article, part) =>
    wanted.length > 0 &&
    byName.hasAny(article) &&
    (part === undefined || byName.hasAny(article, part) || profileTest(article).hasAny(article, part));
}

/** Somebody named by their relation to somebody else: "Lang" and "lawyer" of "Lang’s lawyer". */
interface Owning {
  readonly owner: readonly Concept[];
  readonly role: readonly Concept[];
}

function owning(name: string, read: NamingReader): Owning | undefined {
  const [, owner, role] = /^(.+?)(?:['’]s|s['’])\s+(.+)$/u.exec(name) ?? [];
  return owner !== undefined && role !== undefined
    ? { owner: read(owner).all, role: read(role).all }
    : undefined;
}

/** Whether a mention says "his lawyer", and the owner asked about is named there or right before. */
function isBelonging(
  article: Article,
  { source }: Attribution,
  { text, all }: PersonName,
  owned: Owning | undefined,
): boolean {
  if (!owned || !/^(?:his|her|its|their)\s/i.test(text) || !holds(all, owned.role)) return false;
  const near = article.paragraphs
    .slice(Math.max(0, source.paragraph - 2), source.paragraph)
    .map((each) => (each.number === source.paragraph ? each.text.slice(0, source.start) : each.text));
  const held = new Set(near.flatMap((each) => terms(each)));
  return owned.owner.every((concept) => match(concept, held) > 0);
}

/** An abbreviation written out as an article names a speaker: "World Health Organization" for "the WHO". */
function spelledOut(name: string, { articles, parts }: SearchedParts): string {
  const [, letters] = /^(?:the )?(\p{Lu}{2,6})$/u.exec(name) ?? [];
  if (letters === undefined) return name;
  for (const article of articles) {
    for (const part of parts(article)) {
      if (!mayHaveInitials(article, part, letters)) continue;
      const all = attributionsOfPart(article, part);
      const full = all.find(({ speaker }) => initialsOf(speaker) === letters);
      if (full) return full.speaker;
    }
  }
  return name;
}

/** Whether neighbouring words in some paragraph have these initials. An interview may have a name from its title. */
function mayHaveInitials(article: Article, part: Part, letters: string): boolean {
  return part.some(({ text }) => initialsOf(text).includes(letters)) || turnsOf(article).length > 0;
}

function initialsOf(name: string): string {
  return (name.replace(/^the /i, '').match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
}

/** The concepts of a name, each word by itself. */
export function nameConcepts(text: string): readonly Concept[] {
  return text === '' ? [] : analyseQuestion(text).concepts.flatMap(parted);
}

function parted(concept: Concept): readonly Concept[] {
  const keys = ownKeys(concept);
  if (keys.length < 2) return [concept];
  return keys.map((key, at) => ({
    key,
    keys: new Map([[key, 1]]),
    words: [(keys.length === concept.words.length ? concept.words[at] : undefined) ?? key],
    named: concept.named,
  }));
}

type NamingReader = (text: string) => PersonName;

function reader(): NamingReader {
  const known = new Map<string, PersonName>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const own = text.replace(ASIDE, '');
    const headText = own
      .split(',')
      .map((part) => part.trim().replace(POSSESSED, '').replace(OBJECT, ''))
      .join(', ');
    const [all, heads] = [nameConcepts(own), nameConcepts(headText)];
    const naming = { text, all, heads, headText };
    known.set(text, naming);
    return naming;
  };
}

/** The words after the last title of a name: "Lavrov" of "Foreign Minister Lavrov"; none of "the mayor of Lesu". */
function afterTitle(asked: readonly Concept[], name: string): readonly Concept[] {
  if (OBJECT.test(name)) return [];
  const last = asked.findLastIndex(({ words }) => words.some(isTitle));
  return last < 0 ? [] : asked.slice(last + 1);
}

/** The mentions in an article that have all of some concepts, or more. */
function fuller(
  article: Article,
  asked: readonly Concept[],
  { parts }: Pick<SearchedParts, 'parts'>,
  read: NamingReader,
): readonly PersonName[] {
  if (asked.length === 0) return [];
  const named = asked.filter((each) => !isBody(each));
  const { hasAll } = mentionTest(named.length > 0 ? named : asked);
  if (!hasAll(article)) return [];
  return parts(article)
    .filter((part) => hasAll(article, part))
    .flatMap((part) => attributionsOfPart(article, part))
    .filter(({ confidence }) => confidence >= LIKELY)
    .flatMap((by) => namings(article, by, read))
    .concat(introductionsIn(article).map(read))
    .filter((naming) => isFuller(naming, asked));
}

const introductions = new WeakMap<Article, readonly string[]>();

/** Where an article introduces people: "Norway’s foreign minister, Ingrid Solberg". */
function introductionsIn(article: Article): readonly string[] {
  const known =
    introductions.get(article) ??
    article.paragraphs.flatMap(({ text }) =>
      [...text.matchAll(INTRODUCTION)].flatMap(([written, title = '']) =>
        isTitle(title.toLowerCase()) ? [written] : [],
      ),
    );
  introductions.set(article, known);
  return known;
}

function namings(article: Article, by: Attribution, read: NamingReader): readonly PersonName[] {
  const source = textAt(article, by.source);
  const texts = by.speaker.includes(source) ? [by.speaker] : [by.speaker, source];
  return texts.filter((text) => !isPronoun(text)).map(read);
}

/** Whether a mention has all words of a name and means that person, not somebody related. */
function isFuller({ all, heads, headText }: PersonName, asked: readonly Concept[]): boolean {
  const [named, whole] = withoutBodies(asked, all);
  if (!holds(whole, named)) return false;
  const areCountries = named.every(({ key }) => key.startsWith('='));
  if (areCountries && named === asked && APART.test(headText)) return false;
  if (asked.some((concept) => holds(heads, [concept]))) return true;
  if (SPEAKS_FOR.test(headText)) return true;
  return OF_A_BODY.test(headText) && (areCountries || !/\p{Lu}/u.test(headText.replace(/^\p{Lu}/u, '')));
}

/**
 * Whether a mention means one person in particular ("the mayor", "Holm") and all of it is known about them. The profile is asked
 * for last, since it is slow to find.
 */
function isShorter(
  { all, text }: PersonName,
  asked: readonly Concept[],
  profile: () => readonly Concept[],
): boolean {
  if (holds(asked, all)) return true;
  const isOne = /\p{Lu}/u.test(text.slice(1)) || (!INDEFINITE.test(text) && /^the\s/i.test(text));
  if (!isOne && !all.some((concept) => holds(asked, [concept]))) return false;
  const [known, said] = withoutBodies(profile(), all);
  if (said.length === 0 || !holds(known, said)) return false;
  return isOne || said.some((concept) => holds(asked, [concept]));
}

/** Whether the last person with that last name or title before this point is somebody else. */
function isOfAnother(
  article: Article,
  { source }: Attribution,
  { text }: PersonName,
  profile: () => readonly Concept[],
): boolean {
  const [word = ''] = /[\p{L}’'-]+$/u.exec(text.split(',')[0] ?? '') ?? [];
  if (word === '') return false;
  const isName = /^\p{Lu}/u.test(word);
  const pattern = isName
    ? `${FULL_NAME}\\s+${word}(?!\\p{L})`
    : `(?<!\\p{L})${word}\\s+(?:\\p{Lu}[\\p{L}’'-]+\\s+)*${FULL_NAME}`;
  const before = article.paragraphs
    .slice(0, source.paragraph)
    .map((each) => (each.number === source.paragraph ? each.text.slice(0, source.start) : each.text))
    .join('\n');
  const last = [...before.matchAll(new RegExp(pattern, isName ? 'gu' : 'giu'))].at(-1)?.[1];
  if (last === undefined || !/^\p{Lu}/u.test(last) || isTitle(last.toLowerCase())) return false;
  return !holds(profile(), analyseQuestion(last).concepts);
}

/** Whether a pronoun refers to the person who spoke right before it in the paragraph. */
function isGoingOn(article: Article, by: Attribution, isNamed: AttributionTest): boolean {
  if (!GOES_ON.test(by.speaker)) return false;
  const before = attributionsNear(article, by.cue.paragraph)
    .filter(({ cue, source }) => cue.paragraph === by.cue.paragraph && source.start < by.source.start)
    .toSorted((a, b) => b.source.start - a.source.start)
    .find(({ speaker }) => !isPronoun(speaker) && !GOES_ON.test(speaker));
  return before !== undefined && isNamed(article, before);
}

/** Two names without the words for a body, if both have one: "Western" of "Western officials". */
function withoutBodies(
  one: readonly Concept[],
  other: readonly Concept[],
): readonly [readonly Concept[], readonly Concept[]] {
  if (!one.some(isBody) || !other.some(isBody)) return [one, other];
  const [a, b] = [one.filter((each) => !isBody(each)), other.filter((each) => !isBody(each))];
  return a.length > 0 && b.length > 0 ? [a, b] : [one, other];
}

function isBody({ words }: Concept): boolean {
  return words.some((word) => BODY.test(word));
}

/** Whether each of some concepts is one of others. */
function holds(all: readonly Concept[], some: readonly Concept[]): boolean {
  return some.length > 0 && some.every((concept) => all.some((each) => areAlike(each, concept)));
}

/** Whether two name the same ("Kyiv" and "Ukrainian"), or one is another word for the other: "cops" and "police". */
function areAlike(one: Concept, other: Concept): boolean {
  return isFor(one, other) || isFor(other, one);
}

function isFor(one: Concept, { keys, named, words: [of = ''] }: Concept): boolean {
  const [word = ''] = one.words;
  return ownKeys(one).some(
    (key) => keys.get(key) === 1 || (keys.has(key) && (named || isOtherWord(word, of))),
  );
}

/** Whether a word is another for one: an office is no officer, and so no police, though both have one stem. */
function isOtherWord(word: string, of: string): boolean {
  const others = SYNONYMS.get(of) ?? SYNONYMS.get(of.replace(/s$/, '')) ?? [];
  const meant = others.find((each) => stemOf(each.word) === stemOf(word))?.word;
  return meant !== undefined && (!/er$/.test(meant) || /ers?$/.test(word));
}
