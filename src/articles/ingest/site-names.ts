import { webAddress } from '#articles/web-address.ts';
import { namedSites } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { plainLine } from './names.ts';
import { ELEMENT, elementsBelow, nameOf, type PageNode } from './page-node.ts';

const MOST_LINKS = 2_000;
/** What links to a site's first page say instead of its name. */
const NO_NAME = /^(?:home(?: ?page)?|start(?:seite)?|index|main|news|menu|back|logo|accueil|inicio|início)$/i;

/** What is asked of a page's document. */
interface LinkingPage {
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/**
 * What a page calls the site that it is of, to know that name at the end of a title: in its tags, in JSON-LD, in the words
 * or the picture of its links to the first page, in its address. Not all of these are the name of a publication.
 */
export function siteNamesIn(
  page: LinkingPage,
  tags: MetaTags,
  scripts: readonly string[],
  address: string | undefined,
): readonly string[] {
  const said = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher'].map(
    (name) => tags.first(name),
  );
  const names = [...said, ...namedSites(scripts), ...homeNames(page, address)];
  const host = webAddress(address ?? '')?.hostname.replace(/^(?:www|m|amp)\./, '');
  const own = host === undefined ? [] : [host, host.split('.')[0] ?? ''];
  return [...names.flatMap((name) => plainLine(name) ?? []), ...own].filter((name) => name !== '');
}

/** What the links to a site's first page show: words, or the description of a picture. */
function homeNames(page: LinkingPage, address: string | undefined): readonly string[] {
  const origin = webAddress(address ?? '')?.origin;
  return [...page.querySelectorAll('a[href]')]
    .slice(0, MOST_LINKS)
    .filter((link) => isHome(link, origin))
    .flatMap((link) => [link.textContent ?? '', ...picturesIn(link)])
    .map((name) => name.trim().replace(/\s+logo$/i, ''))
    .filter((name) => !NO_NAME.test(name));
}

function isHome(link: PageNode, origin: string | undefined): boolean {
  const href = link.getAttribute?.('href')?.trim() ?? '';
  const isFirstPage = href === '/' || (origin !== undefined && href.replace(/\/$/, '') === origin);
  return isFirstPage || (link.getAttribute?.('rel') ?? '').split(/\s+/).includes('home');
}

function picturesIn(link: PageNode): readonly string[] {
  return [...elementsBelow(link)]
    .filter((inner) => inner.nodeType === ELEMENT && nameOf(inner) === 'IMG')
    .map((image) => image.getAttribute?.('alt') ?? '');
}
