import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';

/** Beginnings of lines that would be read as a heading, or as an escaped one. */
const MARKS = /^(?=[#\\])/gm;

/** An article of exactly these paragraphs, without headings. Throws an Error if one would change. */
export function plainArticle(id: string, title: string, texts: readonly string[]): Article {
  const body = texts.map((text) => text.replace(MARKS, '\\')).join('\n\n');
  const article = createArticle(id, { title, publication: 'a data set' }, body);
  const same = article.paragraphs.every(({ text }, place) => text === texts[place]);
  if (!same || article.paragraphs.length !== texts.length)
    throw new Error(`article ${id} was not read to the letter`);
  return article;
}
