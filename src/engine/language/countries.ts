import type { Article } from '#engine/types.ts';
import { languageOf } from './article-language.ts';

/** A country's name, or another region's that ISO 3166-1 has a code for: without accents, and in small letters. */
interface Name {
  readonly code: string;
  readonly name: string;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** No countries; what articles call by another name (America, Britain, Holland); and Réunion, which is a meeting too. */
const LEFT_OUT: ReadonlySet<string> = new Set('EU EZ UN QO XA XB ZZ US GB NL RE'.split(' '));
/** Of two codes for one country, as GB and UK, the one in use. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !LEFT_OUT.has(code) && new Intl.Locale(`und-${code}`).region === code,
);
/** Shorter names are capitalised words by themselves: "irán" is a verb in Spanish, and other words only begin so. */
const SHORTEST_BEGINNING = 5;
/** Of longer names the last letter may be another in another case, or in the adjective. */
const LONGEST_WHOLE = 6;
/** Of a name of one word so much is enough in an article: "Japanese" is of Japan. */
const SHARED = 4;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const names = new Map<string, readonly Name[]>();

/**
 * Whether a question names a country, in its own language, that an article does not name in its. An encoder puts South Korea's
 * soldiers near North Korea's; a passage about the one is no sure answer to a question about the other. The names are the
 * Unicode CLDR's.
 */
export function namesOtherCountry(question: string, language: string, article: Article): boolean {
  const asked = plain(question);
  const capitalised = new Set(
    bare(question)
      .split(/[^\p{L}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(plain),
  );
  const isAsked = (name: string): boolean => {
    if (UNSPACED.test(name)) return asked.includes(name);
    if (name.length < SHORTEST_BEGINNING) return capitalised.has(name);
    return begins(asked, name.length > LONGEST_WHOLE ? name.slice(0, -1) : name);
  };
  const found = namesIn(language, 'long').filter(({ name }) => isAsked(name));
  // In Japanese and Chinese India's name is a part of Indonesia's.
  const named = found.filter(
    ({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)),
  );
  return named.length > 0 && lacksOne(named, article);
}

/** Whether an article lacks a country. Where its language is not known, that is not known either. */
function lacksOne(named: readonly Name[], article: Article): boolean {
  const language = languageOf(article);
  if (language === undefined) return false;
  const text = plain(textOf(article));
  const own = [...namesIn(language, 'long'), ...namesIn(language, 'short')];
  return named.some(({ code }) => !own.some((each) => each.code === code && isHeld(text, each.name)));
}

function textOf({ title, sections, paragraphs }: Article): string {
  return [title, ...sections.map(({ heading }) => heading), ...paragraphs.map(({ text }) => text)].join('\n');
}

function isHeld(text: string, name: string): boolean {
  if (UNSPACED.test(name)) return text.includes(name);
  return begins(text, /[^\p{L}]/u.test(name) ? name : name.slice(0, SHARED));
}

/** Whether a word of a text, or several, begin so. */
function begins(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** All names in a language, as in ISO 639-1. */
function namesIn(language: string, style: 'long' | 'short'): readonly Name[] {
  const key = `${language} ${style}`;
  const known = names.get(key);
  if (known) return known;
  const inLanguage = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
  const found = CODES.flatMap((code) => {
    const name = inLanguage.of(code);
    return name === undefined ? [] : [{ code, name: plain(name) }];
  });
  names.set(key, found);
  return found;
}

function plain(text: string): string {
  return bare(text).toLowerCase();
}

/** A text without accents. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
