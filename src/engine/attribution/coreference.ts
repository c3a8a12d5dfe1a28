import type { Article } from '#engine/types.ts';
import { isTitle, type NamedPerson, namedIn, readName } from './names.ts';
import type { Outline, Phrase } from './phrases.ts';
import type { Range, TaggedToken } from './tokens.ts';

/** Names a source: `outline` is the article's. */
export type NameSource = (source: Range) => string;

/** Pronouns for one person, each with its possessive. */
const SINGULAR: Readonly<Record<string, string>> = {
  he: 'his',
  his: 'his',
  him: 'his',
  she: 'her',
  her: 'her',
};
/** What follows a comma and is no name: "Maria Lopes, who runs the power station", "Paul Adeyemi, an ethologist". */
const APPOSITION =
  /, (?:who|which|whose)(?= )|(?<=^(?:[\p{L}.]+ ){0,2}\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+), (?=\p{Ll})/u;
/** What speaks as "it". */
export const ORGANISATION =
  /^(?:administration|agency|airline|army|association|authority|bank|board|brigade|bureau|charity|church|city|club|college|commission|committee|company|cooperative|council|county|court|department|embassy|federation|firm|foundation|government|group|guild|hospital|institute|league|maker|manufacturer|ministry|museum|navy|newspaper|office|operator|organi[sz]ation|panel|parliament|party|police|publisher|regulator|school|senate|service|society|station|supplier|team|town|tribunal|trust|union|university|village|watchdog)$/;
const RELATIVE = /^(?:who|which)$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir)\.?$/i;

/**
 * How the sources of an article are named: by their own words; or, if these are a pronoun, a last name or "the
 * minister", by the only full name that fits. In doubt, the words stay as they are written. Every name is a slice of
 * the article.
 */
export function namerOf(article: Article, outline: Outline): NameSource {
  const known = namedIn(outline);
  return (source) => {
    const [own = ''] = textOf(article, outline, source).split(APPOSITION);
    if (RELATIVE.test(own)) return antecedentOf(outline, source, known) ?? own;
    if (own.toLowerCase() === 'it') return organisationBefore(outline, source, known) ?? own;
    const owner = SINGULAR[own.toLowerCase()];
    if (owner !== undefined) {
      return personBefore(outline, source, owner, known) ?? subjectBefore(outline, source, known) ?? own;
    }
    return byLastName(own, known) ?? byDescription(outline, source, own, known) ?? own;
  };
}

/** What "who" or "which" refers to: the phrase right before it, with a comma between at most. */
function antecedentOf(outline: Outline, { from }: Range, known: readonly NamedPerson[]): string | undefined {
  const { phrases, phraseFrom, tokens } = outline;
  const phrase = phrases[(phraseFrom[from] ?? 0) - 1];
  if (!phrase || tokens[phrase.head]?.sentence !== tokens[from]?.sentence) return undefined;
  const between = tokens.slice(phrase.to, from);
  return between.every(({ lower }) => lower === ',') && between.length < 2
    ? nameOf(outline, phrase, known)
    : undefined;
}

/**
 * The only full name before a pronoun in its paragraph; undefined if anybody or anything else is named there too. People
 * introduced as "his …" do not count: "his" already refers to the person that the sentence is about, and so does
 * "he" (rule 1 of centering: B. Grosz, A. Joshi and S. Weinstein, 1995).
 */
function personBefore(
  outline: Outline,
  { from }: Range,
  owner: string,
  known: readonly NamedPerson[],
): string | undefined {
  const { tokens, phrases, phraseFrom } = outline;
  const paragraph = tokens[from]?.paragraph;
  const names = phrases.slice(0, phraseFrom[from] ?? 0).flatMap((phrase): string[] => {
    const head = tokens[phrase.head];
    if (head?.paragraph !== paragraph || head?.tag !== 'PROPN') return [];
    if (tokens[phrase.from]?.lower === owner) return [];
    return [nameOf(outline, phrase, known)];
  });
  const [only, ...others] = new Set(names);
  return only?.includes(' ') && others.length === 0 ? only : undefined;
}

/**
 * The subject of a sentence that goes on after a colon, if nobody else is named before the pronoun: "The mayor, Judith Amsel,
 * rejects the charge: no gate, she says, …"
 */
function subjectBefore(outline: Outline, { from }: Range, known: readonly NamedPerson[]): string | undefined {
  const { tokens, phrases, phraseFrom, sentences } = outline;
  const start = sentences[tokens[from]?.sentence ?? -1]?.from ?? from;
  if (!tokens.slice(start, from).some(({ text }) => text === ':')) return undefined;
  const before = phrases.slice(phraseFrom[start] ?? 0, phraseFrom[from] ?? 0);
  const named = before.filter(({ head }) => /^(?:PROPN|PRON)$/.test(tokens[head]?.tag ?? ''));
  const [bearer, ...others] = named;
  if (!bearer || others.length > 0 || !isSubjectOf(outline, start, bearer)) return undefined;
  const name = nameOf(outline, bearer, known);
  return name.includes(' ') ? name : undefined;
}

