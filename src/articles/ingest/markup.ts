import { dateIn } from './dates.ts';
import { bylineOf, plainLine } from './names.ts';
import { classWords, nameOf, type PageNode } from './page-node.ts';

/** What is asked of a page's document. */
export interface MarkedPage {
  querySelectorAll(selector: string): Iterable<PageNode>;
}

const AUTHORS =
  '[rel~="author"],[itemprop~="author"],[itemprop~="creator"],[class*="byline" i],[class*="author" i],[class*="writer" i],[data-testid*="byline" i]';
const DATES =
  '[itemprop~="datePublished"],time[pubdate],time[datetime],[class*="published" i],[class*="post-date" i],[class*="entry-date" i],[class*="publish-date" i],[class*="dateline" i],[class*="timestamp" i]';
const MOST_LOOKED_AT = 60;
const MOST_NAMES = 5;
const OTHERS = new Set(
  'comment comments related recirc sidebar footer teaser teasers recommended trending popular nav menu promo card'.split(
    ' ',
  ),
);
const NAME =
  /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|da|dos|das|do|del|della|di|la|le|van|von|der|den|ten|ter|zu|bin|ibn|al|el|y|e)){1,4}$/u;

/** Who wrote a page's article, by what its elements are called. */
export function bylineInMarkup(page: MarkedPage, publication: string | undefined): string | undefined {
  for (const element of [...page.querySelectorAll(AUTHORS)].slice(0, MOST_LOOKED_AT)) {
    if (isOfOthers(element)) continue;
    const names = namesIn(element);
    const byline = bylineOf(names, publication);
    if (byline !== undefined) return byline;
  }
  return undefined;
}

/** When a page's article was published, by what its elements are called; what was changed since is no date of it. */
export function dateInMarkup(page: MarkedPage): string | undefined {
  const elements = [...page.querySelectorAll(DATES)]
    .slice(0, MOST_LOOKED_AT)
    .filter((each) => !isOfOthers(each));
  const stated = elements.filter(
    (each) =>
      /\bdatePublished\b/.test(each.getAttribute?.('itemprop') ?? '') ||
      each.getAttribute?.('pubdate') != null,
  );
  for (const element of [...stated, ...elements]) {
    if (classWords(element).some((word) => /^(?:updated?|modified|lastmod)$/.test(word))) continue;
    const { textContent } = element;
    const values = [
      element.getAttribute?.('datetime'),
      element.getAttribute?.('content'),
      element.getAttribute?.('title'),
      (textContent ?? '').length < 100 ? textContent : '',
    ];
    const date = values.map(dateIn).find((value) => value !== undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The names that an element says, one by one: a box may name several, each by a link. */
function namesIn(element: PageNode): readonly string[] {
  const links = [...linksIn(element)];
  const people = links.filter((link) => links.length === 1 || isPerson(link));
  const named = people.flatMap((link) => plainLine(link.textContent) ?? []).filter((name) => NAME.test(name));
  if (named.length > 0 && named.length <= MOST_NAMES) return named;
  const text = plainLine((element.textContent ?? '').slice(0, 300));
  if (text === undefined) return [];
  const [line = ''] = text
    .replace(/^(?:(?:posted|written|published|story|words|text|report(?:ed|ing)?) )?by:?\s+/i, '')
    .split(/\s*(?:[|•·–—]|\bon\b|\b(?:published|updated|posted)\b|\d)\s*/i);
  const names = line.split(/\s*(?:,| and | & | und | et | y )\s*/).filter((name) => NAME.test(name.trim()));
  const isLabelled =
    /^(?:author|creator)/.test(element.getAttribute?.('itemprop') ?? '') ||
    element.getAttribute?.('rel') === 'author';
  return names.length > 0 ? names.map((name) => name.trim()) : isLabelled && text.length <= 60 ? [text] : [];
}

/** Whether a link or a property names a person, by where it leads. */
function isPerson(link: PageNode): boolean {
  const said = `${link.getAttribute?.('rel') ?? ''} ${link.getAttribute?.('itemprop') ?? ''} ${link.getAttribute?.('href') ?? ''}`;
  return /\b(?:author|name|by|people|staff|profile|contributor|journalist|writer)s?\b/i.test(said);
}

function* linksIn(element: PageNode): Generator<PageNode> {
  for (const child of element.childNodes) {
    if (nameOf(child) === 'A' || /\bname\b/.test(child.getAttribute?.('itemprop') ?? '')) yield child;
    else yield* linksIn(child);
  }
}

function isOfOthers(element: PageNode): boolean {
  for (let each: PageNode | null = element; each !== null; each = each.parentNode) {
    if (/^(?:NAV|FOOTER|ASIDE)$/.test(nameOf(each))) return true;
    if (nameOf(each) !== 'BODY' && classWords(each).some((word) => OTHERS.has(word))) return true;
  }
  return false;
}
