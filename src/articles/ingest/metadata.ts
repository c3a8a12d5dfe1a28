import { webAddress } from '#articles/web-address.ts';
import type { Metadata } from '#engine/index.ts';
import { dateIn } from './dates.ts';
import { isForSubscribers, type Stated, statedArticle } from './json-ld.ts';
import { bylineInMarkup, dateInMarkup } from './markup.ts';
import { type MetaTags, metaTags } from './meta-tags.ts';
import { languageTag, plainLine } from './names.ts';
import type { PageNode } from './page-node.ts';
import { bylineOf, namesOfOthers } from './people.ts';
import { siteNamesIn } from './site-names.ts';
import { shownTitle, withoutSite } from './titles.ts';

/** What is asked of a page's document. */
export interface PageDocument {
  readonly body: PageNode;
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

const TITLE_OF_A_WORD_PROCESSOR = 'p.title,p.MsoTitle';
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
  'publication-date',
  'pubdate',
  'article.published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
];

/** What a page says of its article in JSON-LD, meta tags and what it shows, in this order. */
export function factsIn(document: PageDocument, address?: string): PageFacts {
  const tags = metaTags(document.querySelectorAll('meta'));
  const meta = tags.first;
  const site = plainLine(meta('og:site_name', 'dc.publisher', 'dcterms.publisher'));
  const headings = textsOf(document, 'h1,h2');
  const title = plainLine(document.querySelector('title')?.textContent);
  const hints = {
    address,
    titles: [meta('og:title'), title, ...textsOf(document, 'h1')].filter((each) => each !== undefined),
  };
  const scripts = scriptsOf(document);
  const stated = statedArticle(scripts, hints);
  const publication = [plainLine(nameOf(stated.publisher)), site].find(
    (name) => name !== undefined && !name.startsWith('@'),
  );
  const sites = [publication, site, hostName(address)].filter((name) => name !== undefined);
  const named = [...sites, ...siteNamesIn(document, tags, scripts, address)];
  const called = [
    nameOf(stated.headline),
    meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title'),
  ].map((each) => titleOf(each, named));
  const shown = shownTitle(title, headings, textsOf(document, 'h1'), named);
  const titles = [...called, shown, ...textsOf(document, `h1,${TITLE_OF_A_WORD_PROCESSOR}`)].filter(
    (each) => each !== undefined,
  );
  const known = {
    title: titles[0],
    publication,
    byline: bylineFrom(document, stated, tags, sites),
    url: canonicalIn(document, address, meta('og:url')) ?? address,
    published: publishedIn(document, stated, tags),
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
    robots: [...tags.all('robots'), ...tags.all('verbatim')],
    reservation: meta('tdm-reservation'),
    ...(body !== undefined && { statedBody: body }),
  };
}

/** Where `meta` elements name who wrote a text. */
const AUTHORS = [
  'dc.creator',
  'dcterms.creator',
  'dcterm.creator',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'author_name',
  'cxenseparse:author',
];

function bylineFrom(
  document: PageDocument,
  stated: Stated,
  meta: MetaTags,
  sites: readonly string[],
): string | undefined {
  const authors = [stated.author].flat();
  const isPerson = authors.some((each) => /(?:^|\/)Person$/.test(String(typeOf(each))));
  const others = isPerson ? namesOfOthers(sites, String(nameOf(authors[0]))) : sites;
  return (
    bylineOf(authors.map(nameOf), others) ??
    AUTHORS.map((name) => bylineOf(peopleIn(meta.all(name)), sites)).find((byline) => byline !== undefined) ??
    bylineInMarkup(document, sites)
  );
}

/** One element may name several people, and several one each; `Kooman, F.` is one. */
function peopleIn(contents: readonly string[]): readonly string[] {
  const isOneEach = contents.length > 1 || /^[^\s,]+, [^,]*$/.test(contents[0] ?? '');
  return isOneEach ? contents : contents.flatMap((content) => content.split(/\s*[,;]\s*(?=\S)/));
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, '@type') : undefined;
}

function publishedIn(document: PageDocument, stated: Stated, meta: MetaTags): string | undefined {
  return (
    dateIn(stated.datePublished) ??
    PUBLISHED.map((name) => dateIn(meta.first(name))).find((date) => date !== undefined) ??
    dateInMarkup(document) ??
    dateIn(stated.dateCreated) ??
    dateIn(meta.first('date'))
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
