import { createHash } from 'node:crypto';
import { type Article, metadataOf, type Paragraph } from '#engine/index.ts';

/** Stands for an article, or for one of its paragraphs, where data goes from one thread to another. */
export interface Reference {
  readonly $article: string;
  readonly $paragraph?: number;
}

const keys = new WeakMap<Article, string>();

/** What an article is known by in all threads: the same text and the same metadata have the same key. */
export function keyOf(article: Article): string {
  const known = keys.get(article);
  if (known !== undefined) return known;
  const { id, revision, paragraphs } = article;
  const made = createHash('sha256')
    .update(JSON.stringify([id, revision, paragraphs.length, metadataOf(article)]))
    .digest('base64url');
  keys.set(article, made);
  return made;
}

/** Data in which references stand for articles and paragraphs, and the articles that they stand for. */
export interface Packed {
  readonly data: unknown;
  readonly articles: ReadonlyMap<string, Article>;
}

/** What stands for a paragraph, for those paragraphs that are known. */
export type ParagraphReferences = WeakMap<object, Reference>;

/** Makes the paragraphs of an article known. */
export function register({ paragraphs }: Article, key: string, known: ParagraphReferences): void {
  for (const paragraph of paragraphs) known.set(paragraph, { $article: key, $paragraph: paragraph.number });
}

/** Puts references in the place of articles, and of known paragraphs. */
export function pack(value: unknown, known: ParagraphReferences = new WeakMap()): Packed {
  const articles = new Map<string, Article>();
  const packOne = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const paragraph = known.get(one);
    if (paragraph) return paragraph;
    if (isArticle(one)) {
      const $article = keyOf(one);
      articles.set($article, one);
      return { $article } satisfies Reference;
    }
    return mapped(one, packOne);
  };
  return { data: packOne(value), articles };
}

/** Puts the articles and paragraphs in the place of references. @throws {RangeError} for one that leads nowhere. */
export function unpack(data: unknown, articleOf: (key: string) => Article | undefined): unknown {
  const unpackOne = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (!isReference(one)) return mapped(one, unpackOne);
    const article = articleOf(one.$article);
    const found = one.$paragraph === undefined ? article : paragraphOf(article, one.$paragraph);
    if (!found) throw new RangeError('a reference leads to no article that is held');
    return found;
  };
  return unpackOne(data);
}

/** The keys of the articles that some data refers to. */
export function keysIn(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (isReference(one)) found.add(one.$article);
    else mapped(one, look);
    return one;
  };
  look(data);
  return found;
}

function paragraphOf(article: Article | undefined, number: number): Paragraph | undefined {
  return article?.paragraphs[number - 1];
}

/** The same with each value inside changed; lists, maps and sets stay such, and numbers in an array of bytes as they are. */
function mapped(value: object, change: (one: unknown) => unknown): unknown {
  if (ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(change);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [change(key), change(one)]));
  if (value instanceof Set) return new Set([...value].map(change));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}

function isArticle(value: object): value is Article {
  return 'paragraphs' in value && 'revision' in value && 'sections' in value;
}

function isReference(value: object): value is Reference {
  return '$article' in value;
}
