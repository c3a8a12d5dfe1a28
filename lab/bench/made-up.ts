import { rarity } from '#engine/terms/embeddings.ts';
import { STOP_WORDS } from '#engine/terms/stop-words.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import table from '#engine/weights/words.json' with { type: 'json' };

/**
 * Articles and questions of random words, the same at every run. Words are as rare as Zipf's law has it, the known
 * ones of English before made-up ones; paragraphs and sentences are as long as those of news.
 */
export interface MadeUp {
  /** Articles of twenty paragraphs with so many paragraphs in all. */
  articles(paragraphs: number): Article[];
  /** Questions about four things each. */
  questions(count: number): string[];
  /** Questions of the greatest length, about some forty things each. */
  longQuestions(count: number, length: number): string[];
}

const SEED = 20_261_123;
const PARAGRAPHS_AN_ARTICLE = 20;
const SENTENCES_A_PARAGRAPH = 3;
const VOCABULARY = 50_000;

/** Makes articles and questions up, always the same in the same order of calls. */
export function createMadeUp(): MadeUp {
  const random = mulberry32(SEED);
  const vocabulary = vocabularyOf(random);
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
  const contentWord = (): string => {
    const some = word();
    return STOP_WORDS.has(some) ? contentWord() : some;
  };
  const sentence = () =>
    `${capital(Array.from({ length: 12 + Math.floor(random() * 12) }, word).join(' '))}.`;
  const paragraph = () => Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence).join(' ');
  const article = (at: number) =>
    createArticle(
      `article-${at}`,
      { title: sentence(), publication: 'The Bench' },
      Array.from({ length: PARAGRAPHS_AN_ARTICLE }, paragraph).join('\n\n'),
    );
  const question = () =>
    `What did ${capital(contentWord())} ${contentWord()} about the ${contentWord()} of ${contentWord()}?`;
  const longQuestion = (length: number) => {
    let text = question().slice(0, -1);
    for (let next = contentWord(); text.length + next.length + 2 <= length; next = contentWord()) {
      text += ` ${next}`;
    }
    return `${text}?`;
  };
  return {
    articles: (paragraphs) =>
      Array.from({ length: Math.ceil(paragraphs / PARAGRAPHS_AN_ARTICLE) }, (_, at) => article(at)),
    questions: (count) => Array.from({ length: count }, question),
    longQuestions: (count, length) => Array.from({ length: count }, () => longQuestion(length)),
  };
}

/** Grammatical words, then the words of the engine's table, then unknown words, like names. */
function vocabularyOf(random: () => number): string[] {
  const known = table.keys.split('\n').filter((key) => /^[a-z]{2,}$/.test(key));
  const words = new Set([...STOP_WORDS, ...known.sort((a, b) => rarity(a) - rarity(b))]);
  while (words.size < VOCABULARY) words.add(madeUpWord(random));
  return [...words];
}

function madeUpWord(random: () => number): string {
  const pick = (signs: string): string => signs[Math.floor(random() * signs.length)] ?? '';
  const syllable = () => pick('bdfgklmnprstvz') + pick('aeiou') + pick('nrlst ').trim();
  return Array.from({ length: 1 + Math.floor(random() * 4) }, syllable).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A small seeded generator of numbers from 0 to 1 (T. Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
