import { createHash } from 'node:crypto';
import { type Article, metadataOf, type Paragraph, type Span } from '#engine/index.ts';

/** Stands for an article, or for one of its paragraphs, where data goes from one thread to another. */
export interface Reference {
  readonly $article: string;
  readonly $paragraph?: number;
}

/**
 * Stands for words of a paragraph, such as a quote's, where the object around them names the paragraph: they go without their
 * text, of which a long sentence's quotes would bring as many copies.
 */
interface Slice extends Span {
  readonly $slice: true;
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

/** Puts references in the place of articles and of known paragraphs, and takes the text out of their slices. */
export function pack(value: unknown, known: ParagraphReferences = new WeakMap()): Packed {
  const articles = new Map<string, Article>();
  const packOne = (one: unknown, around?: Paragraph): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const reference = known.get(one);
    if (reference) return reference;
    if (isArticle(one)) {
      const $article = keyOf(one);
      articles.set($article, one);
      return { $article } satisfies Reference;
    }
    const named = 'paragraph' in one && isParagraph(one.paragraph) ? one.paragraph : undefined;
    const within = named && known.has(named) ? named : around;
    if (!isSliceOf(one, within)) return mapped(one, (each) => packOne(each, within));
    const { text: _, ...rest } = one;
    return { ...(mapped(rest, (each) => packOne(each, within)) as object), $slice: true };
  };
  return { data: packOne(value), articles };
}

/** Puts the articles and paragraphs in the place of references. @throws {RangeError} for one that leads nowhere. */
export function unpack(data: unknown, articleOf: (key: string) => Article | undefined): unknown {
  const resolve = ({ $article, $paragraph }: Reference): Article | Paragraph => {
    const article = articleOf($article);
    const found = $paragraph === undefined ? article : paragraphOf(article, $paragraph);
    if (!found) throw new RangeError('a reference leads to no article that is held');
    return found;
  };
  const unpackOne = (one: unknown, around?: Paragraph): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (isReference(one)) return resolve(one);
    const named = 'paragraph' in one && isReferenceTo(one.paragraph) ? resolve(one.paragraph) : undefined;
    const within = named && isParagraph(named) ? named : around;
    if (!isSlice(one)) return mapped(one, (each) => unpackOne(each, within));
    if (!within) throw new RangeError('a slice is of no paragraph');
    const { $slice, ...rest } = one;
    const whole = mapped(rest, (each) => unpackOne(each, within)) as Span;
    return { ...whole, text: within.text.slice(whole.start, whole.end) };
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

function isReferenceTo(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && isReference(value);
}

function isParagraph(value: unknown): value is Paragraph {
  return typeof value === 'object' && value !== null && 'sentences' in value;
}

function isSliceOf(
  value: object,
  paragraph: Paragraph | undefined,
): value is Span & { readonly text: string } {
  const { start, end, text } = value as Partial<Span> & { readonly text?: unknown };
  return (
    paragraph !== undefined &&
    typeof text === 'string' &&
    Number.isInteger(start) &&
    end === (start ?? 0) + text.length &&
    paragraph.text.startsWith(text, start)
  );
}

function isSlice(value: object): value is Slice {
  return '$slice' in value;
}
