import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import type { Article } from '#engine/types.ts';
import { openDetector } from './detector.ts';
import { writtenWords } from './written-words.ts';

/** So much of an article is looked at, in characters. */
const LOOKED_AT = 2000;
/** Of fewer letters no language is told; what the article says of itself counts then. */
const FEWEST_LETTERS = 40;
/** Of the words of an English text nearly half are words of grammar; of a Dutch text, whose words look alike, an eighth. */
const ENGLISH_SHARE = 0.25;

const known = new WeakMap<Article, Promise<string | undefined>>();

/**
 * The language that an article is in, as in ISO 639-1: told from its text, once for as long as the article lives, and
 * for a very short text from its metadata. Undefined where neither tells it.
 */
export function languageOf(article: Article): Promise<string | undefined> {
  const told = known.get(article) ?? tellLanguage(article);
  known.set(article, told);
  return told;
}

async function tellLanguage({ paragraphs, language }: Article): Promise<string | undefined> {
  const text = beginningOf(paragraphs.map((each) => each.text));
  const stated = language?.split('-')[0]?.trim().toLowerCase() || undefined;
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return stated;
  if (isPlainlyEnglish(text)) return 'en';
  const detect = await openDetector();
  return detect(text)[0]?.language ?? stated;
}

/** Whether a longer text is English beyond doubt; it takes no detector. */
function isPlainlyEnglish(text: string): boolean {
  const words = writtenWords(text);
  return words.filter((word) => STOP_WORDS.has(word)).length >= ENGLISH_SHARE * words.length;
}

function beginningOf(texts: readonly string[]): string {
  let beginning = '';
  for (const text of texts) {
    if (beginning.length >= LOOKED_AT) break;
    beginning += `${text.slice(0, LOOKED_AT)}\n`;
  }
  return beginning;
}
