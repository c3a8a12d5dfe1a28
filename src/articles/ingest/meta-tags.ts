import type { PageNode } from './page-node.ts';

/** A page's `meta` elements by name; several authors have one each. */
export interface MetaTags {
  /** What the first of these names that the page has is said to be. */
  first(...names: readonly string[]): string | undefined;
  /** All that a name is said to be. */
  all(name: string): readonly string[];
}

const MOST = 500;

/**
 * Reads a page's `meta` elements; one may have several names. They are compared small and without marks in them:
 * `publishDate`, `publish-date` and `publish_date` are the same, and so are `dc:date` and `dc.date`.
 */
export function metaTags(elements: Iterable<PageNode>): MetaTags {
  const contents = new Map<string, string[]>();
  let count = 0;
  for (const each of elements) {
    const content = each.getAttribute?.('content')?.trim();
    if (!content || ++count > MOST) continue;
    for (const name of namesOf(each)) {
      const known = contents.get(name) ?? [];
      contents.set(name, known.includes(content) ? known : [...known, content]);
    }
  }
  const all = (name: string) => contents.get(plain(name)) ?? [];
  return {
    all,
    first: (...names) => names.flatMap((name) => all(name)[0] ?? [])[0],
  };
}

function namesOf(element: PageNode): ReadonlySet<string> {
  const written = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((key) =>
    (element.getAttribute?.(key) ?? '').split(/\s+/),
  );
  return new Set(written.filter((name) => name !== '').map(plain));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '').replaceAll(':', '.');
}