/** Whether a phrase begins a sentence, or is in apposition to the one that does. */
function isSubjectOf({ tokens, phrases, phraseFrom }: Outline, start: number, { from }: Phrase): boolean {
  const first = phrases[phraseFrom[start] ?? 0];
  return (
    from === start || (first?.from === start && tokens[first.to]?.lower === ',' && from === first.to + 1)
  );
}

/** The only council, company or the like that a paragraph names before "it"; undefined if there are several. */
function organisationBefore(
  outline: Outline,
  { from }: Range,
  known: readonly NamedPerson[],
): string | undefined {
  const { tokens, phrases, phraseFrom } = outline;
  if (tokens[from - 1]?.tag === 'ADP') return undefined;
  const paragraph = tokens[from]?.paragraph;
  const names = phrases.slice(0, phraseFrom[from] ?? 0).flatMap((phrase): string[] => {
    const head = tokens[phrase.head];
    if (head?.paragraph !== paragraph || !ORGANISATION.test(head?.lower ?? '')) return [];
    return [nameOf(outline, phrase, known)];
  });
  return onlyOne(names);
}

/** The fullest name of the person that a phrase names. */
function nameOf(outline: Outline, phrase: Phrase, known: readonly NamedPerson[]): string {
  const { tokens } = outline;
  const own = asWritten(tokens.slice(phrase.from, phrase.head + 1));
  const name = readName(outline, phrase)?.name;
  if (name !== undefined) return byLastName(name, known) ?? name;
  return byDescription(outline, phrase, own, known) ?? own;
}

/** The only full name that ends with a last name: "Lavrov", "Mr Lavrov". */
function byLastName(own: string, known: readonly NamedPerson[]): string | undefined {
  const words = own.split(' ');
  const [last = ''] = words.length === 2 && HONORIFIC.test(words[0] ?? '') ? words.slice(1) : words;
  if (words.length > 2 || (words.length === 2 && !HONORIFIC.test(words[0] ?? ''))) return undefined;
  if (!/^\p{Lu}/u.test(last)) return undefined;
  return onlyOne(known.filter(({ name }) => name.endsWith(` ${last}`)).map(({ name }) => name));
}

/** The person whose title is "the Russian foreign minister", or the agency that "the agency" refers to. */
function byDescription(
  outline: Outline,
  source: Range,
  own: string,
  known: readonly NamedPerson[],
): string | undefined {
  const [determiner = '', ...words] = own.toLowerCase().split(/\s+/);
  const head = words.at(-1);
  if (determiner !== 'the' || head === undefined) return undefined;
  const bearers = known.filter(({ title }) => words.every((word) => title.includes(word)));
  if (!isTitle(head)) return words.length === 1 ? fullerBefore(outline, source, head) : undefined;
  const others = outline.phrases.some((phrase) => isOther(outline, phrase, head, words, bearers));
  return others ? undefined : onlyOne(bearers.map(({ name }) => name));
}

/** Whether a phrase names the same office of somebody else: "the Japanese foreign minister". */
function isOther(
  outline: Outline,
  { from, to }: Phrase,
  head: string,
  words: readonly string[],
  bearers: readonly NamedPerson[],
): boolean {
  const tokens = outline.tokens.slice(from, to);
  const at = tokens.findIndex(({ lower }) => lower === head);
  if (at < 0) return false;
  const titles = new Set([...words, ...bearers.flatMap(({ title }) => title)]);
  return tokens.slice(0, at).some(({ lower, tag }) => tag !== 'DET' && tag !== 'PRON' && !titles.has(lower));
}

/** "Russian news agency" for "the agency", if no other agency has been named so far. */
function fullerBefore({ tokens, phrases }: Outline, { from }: Range, head: string): string | undefined {
  if (/s$/.test(head)) return undefined;
  const fuller = phrases
    .filter((phrase) => phrase.to <= from && tokens[phrase.head]?.lower === head)
    .map((phrase) => tokens.slice(phrase.from, phrase.to).filter(({ tag }) => tag !== 'DET'))
    .filter((words) => words.length > 1)
    .map(asWritten);
  return onlyOne(fuller);
}

/** Neighbouring words with a space where there is one: "South Korea’s spy agency". */
function asWritten(words: readonly TaggedToken[]): string {
  return words.reduce((all, { start, text }, at) => {
    const isGlued = at === 0 || words[at - 1]?.end === start;
    return isGlued ? all + text : `${all} ${text}`;
  }, '');
}

function onlyOne(names: readonly string[]): string | undefined {
  const [only, ...others] = new Set(names);
  return others.length === 0 ? only : undefined;
}

function textOf(article: Article, { tokens }: Outline, { from, to }: Range): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const paragraph = article.paragraphs.find(({ number }) => number === first?.paragraph);
  return paragraph?.text.slice(first?.start ?? 0, last?.end ?? 0) ?? '';
}
