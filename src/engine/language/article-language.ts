import { functionWords, listedLanguages } from '#engine/terms/function-words.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import type { Article } from '#engine/types.ts';
import { languageByLetters } from './script.ts';
import { writtenWords } from './written-words.ts';

/** So much of an article is looked at, in characters. */
const LOOKED_AT = 2000;
/** Of fewer letters no language is told; what the article says of itself counts then. */
const FEWEST_LETTERS = 40;
/** Of the words of an English text nearly half are words of grammar; of a Dutch text, whose words look alike, an eighth. */
const ENGLISH_SHARE = 0.25;
/** In a text of a language so many of its words are words of grammar. */
const LEAST_SHARE = 0.2;
/** So many different words of grammar must be there that English lacks: "a", "L." and "die" are no sign of another language. */
const FEWEST_OF_ITS_OWN = 3;
/** Of two languages with nearly as many of these words it is the one that the article says. */
const NEARLY = 0.75;

const known = new WeakMap<Article, { readonly language: string | undefined }>();

/**
 * The language that an article is in, as in ISO 639-1: told from its text by its letters and its words of grammar, once
 * for as long as the article lives, and for a very short text from its metadata. Undefined where neither tells it.
 */
export function languageOf(article: Article): string | undefined {
  const told = known.get(article) ?? { language: tellLanguage(article) };
  known.set(article, told);
  return told.language;
}

function tellLanguage({ paragraphs, language }: Article): string | undefined {
  const text = beginningOf(paragraphs.map((each) => each.text));
  const stated = language?.split('-')[0]?.trim().toLowerCase() || undefined;
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return stated;
  const words = writtenWords(text);
  if (shareOf(STOP_WORDS, words) >= ENGLISH_SHARE) return 'en';
  return languageByLetters(text) ?? languageByWords(words, stated);
}

/** The language of which most words of grammar are in a text. */
function languageByWords(words: readonly string[], stated: string | undefined): string | undefined {
  const seen = new Set(words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)));
  const shares = listedLanguages()
    .filter((language) => hasItsOwn(functionWords(language), seen))
    .map((language) => ({ language, share: shareOf(functionWords(language), words) }));
  const most = Math.max(...shares.map(({ share }) => share));
  const near = shares.filter(({ share }) => share >= Math.max(LEAST_SHARE, NEARLY * most));
  if (near.length === 0) return stated;
  return (
    near.find(({ language }) => language === stated)?.language ??
    near.find(({ share }) => share === most)?.language
  );
}

function hasItsOwn(grammar: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  return [...seen].filter((word) => grammar.has(word)).length >= FEWEST_OF_ITS_OWN;
}

function shareOf(these: ReadonlySet<string>, words: readonly string[]): number {
  return words.filter((word) => these.has(word)).length / Math.max(1, words.length);
}

function beginningOf(texts: readonly string[]): string {
  let beginning = '';
  for (const text of texts) {
    if (beginning.length >= LOOKED_AT) break;
    beginning += `${text.slice(0, LOOKED_AT)}\n`;
  }
  return beginning;
}
