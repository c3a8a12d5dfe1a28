import { Readability } from '@mozilla/readability';
import type { HtmlDocument } from './html.ts';
import { ELEMENT, elementsBelow, type PageNode, TEXT } from './page-node.ts';

/** More elements than this no article has, and finding one among them takes too long. */
const MOST_ELEMENTS = 60_000;
const MARK = 'data-place-';

type MarkedNode = PageNode & {
  setAttribute(name: string, value: string): void;
  readonly attributes: Iterable<{ readonly name: string }>;
};

/** The elements whose words are an article's, and how many characters these have. */
export interface Readable {
  readonly elements: ReadonlySet<PageNode>;
  readonly length: number;
}

/**
 * The elements of a page whose words Mozilla's Readability takes for those of its article; none where it finds none.
 * It rebuilds the page while it looks, so it is given `copy`, the same page parsed once more, with each element marked.
 */
export function readableIn(page: HtmlDocument, copy: HtmlDocument): Readable {
  for (const [at, element] of [...elementsBelow(copy.body)].entries()) {
    (element as MarkedNode).setAttribute(MARK + at, '');
  }
  const found = new Readability<PageNode>(copy as never, {
    serializer: (node) => node as unknown as PageNode,
    keepClasses: true,
    maxElemsToParse: MOST_ELEMENTS,
  }).parse();
  const finder = new ElementFinder(page.body);
  if (found?.content) finder.collect(found.content, [page.body]);
  return { elements: finder.found, length: found?.textContent?.length ?? 0 };
}

class ElementFinder {
  readonly found = new Set<PageNode>();
  readonly #elements: readonly PageNode[];
  /** Of each text the elements that it stands right in. */
  readonly #holders = new Map<string, PageNode[]>();

  constructor(body: PageNode) {
    this.#elements = [...elementsBelow(body)];
    for (const element of [body, ...this.#elements]) {
      for (const text of textsIn(element)) {
        const known = this.#holders.get(text);
        if (known) known.push(element);
        else this.#holders.set(text, [element]);
      }
    }
  }

  /** Finds the elements of the page for those of the result; `outer` are those of the nearest marked one around. */
  collect(node: PageNode, outer: readonly PageNode[]): void {
    const own = marksOf(node).flatMap((at) => this.#elements[at] ?? []);
    const around = own.length > 0 ? own : outer;
    for (const text of textsIn(node)) {
      // Readability puts words in elements of its own, in the place of those that were around them.
      const holders = (this.#holders.get(text) ?? []).filter((each) => isWithin(each, around));
      for (const each of holders.length > 0 ? holders : around) this.found.add(each);
    }
    for (const child of node.childNodes) if (child.nodeType === ELEMENT) this.collect(child, around);
  }
}

function textsIn(node: PageNode): readonly string[] {
  return [...node.childNodes]
    .filter(({ nodeType }) => nodeType === TEXT)
    .map(({ textContent }) => (textContent ?? '').trim())
    .filter((text) => text !== '');
}

function isWithin(node: PageNode, outer: readonly PageNode[]): boolean {
  for (let each: PageNode | null = node; each !== null; each = each.parentNode) {
    if (outer.includes(each)) return true;
  }
  return false;
}

function marksOf(node: PageNode): readonly number[] {
  return [...((node as MarkedNode).attributes ?? [])].flatMap(({ name }) =>
    name.startsWith(MARK) ? [Number(name.slice(MARK.length))] : [],
  );
}
