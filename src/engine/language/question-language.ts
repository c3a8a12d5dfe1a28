import { functionWords } from '#engine/terms/function-words.ts';
import { isEnglishWord } from '#engine/terms/known-word.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import { stemOf, unitsIn } from '#engine/terms/terms.ts';
import type { Article, LanguagesApart } from '#engine/types.ts';
import { languageOf } from './article-language.ts';
import { askingWords } from './asking-words.ts';
import { type LanguageScore, openDetector, scoreOf } from './detector.ts';
import { languageByFewLetters, type Script, scriptOf, writesIn } from './script.ts';
import { ownText, writtenWords } from './written-words.ts';

/** Some articles that are asked, and the keys of their words. */
export interface AskedWords {
  readonly articles: readonly Article[];
  /** Whether some paragraph, heading or title holds a key. */
  holds(key: string): boolean;
}

/**
 * How a question's language goes with the articles': it is read as English; it is in another language that an article
 * is in, too; or no article is in its language.
 */
export type LanguageMatch =
  | { readonly kind: 'english' }
  | { readonly kind: 'same'; readonly language: string }
  | { readonly kind: 'apart'; readonly languages: LanguagesApart };

const ASCII = /^[a-z]+$/;
/** So much of a question is looked at, in characters. */
const LOOKED_AT = 1000;
/** A question fits its own language better than an article's by so much. */
const CLEARLY = 0.08;
/** Scores that differ by less tell two languages badly apart. */
const NEARLY = 0.06;
/** So many words that are not known speak for themselves; three may be a name or a loan. */
const FEWEST_STRANGE = 4;
const MOST_ACRONYMS = 3;
/** Shorter ones are often typos, or how people write in chats: "dat", "wat". */
const LONG_WORD = 4;
/** Words in small letters in the names of people, places and parties. */
const PARTICLES: ReadonlySet<string> = new Set(
  `von der den van de da do dos das di du des del della dello la le el al bin ibn ben of the and und i y e et für sans`.split(
    ' ',
  ),
);

const languages = new WeakMap<readonly Article[], readonly string[]>();

/** Compares the language of a question with those of the articles that it is put to. */
export async function matchLanguages(question: string, asked: AskedWords): Promise<LanguageMatch> {
  const articles = languagesOf(asked.articles);
  const text = ownText(question.slice(0, LOOKED_AT));
  const readsEnglish = articles.length === 0 || articles.includes('en');
  if (readsEnglish && isPlainEnglish(text, asked)) return { kind: 'english' };
  const read = await readText(text, articles, asked);
  const apart = articles.filter((other) => isApart(read, other, asked));
  if (articles.length > 0 && apart.length === articles.length)
    return {
      kind: 'apart',
      languages: { ...(read.language !== '' && { question: read.language }), articles },
    };
  if (readsEnglish && !apart.includes('en')) return { kind: 'english' };
  const [other = 'en'] = articles.filter((each) => !apart.includes(each));
  return { kind: 'same', language: articles.includes(read.language) ? read.language : other };
}

/** The different languages of the articles, as far as they are known. */
function languagesOf(articles: readonly Article[]): readonly string[] {
  const told = languages.get(articles) ?? [
    ...new Set(articles.map(languageOf).filter((each) => each !== undefined)),
  ];
  languages.set(articles, told);
  return told;
}

/** Whether a text is so clearly English, or so clearly about the articles, that no detector need look at it. */
function isPlainEnglish(text: string, asked: AskedWords): boolean {
  const words = writtenWords(text);
  const rest = words.filter((word) => !STOP_WORDS.has(word) && !isHeld(word, 'en', asked));
  if (rest.length === 0) return true;
  return words.some((word) => STOP_WORDS.has(word)) && rest.every((word) => isKnown(word, 'en', asked));
}

/** A text, and what speaks for its language. */
interface ReadText {
  readonly text: string;
  readonly words: readonly string[];
  readonly script: Script | undefined;
  readonly scores: readonly LanguageScore[];
  /** The likeliest language, as in ISO 639-1; empty where nothing tells it. */
  readonly language: string;
}

async function readText(text: string, articles: readonly string[], asked: AskedWords): Promise<ReadText> {
  // A word that comes twice says no more than once: "vis-à-vis".
  const [script, words] = [scriptOf(text), [...new Set(writtenWords(text))]];
  const detect = await openDetector();
  const rest = words.filter((word) => !articles.some((language) => isHeld(word, language, asked)));
  const scores = detect(rest.length > 1 ? rest.join(' ') : text);
  const language = (script && languageByFewLetters(text, script)) ?? likeliest(scores, words);
  return { text, words, script, scores, language };
}

