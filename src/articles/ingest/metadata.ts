import { z } from 'zod';
import { webAddress } from '#articles/web-address.ts';
import type { Metadata } from '#engine/index.ts';

/** What is asked of a page's document. */
export interface PageDocument {
  readonly documentElement: { getAttribute(name: string): string | null } | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const LONGEST_NAME = 300;
const MOST_AUTHORS = 5;
/** So far into lists and objects JSON-LD is looked through. */
const DEEPEST = 6;

/** What a page says of itself in JSON-LD and meta tags, in this order; what it does not say is absent. */
export function metadataIn(document: PageDocument, address?: string): Partial<Metadata> {
  const stated = articleIn(document);
  const meta = (...names: readonly string[]) => metaContent(document, names);
  const known = {
    title: firstOf(
      nameOf(stated.headline),
      meta('og:title', 'twitter:title', 'dc.title'),
      onlyHeading(document),
      line(document.querySelector('title')?.textContent),
    ),
    publication: firstOf(nameOf(stated.publisher), meta('og:site_name', 'dc.publisher', 'application-name')),
    byline: firstOf(
      authorsOf(stated.author),
      authorIn(meta('author', 'article:author', 'dc.creator', 'parsely-author')),
    ),
    url: firstOf(canonicalIn(document, address), address),
    published: firstOf(
      dateOf(stated.datePublished),
      dateOf(
        meta(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'dc.date',
          'dcterms.created',
          'date',
          'pubdate',
        ),
      ),
      dateOf(
        document.querySelector('time[itemprop="datePublished"],time[pubdate]')?.getAttribute('datetime'),
      ),
    ),
    language: languageOf(document.documentElement?.getAttribute('lang')),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

type Stated = Readonly<Record<string, unknown>>;

/** The first thing that a page's JSON-LD calls an article. */
function articleIn(document: PageDocument): Stated {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''), 0);
      if (found) return found;
    } catch {
      // What cannot be read says nothing.
    }
  }
  return {};
}

function findArticle(value: unknown, depth: number): Stated | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  if (!Array.isArray(value) && [Reflect.get(value, '@type')].flat().some(isArticleType))
    return value as Stated;
  for (const inner of Array.isArray(value)
    ? value
    : [Reflect.get(value, '@graph'), Reflect.get(value, 'mainEntity')]) {
    const found = findArticle(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && /(?:Article|BlogPosting|Report|Review)$/.test(type);
}

function metaContent(document: PageDocument, names: readonly string[]): string | undefined {
  const all = [...document.querySelectorAll('meta')];
  for (const name of names) {
    const found = all.find((each) =>
      ['property', 'name', 'itemprop'].some((key) => each.getAttribute(key)?.toLowerCase() === name),
    );
    const content = line(found?.getAttribute('content'));
    if (content !== undefined) return content;
  }
  return undefined;
}

/** A name as a text, or as a thing that has one. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return line(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? line(Reflect.get(value, 'name')) : undefined;
}

function authorsOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value])
    .slice(0, MOST_AUTHORS)
    .map((each) => authorIn(nameOf(each)));
  return line([...new Set(names.filter((name) => name !== undefined))].join(', '));
}

/** Some pages give an author's address. */
function authorIn(name: string | undefined): string | undefined {
  return name === undefined || webAddress(name) ? undefined : name;
}

function onlyHeading(document: PageDocument): string | undefined {
  const [first, ...others] = document.querySelectorAll('h1');
  return others.length === 0 ? line(first?.textContent) : undefined;
}

/** The address that the page gives itself, where it is one of the same host. */
function canonicalIn(document: PageDocument, address: string | undefined): string | undefined {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!href) return undefined;
  const [canonical, own] = [webAddress(href), webAddress(address ?? '')];
  if (!canonical || canonical.username || canonical.password) return undefined;
  return own === undefined || bare(canonical.hostname) === bare(own.hostname) ? canonical.href : undefined;
}

function bare(host: string): string {
  return host.replace(/^(?:www|m|amp)\./, '');
}

/** An ISO 8601 date, or date and time; anything else could be read in two ways. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
  const day = text.slice(0, 10);
  if (!z.iso.date().safeParse(day).success) return undefined;
  return z.iso.datetime({ offset: true, local: true }).safeParse(text).success ? text : day;
}

function languageOf(value: string | null | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** A text on one line; nothing where it has no letters, or is too long for a name. */
function line(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const flat = text.replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(flat) && flat.length <= LONGEST_NAME ? flat : undefined;
}

function firstOf(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}
