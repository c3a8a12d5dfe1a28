import { classesOf, classWords, elementsBelow, nameOf, type PageNode } from './page-node.ts';

/** Parts of a page that lead elsewhere or speak to its reader, by what pages call them. */
const NAMES = new Set(
  'ad ads advert adverts advertisement advertising banner bio breadcrumb breadcrumbs comment comments cookie cookies copyright disclaimer disqus footer gallery gdpr masthead menu modal nav navbar navigation newsletter newsletters outbrain pagination paywall popular popup promo promos promotion rail recirc recirculation recommend recommendation recommendations recommended related relatedcontent share sharing sidebar signup slideshow social sponsor sponsored subscribe subscription swiper taboola taglist tags teaser teasers toolbar trending widget'.split(
    ' ',
  ),
);
const TAGS = new Set(['ASIDE', 'DIALOG', 'FOOTER', 'NAV']);
const ROLES = /^(?:navigation|complementary|contentinfo|dialog|banner|search|menu|toolbar)$/;
/** What pages call what opens an article. */
const LEADS =
  /^(?:lead|lede|standfirst|dek|deck|intro|introduction|summary|abstract|subtitle|subhead|subheadline|subheading|excerpt|highlights|keypoints|bulletpoints|tldr)$/;

/** A share of the article's text: an element that holds more belongs to the article, whatever the page calls it. */
const HEAVY = 0.25;
const NEARLY_ALL = 0.9;
/** Of a part's text. */
const MOST_LINKED = 0.25;

/** Which parts of a page are beside its article: none that holds much of `texts`, which surely are the article's. */
export class Zones {
  readonly #weights = new Map<PageNode, number>();
  readonly #known = new Map<PageNode, boolean>();
  readonly #heavy: number;

  constructor(texts: readonly { readonly holder: PageNode; readonly text: string }[]) {
    for (const { holder, text } of texts) {
      for (let each: PageNode | null = holder; each !== null; each = each.parentNode) {
        this.#weights.set(each, (this.#weights.get(each) ?? 0) + text.length);
      }
    }
    this.#heavy = HEAVY * texts.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Whether an element is inside the innermost one that holds nearly all of the article. */
  isWithin(node: PageNode): boolean {
    for (let each: PageNode | null = node; each !== null; each = each.parentNode) {
      if (/^(?:BODY|HTML)$/.test(nameOf(each))) return false;
      if ((this.#weights.get(each) ?? 0) >= NEARLY_ALL * (this.#heavy / HEAVY)) return true;
    }
    return false;
  }

  /** Whether an element, or one around it, is called what leads elsewhere; names of a paragraph are its writer’s. */
  has(node: PageNode): boolean {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const isOwn = nameOf(node) === 'P';
    const found =
      !this.#isHeavy(node) &&
      ((!isOwn && isZone(node)) || (node.parentNode !== null && this.has(node.parentNode)));
    this.#known.set(node, found);
    return found;
  }

  /** Whether an element is in a part beside the article that has many links, as teasers for other texts do. */
  isLinked(node: PageNode): boolean {
    let each: PageNode | null = node.parentNode;
    while (each !== null && !isZone(each) && !this.#isHeavy(each)) each = each.parentNode;
    if (each === null || this.#isHeavy(each)) return false;
    const links = [...elementsBelow(each)].filter((inner) => nameOf(inner) === 'A');
    const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
    return linked > MOST_LINKED * (each.textContent ?? '').replace(/\s+/g, ' ').length;
  }

  /** Whether an element is in a menu. */
  hasMenu(node: PageNode): boolean {
    let each: PageNode | null = node;
    for (; each !== null && !this.#isHeavy(each); each = each.parentNode) if (isMenu(each)) return true;
    return false;
  }

  #isHeavy(node: PageNode): boolean {
    return (this.#weights.get(node) ?? 0) > this.#heavy || /^(?:BODY|HTML)$/.test(nameOf(node));
  }
}

function isZone(node: PageNode): boolean {
  if (isEmbedded(node) || isOfQuotation(node)) return false;
  if (TAGS.has(nameOf(node)) || ROLES.test(node.getAttribute?.('role') ?? '')) return true;
  return classWords(node).some((word) => NAMES.has(word));
}

/** The foot of a quotation says whose it is. */
function isOfQuotation(node: PageNode): boolean {
  const around = [node.parentNode, node.parentNode?.parentNode].filter((each) => each != null);
  return nameOf(node) === 'FOOTER' && around.some((each) => nameOf(each) === 'BLOCKQUOTE');
}

function isMenu(node: PageNode): boolean {
  if (nameOf(node) === 'NAV' || /^(?:navigation|menu|toolbar)$/.test(node.getAttribute?.('role') ?? ''))
    return true;
  return classWords(node).some((word) => word === 'breadcrumb' || word === 'breadcrumbs');
}

/** Whether an element is what somebody has written elsewhere, which the article shows. */
export function isEmbedded(node: PageNode): boolean {
  if (nameOf(node) === 'BLOCKQUOTE') return classesOf(node).some((name) => EMBEDDED.test(name));
  return [...node.childNodes].some((child) => nameOf(child) === 'BLOCKQUOTE' && isEmbedded(child));
}

const EMBEDDED =
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:card|embed-bq)|fb-post|text-post-media)$/;

/** Whether an element, or one of the two around it, is called what opens an article. */
export function isLead(node: PageNode): boolean {
  let each: PageNode | null = node;
  for (let step = 0; step < 3 && each !== null; step++) {
    if (classWords(each).some((word) => LEADS.test(word))) return true;
    each = each.parentNode;
  }
  return false;
}
