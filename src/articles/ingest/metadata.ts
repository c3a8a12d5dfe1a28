import { webAddress } from '#articles/web-address.ts';
import type { Metadata } from '#engine/index.ts';
import { dateIn } from './dates.ts';
import { isForSubscribers, type Stated, statedArticle } from './json-ld.ts';
import { bylineInMarkup, dateInMarkup } from './markup.ts';
import { bylineOf, languageTag, plainLine } from './names.ts';
import type { PageNode } from './page-node.ts';
import { shownTitle, withoutSite } from './titles.ts';

/** What is asked of a page's document. */
export interface PageDocument {
  readonly documentElement: { getAttribute(name: string): string | null } | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/** What a page says of its article. */
export interface PageFacts {
  /** What it does not say is absent. */
  readonly metadata: Partial<Metadata>;
  /** All that it calls its article, the title first. */
  readonly titles: readonly string[];
  /** Whether it says that one must pay to read all of it. */
  readonly isForSubscribers: boolean;
  /** What it asks of robots, and whether it reserves its text (TDM). */
  readonly robots: readonly string[];
  readonly reservation: string | undefined;
  /** The text as JSON-LD has it. */
  readonly statedBody?: string;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'article.published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
];

/** What a page says of its article in JSON-LD, meta tags and what it shows, in this order. */
export function factsIn(document: PageDocument, address?: string): PageFacts {
  const meta = metaReader(document);
  const site = plainLine(meta('og:site_name', 'dc.publisher', 'dcterms.publisher'));
  const headings = textsOf(document, 'h1,h2');
  const title = plainLine(document.querySelector('title')?.textContent);
  const hints = {
    address,
    titles: [meta('og:title'), title, ...textsOf(document, 'h1')].filter((each) => each !== undefined),
  };
  const stated = statedArticle(scriptsOf(document), hints);
  const publication = [plainLine(nameOf(stated.publisher)), site].find(
    (name) => name !== undefined && !name.startsWith('@'),
  );
  const sites = [publication, site, hostName(address)].filter((name) => name !== undefined);
  const named = [nameOf(stated.headline), meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title')].map(
    (each) => titleOf(each, sites),
  );
  const shown = shownTitle(title, headings, textsOf(document, 'h1'), sites);
  const titles = [...named, shown, ...textsOf(document, 'h1')].filter((each) => each !== undefined);
  const known = {
    title: titles[0],
    publication,
    byline: bylineFrom(document, stated, meta, publication),
    url: canonicalIn(document, address, meta('og:url')) ?? address,
    published: publishedIn(document, stated, meta),
    language:
      languageTag(document.documentElement?.getAttribute('lang')) ??
      languageTag(nameOf(stated.inLanguage)) ??
      languageTag(meta('og:locale', 'content-language', 'language')),
  };
  const body = typeof stated.articleBody === 'string' ? stated.articleBody : undefined;
  return {
    metadata: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    titles,
    isForSubscribers:
      isForSubscribers(stated) || /^(?:locked|metered|paid)$/i.test(meta('article:content_tier') ?? ''),
    robots: [meta('robots') ?? [], meta('verbatim') ?? []].flat(),
    reservation: meta('tdm-reservation'),
    ...(body !== undefined && { statedBody: body }),
  };
}

type Meta = (...names: readonly string[]) => string | undefined;

function metaReader(document: PageDocument): Meta {
  const contents = new Map<string, string>();
  for (const each of document.querySelectorAll('meta')) {
    const content = each.getAttribute?.('content')?.trim();
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = each.getAttribute?.(key)?.trim().toLowerCase();
      if (!name || !content) continue;
      // Several authors have a tag each.
      const before = contents.get(name);
      if (before === undefined) contents.set(name, content);
      else if (/author|creator/.test(name) && contents.size < 500)
        contents.set(name, `${before}, ${content}`);
    }
  }
  return (...names) =>
    names.map((name) => contents.get(name)).find((content) => content !== undefined && content !== '');
}

function bylineFrom(
  document: PageDocument,
  stated: Stated,
  meta: Meta,
  publication: string | undefined,
): string | undefined {
  const tags = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'author_name',
    'cxenseparse:author',
  ];
  return (
    bylineOf([stated.author].flat().map(nameOf), publication) ??
    tags
      .map((tag) => bylineOf((meta(tag) ?? '').split(/\s*[,;]\s*(?=\S)/), publication))
      .find((byline) => byline !== undefined) ??
    bylineInMarkup(document, publication)
  );
}

function publishedIn(document: PageDocument, stated: Stated, meta: Meta): string | undefined {
  return (
    dateIn(stated.datePublished) ??
    PUBLISHED.map((name) => dateIn(meta(name))).find((date) => date !== undefined) ??
    dateInMarkup(document) ??
    dateIn(stated.dateCreated) ??
    dateIn(meta('date'))
  );
}

function scriptsOf(document: PageDocument): readonly string[] {
  return [...document.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json\b/i.test(script.getAttribute?.('type') ?? ''))
    .map(({ textContent }) => textContent ?? '');
}

function textsOf(document: PageDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].flatMap(({ textContent }) => plainLine(textContent) ?? []);
}

function titleOf(value: unknown, sites: readonly string[]): string | undefined {
  const line = plainLine(value);
  return line === undefined ? undefined : withoutSite(line, sites);
}

/** A name as a text, or as a thing that has one. */
function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : value;
}

function hostName(address: string | undefined): string | undefined {
  const host = webAddress(address ?? '')?.hostname;
  return host === undefined ? undefined : bare(host).split('.')[0];
}

/** The address that the page gives itself, where it is one of the same host. */
function canonicalIn(
  document: PageDocument,
  address: string | undefined,
  stated: string | undefined,
): string | undefined {
  const base = address ?? stated;
  const own = webAddress(address ?? '');
  for (const href of [document.querySelector('link[rel~="canonical"]')?.getAttribute?.('href'), stated]) {
    const canonical = href ? resolvedAddress(href, base) : undefined;
    if (!canonical || canonical.username || canonical.password) continue;
    if (own === undefined || bare(canonical.hostname) === bare(own.hostname)) return canonical.href;
  }
  return undefined;
}

function resolvedAddress(href: string, base: string | undefined): URL | undefined {
  const whole = webAddress(href);
  if (whole || base === undefined || /^[a-z][a-z\d+.-]*:/i.test(href)) return whole;
  try {
    return webAddress(new URL(href, base).href);
  } catch {
    return undefined;
  }
}

function bare(host: string): string {
  return host.replace(/^(?:www|m|amp)\./, '');
}
