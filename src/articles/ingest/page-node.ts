/** What is read of a page's nodes: those of any DOM have it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
  /** Elements have it. */
  getAttribute?(name: string): string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;

export function nameOf(node: Pick<PageNode, 'nodeName'>): string {
  return node.nodeName.toUpperCase();
}

/** The words of an element's class and id, small: `relatedStories`, `related-stories` and `related_stories` are the same. */
export function classWords(node: PageNode): readonly string[] {
  const written = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
  return (
    written
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

/** An element's classes as they are written. */
export function classesOf(node: PageNode): readonly string[] {
  return (node.getAttribute?.('class') ?? '').split(/\s+/).filter((name) => name !== '');
}

export function* elementsBelow(root: PageNode): Generator<PageNode> {
  const open = [...root.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType !== ELEMENT) continue;
    yield node;
    open.push(...[...node.childNodes].reverse());
  }
}
