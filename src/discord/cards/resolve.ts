import {
  type Article,
  type Engine,
  type Paragraph,
  type Passage,
  type Quote,
  quoteOf,
} from '#engine/index.ts';
import { articleKey, isOfRevision, type PassageRef, type SentenceRange } from './passage-ref.ts';

/** What a reference leads to: the passage, or why there is nothing to quote. */
export type Resolution =
  | { readonly state: 'current'; readonly passage: Passage }
  | { readonly state: 'changed'; readonly article: Article }
  | { readonly state: 'gone' };

/**
 * The passage that a reference names. Where the article has another revision than the reference it is `changed`,
 * and where the engine does not hold article, paragraph or sentences it is `gone`: nothing is quoted then.
 */
export function resolve({ articles }: Pick<Engine, 'articles'>, ref: PassageRef): Resolution {
  const held = articles.filter(({ id }) => articleKey(id) === ref.article);
  const article = held.find(({ id, revision }) => isOfRevision(ref, id, revision));
  if (!article) return held[0] ? { state: 'changed', article: held[0] } : { state: 'gone' };
  const passage = passageOf(article, ref);
  return passage ? { state: 'current', passage } : { state: 'gone' };
}

/** What a reference names in the article that it is to; undefined where the article has no such paragraph or sentences. */
export function passageOf(article: Article, ref: PassageRef): Passage | undefined {
  const paragraph = article.paragraphs.find((each) => each.number === ref.paragraph);
  const quotes = paragraph ? quotesOf(paragraph, ref.sentences) : [];
  if (!paragraph || quotes.length === 0) return undefined;
  return { article, paragraph, score: 0, quotes };
}

function quotesOf(paragraph: Paragraph, ranges: readonly SentenceRange[]): Quote[] {
  if (ranges.length === 0) return [quoteOf(paragraph, { start: 0, end: paragraph.text.length })];
  const quotes: Quote[] = [];
  for (const { first, last } of ranges) {
    const start = paragraph.sentences[first]?.start;
    const end = paragraph.sentences[last]?.end;
    if (start === undefined || end === undefined || start >= end) return [];
    quotes.push(quoteOf(paragraph, { start, end }));
  }
  return quotes;
}