/** Of the languages with nearly the best score the one with the most words of grammar. */
function likeliest(scores: readonly LanguageScore[], words: readonly string[]): string {
  const [best] = scores;
  const near = scores.filter(({ score }) => score >= (best?.score ?? 0) - NEARLY);
  const counted = near.map(({ language }) => {
    const own = functionWords(language);
    return { language, count: words.filter((word) => own.has(word)).length };
  });
  return counted.toSorted((one, other) => other.count - one.count)[0]?.language ?? '';
}

/** Whether a text is clearly not in one of the articles' languages. */
function isApart(read: ReadText, other: string, asked: AskedWords): boolean {
  const { words, script, language, scores } = read;
  if (script === undefined || language === other || words.every((word) => isHeld(word, other, asked)))
    return false;
  if (!writesIn(other, script)) return true;
  const lead = scoreOf(language, scores) - scoreOf(other, scores);
  return lead >= CLEARLY && !isName(read) && speaksAgainst(other, read, asked);
}

/** Whether the words of grammar speak for the text's language and against the other. */
function speaksAgainst(other: string, { text, words, language }: ReadText, asked: AskedWords): boolean {
  const [own, others, asking] = [functionWords(language), functionWords(other), askingWords(language)];
  const isOwn = (word: string) => (own.has(word) || asking?.has(word) === true) && !others.has(word);
  const isOther = (word: string) => others.has(word) && !own.has(word);
  const isStrange = (word: string) => !isKnown(word, other, asked);
  const begins = words.some((word, at) => asking?.has(word) && (at === 0 || isStrange(word)));
  if (isOther(words[0] ?? '') || isAcronyms(text)) return false;
  const [ours, theirs] = [words.filter(isOwn).length, words.filter(isOther).length];
  const asks = /[?？؟;]\s*$/.test(text) || text.includes('¿');
  const strange = words.filter(isStrange).length;
  if (ours === 0) {
    const isAll = strange === words.length && tellingWords(text) >= FEWEST_STRANGE;
    return asks && theirs === 0 && isAll;
  }
  const ourAlone = new Set(words.filter((word) => isOwn(word) && isStrange(word))).size;
  const pointing = words.filter((word) => isOwn(word) || isStrange(word)).length;
  // "São Paulo?", "café au lait?": a name or a loan may have a question mark, but no word that asks.
  const isAsked =
    text.includes('¿') || (asks && (words.some((word) => asking?.has(word)) || strange >= FEWEST_STRANGE));
  // "was wollte trump": "was" is English, too, but what follows it is not.
  const [first = '', second = ''] = words;
  const isBegun =
    asking?.has(first) === true && second.length >= LONG_WORD && isOwn(second) && isStrange(second);
  const isSentence =
    isAsked ||
    isBegun ||
    ourAlone > 1 ||
    ours > 2 ||
    (pointing > 1 && (begins || (ours > 1 && pointing > 2)));
  return isSentence && ours > theirs && (pointing > 1 || ourAlone > 0);
}

/** How many words are neither capitalised, as names and acronyms are, nor without vowels, as short forms are. */
function tellingWords(text: string): number {
  const written = text.normalize('NFD').match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return written.filter((word) => !/^\p{Lu}/u.test(word) && /[^bcdfghj-np-tvwxz\p{M}]/u.test(word)).length;
}

/** "NATO OTAN?": a few words in capitals alone, which may be acronyms. */
function isAcronyms(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length <= MOST_ACRONYMS &&
    words.every((word) => word === word.toUpperCase() && /\p{Lu}/u.test(word))
  );
}

/** Whether a word is of a language, as far as the engine knows its words, or of the articles. */
function isKnown(word: string, language: string, asked: AskedWords): boolean {
  if (functionWords(language).has(word) || isHeld(word, language, asked)) return true;
  return language === 'en' && ASCII.test(word) && isEnglishWord(word);
}

/** Whether an article has the word, as words of a language are kept. */
function isHeld(word: string, language: string, { holds }: AskedWords): boolean {
  if (language === 'en' && ASCII.test(word)) return holds(stemOf(word));
  return unitsIn(language, word).every(({ key }) => holds(key));
}

/** "Luiz Inácio Lula da Silva", "Alternative für Deutschland?": capitals, but for the small words in a name. */
function isName({ text, words, language }: ReadText): boolean {
  const asking = askingWords(language);
  if (text.includes('¿') || (asking ? words.some((word) => asking.has(word)) : /[?？؟]\s*$/.test(text)))
    return false;
  const written = text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  return written.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(word));
}
