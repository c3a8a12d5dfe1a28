import { withoutEntities } from './names.ts';

/** A node of JSON-LD, with what it refers to by `@id` in place. */
export type Stated = Readonly<Record<string, unknown>>;

/** So far into lists and objects JSON-LD is looked through. */
const DEEPEST = 6;
const MOST_NODES = 2_000;

/** What is known of the page besides, to tell its own article from others. */
export interface PageHints {
  readonly address: string | undefined;
  readonly titles: readonly string[];
}

/** The article that some scripts of JSON-LD say the page is; an empty one where they say none, or speak of others. */
export function statedArticle(scripts: readonly string[], hints: PageHints): Stated {
  const nodes = scripts.flatMap((script) => parsed(script));
  const byId = new Map<string, Stated>();
  for (const node of nodes) collect(node, byId, 0);
  const named = nodes.flatMap((node) => articlesIn(node, 0, isArticleType));
  const found = named.length > 0 ? named : nodes.flatMap((node) => articlesIn(node, 0, isPageType));
  const articles = found.map((node) => resolved(node, byId));
  const own = articles.find((article) => isOwn(article, hints));
  if (own) return own;
  const open = articles.filter((article) => addressOf(article) === undefined || hints.address === undefined);
  return articles.length === 1 || open.length === articles.length ? (open[0] ?? {}) : {};
}

/** What some scripts of JSON-LD call their sites, and those who publish them. */
export function namedSites(scripts: readonly string[]): readonly unknown[] {
  const nodes = scripts.flatMap((script) => parsed(script));
  return [...nodes, ...nodes.flatMap((node) => graphOf(node))].flatMap((node) => {
    if (typeof node !== 'object' || node === null) return [];
    const types = [Reflect.get(node, '@type')].flat().map(String);
    const isSite = types.some((type) => /^(?:WebSite|(?:NewsMedia)?Organization)$/.test(type));
    return isSite ? [Reflect.get(node, 'name')] : [];
  });
}

function graphOf(node: unknown): readonly unknown[] {
  const graph: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, '@graph') : undefined;
  return Array.isArray(graph) ? graph : [];
}

/** Whether JSON-LD says that reading the article costs something. */
export function isForSubscribers(article: Stated): boolean {
  return /^(?:false|http:\/\/schema\.org\/False)$/i.test(String(article.isAccessibleForFree ?? ''));
}

function parsed(script: string): unknown[] {
  const plain = script
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, '')
    .replace(/[\u0000-\u001F]+/g, ' ')
    .trim()
    .replace(/;$/, '');
  for (const text of [plain, plain.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return [JSON.parse(text)].flat();
    } catch {
      // What is left of it may still be told.
    }
  }
  return salvaged(plain);
}

/** Reads single values out of JSON that does not parse: one quotation mark in a description breaks the whole. */
function salvaged(text: string): unknown[] {
  const type = /"@type"\s*:\s*"(\w{1,40})"/.exec(text)?.[1];
  if (!isArticleType(type)) return [];
  const known = ['headline', 'author', 'datePublished'].flatMap((key) => {
    const value = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,300})"\\s*[,}]`).exec(text)?.[1];
    return value === undefined ? [] : [[key, value] as const];
  });
  return known.length === 0 ? [] : [{ '@type': type, ...Object.fromEntries(known) }];
}

function collect(value: unknown, byId: Map<string, Stated>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || byId.size > MOST_NODES) return;
  const id: unknown = Reflect.get(value, '@id');
  if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value as Stated);
  for (const inner of Object.values(value)) collect(inner, byId, depth + 1);
}

/** Articles that a node is or holds, those of lists aside: such are other articles. */
function articlesIn(value: unknown, depth: number, isWanted: (type: unknown) => boolean): Stated[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => articlesIn(inner, depth + 1, isWanted));
  if ([Reflect.get(value, '@type')].flat().some(isWanted)) return [value as Stated];
  return ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) =>
    articlesIn(Reflect.get(value, key), depth + 1, isWanted),
  );
}

function isArticleType(type: unknown): boolean {
  return (
    typeof type === 'string' &&
    /(?:^|[/#:])(?:\w*article|blogposting|\w*report|\w*review|liveblogposting|socialmediaposting|techarticle)$/i.test(
      type,
    )
  );
}

/** Programs that know no article call it a page. */
function isPageType(type: unknown): boolean {
  return typeof type === 'string' && /(?:^|[/#:])(?:medical)?webpage$/i.test(type);
}

function resolved(article: Stated, byId: ReadonlyMap<string, Stated>): Stated {
  const refer = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(refer);
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '@id') : undefined;
    return typeof id === 'string' && Reflect.get(value as object, 'name') === undefined
      ? (byId.get(id) ?? value)
      : value;
  };
  return {
    ...article,
    author: refer(article.author ?? article.creator),
    publisher: refer(article.publisher),
  };
}

function isOwn(article: Stated, { address, titles }: PageHints): boolean {
  const headline = bare(withoutEntities(String(article.headline ?? article.name ?? '')));
  if (
    headline !== '' &&
    titles.some((title) => bare(title).startsWith(headline) || headline.startsWith(bare(title)))
  )
    return true;
  const own = addressOf(article);
  return own !== undefined && address !== undefined && pathOf(own) === pathOf(address);
}

function addressOf(article: Stated): string | undefined {
  for (const value of [article.url, article.mainEntityOfPage, article['@id']]) {
    const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '@id') : value;
    if (typeof text === 'string' && /^https?:\/\//i.test(text)) return text;
  }
  return undefined;
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function bare(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
}
