import { dateIn } from './dates.ts';
import { plainLine } from './names.ts';
import { linesOf, openingLines } from './opening.ts';
import { classesOf, classWords, nameOf, type PageNode } from './page-node.ts';
import { bylineOf, namesIn, namesOfOthers } from './people.ts';

/** What is asked of a page's document. */
export interface MarkedPage {
  readonly body: PageNode;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

const AUTHORS =
  '[rel~="author"],[itemprop~="author"],[itemprop~="creator"],[class*="byline" i],[class*="author" i],[class*="writer" i],[data-testid*="byline" i]';
const DATES =
  '[itemprop~="datePublished"],time[pubdate],time[datetime],[class*="published" i],[class*="date" i],[class*="timestamp" i],[class*="pubtime" i],[id*="pubtime" i]';
const MOST_LOOKED_AT = 200;
const MOST_NAMES = 5;
const OTHERS = new Set(
  'comment comments related recirc sidebar footer teaser teasers recommended trending popular nav menu promo card'.split(
    ' ',
  ),
);
/** What changed a text since, or is no date of it at all. */
const CHANGED = /^(?:updated?|modified|lastmod|candidate|validate|bday|dtstart|dtend|event)$/;
const CREDITED = /^(?:(?:written|posted|words|story|text) )?(?:by|von|par|por|di|door)[: ]\s*(?=\p{Lu})/iu;
const LONGEST_CREDIT = 120;
/** `byline`, `article__author`, `articleAuthor` and `author-name`; not `followauthor`. */
const AUTHOR_CLASS = /^(?:[\w-]*[-_])?(?:byline|authors?)(?:[-_]+name)?$|[a-z]Author$/;
/** Elements that come several to a line or a list. */
const BESIDE = /^(?:A|SPAN|LI|B|STRONG|EM)$/;

/** Who wrote a page's article, by what its elements are called, or else by a line below its title. */
export function bylineInMarkup(page: MarkedPage, sites: readonly string[]): string | undefined {
  const elements = [...page.querySelectorAll(AUTHORS)].slice(0, MOST_LOOKED_AT);
  const around = aroundTitles(page);
  const own = elements.filter((each) => !isOfOthers(each, around));
  // A name beside the text of an article may still be its author's, if nothing nearer is.
  const beside = elements.filter((each) => !own.includes(each) && saysAuthor(each) && isInArticle(each));
  for (const said of [saysAuthor, isCalledAuthor, () => true]) {
    const byline = firstByline(own.filter(said), elements, sites);
    if (byline !== undefined) return byline;
  }
  return firstByline(beside, elements, sites) ?? creditIn(openingLines(page.body), sites);
}

/** When a page's article was published, by what its elements are called; what was changed since is no date of it. */
export function dateInMarkup(page: MarkedPage): string | undefined {
  const all = [...page.querySelectorAll(DATES)].slice(0, MOST_LOOKED_AT);
  const around = aroundTitles(page);
  const elements = all.filter((each) => !isOfOthers(each, around));
  const beside = all.filter((each) => saysPublished(each) && isInArticle(each));
  for (const element of [...elements.filter(saysPublished), ...elements, ...beside]) {
    if (classWords(element).some((word) => CHANGED.test(word))) continue;
    const values = [
      element.getAttribute?.('datetime'),
      element.getAttribute?.('content'),
      element.getAttribute?.('title'),
      ...((element.textContent ?? '').length < 200 ? linesOf(element) : []),
    ];
    const date = values.map(dateIn).find((value) => value !== undefined);
    if (date !== undefined) return date;
  }
  return openingLines(page.body)
    .filter((line) => line.length <= LONGEST_CREDIT && !/\b(?:updated|modified)\b/i.test(line))
    .flatMap(datesIn)[0];
}

/** The dates in a line such as `Ana Reis • 2 March 2026`. */
function datesIn(line: string): readonly string[] {
  const starts = [...line.matchAll(/(?:^|[\s|•·(:：])(?=[\p{L}\d])/gu)].map(
    ({ 0: sign, index }) => index + sign.length,
  );
  return starts.flatMap((start) => dateIn(line.slice(start, start + 80)) ?? []);
}

function saysPublished(element: PageNode): boolean {
  return (
    /\bdatePublished\b/.test(element.getAttribute?.('itemprop') ?? '') ||
    element.getAttribute?.('pubdate') != null
  );
}

/** The byline that the first of some elements gives, together with those right beside it. */
function firstByline(
  elements: readonly PageNode[],
  all: readonly PageNode[],
  sites: readonly string[],
): string | undefined {
  for (const element of elements) {
    const names = namesOf(element, all, sites);
    if (names.length === 0) continue;
    const siblings = elements.filter((each) => each !== element && areBeside(each, element));
    const others = siblings.flatMap((each) => namesOf(each, all, sites));
    const byline = bylineOf([...names, ...others].slice(0, MOST_NAMES), sitesBut(element, names, sites));
    if (byline !== undefined) return byline;
  }
  return undefined;
}

/** A page can say that its author is a person, whose name its site has. */
function sitesBut(element: PageNode, names: readonly string[], sites: readonly string[]): readonly string[] {
  const isPerson = /\/Person$/.test(element.getAttribute?.('itemtype') ?? '');
  return isPerson && names[0] !== undefined ? namesOfOthers(sites, names[0]) : sites;
}

function areBeside(one: PageNode, other: PageNode): boolean {
  return BESIDE.test(nameOf(one)) && nameOf(one) === nameOf(other) && one.parentNode === other.parentNode;
}

/** The names that an element says: those of the elements in it that are called authors, or its own. */
function namesOf(element: PageNode, all: readonly PageNode[], sites: readonly string[]): readonly string[] {
  const inner = all.filter((each) => each !== element && isCalledAuthor(each) && isInside(each, element));
  const said = inner.flatMap((each) => ownNames(each, sites));
  return said.length > 0 && said.length <= MOST_NAMES ? said : ownNames(element, sites);
}

/** Links name people, and words beside them may name others. */
function ownNames(element: PageNode, sites: readonly string[]): readonly string[] {
  const links = [...linksIn(element)];
  const people = links.filter((link) => links.length === 1 || leadsToPerson(link));
  const linked = people.flatMap(({ textContent }) =>
    namesIn(plainLine(textContent) ?? '', sites).slice(0, 1),
  );
  const [line = ''] = linesOf(element).flatMap((each) => plainLine(each.slice(0, 300)) ?? []);
  const written = namesIn(line, sites);
  const isLinked = linked.length > 0 && linked.length <= MOST_NAMES;
  const isMore = written.length > linked.length && / (?:and|und|et|y|e|og|och|en|avec|with|&) /.test(line);
  if (isLinked && !(isMore && linked.every((name) => written.includes(name)))) return linked;
  if (written.length > 0) return written;
  return saysAuthor(element) && line.length <= 60 && line !== '' ? [line] : [];
}

/** A line such as `By Ana Reis and Rui Sá`. */
function creditIn(lines: readonly string[], sites: readonly string[]): string | undefined {
  return lines
    .filter((line) => line.length <= LONGEST_CREDIT && CREDITED.test(line))
    .map((line) => bylineOf(namesIn(line.replace(CREDITED, ''), sites), sites))
    .find((byline) => byline !== undefined);
}

function saysAuthor(element: PageNode): boolean {
  const said = `${element.getAttribute?.('itemprop') ?? ''} ${element.getAttribute?.('rel') ?? ''}`;
  return /(?:^| )(?:author|creator)(?: |$)/.test(said);
}

function isCalledAuthor(element: PageNode): boolean {
  return saysAuthor(element) || classesOf(element).some((name) => AUTHOR_CLASS.test(name));
}

/** Whether a link or a property names a person, by where it leads. */
function leadsToPerson(link: PageNode): boolean {
  const said = `${link.getAttribute?.('rel') ?? ''} ${link.getAttribute?.('itemprop') ?? ''} ${link.getAttribute?.('href') ?? ''}`;
  return /\b(?:author|name|by|people|staff|profile|contributor|journalist|writer)s?\b/i.test(said);
}

function* linksIn(element: PageNode): Generator<PageNode> {
  for (const child of element.childNodes) {
    if (nameOf(child) === 'A' || /\bname\b/.test(child.getAttribute?.('itemprop') ?? '')) yield child;
    else yield* linksIn(child);
  }
}

/** What holds the page's title, or is its main part, is no part beside the article, whatever else it is called. */
function isOfOthers(element: PageNode, around: ReadonlySet<PageNode>): boolean {
  for (let each: PageNode | null = element; each !== null; each = each.parentNode) {
    if (/^(?:NAV|FOOTER|ASIDE)$/.test(nameOf(each))) return true;
    if (around.has(each) || nameOf(each) === 'MAIN' || each.getAttribute?.('role') === 'main') return false;
    if (classWords(each).some((word) => OTHERS.has(word)) && !isOwnFoot(each)) return true;
  }
  return false;
}

function aroundTitles(page: MarkedPage): ReadonlySet<PageNode> {
  const around = new Set<PageNode>();
  for (const title of page.querySelectorAll('h1'))
    for (let each = title.parentNode; each !== null && !around.has(each); each = each.parentNode)
      around.add(each);
  return around;
}

/** `post-footer`, as blogs call what is below a text; its author and date are the text's. */
function isOwnFoot(element: PageNode): boolean {
  return classesOf(element).some((name) => /^(?:post|entry|article)[-_]*footer/i.test(name));
}

function isInArticle(element: PageNode): boolean {
  for (let each: PageNode | null = element; each !== null; each = each.parentNode)
    if (nameOf(each) === 'ARTICLE') return true;
  return false;
}

function isInside(node: PageNode, around: PageNode): boolean {
  for (let each: PageNode | null = node.parentNode; each !== null; each = each.parentNode)
    if (each === around) return true;
  return false;
}
