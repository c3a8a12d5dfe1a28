import { plainLine } from './names.ts';

/** Signs that pages put between a title and their own name. */
const BETWEEN = /\s+(?:[|–—»«·•:]|-{1,2}|::)\s+|\s*\|\s*/;

/** The most site names that are taken off one title. */
const MOST_SITES = 3;

/** A title without the names of its site at its end or its beginning. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.map(bare).filter((site) => site !== ''));
  let rest = title;
  for (let step = 0; step < MOST_SITES; step++) rest = withoutOneSite(rest, names);
  return rest;
}

function withoutOneSite(title: string, names: ReadonlySet<string>): string {
  const parts = title.split(BETWEEN);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (names.has(bare(last)) && title.endsWith(last)) return withoutEnd(title.slice(0, -last.length));
  if (names.has(bare(first)) && title.startsWith(first))
    return title.slice(first.length).replace(/^\s*(?:[|–—»«·•:-]+)\s*/, '');
  return title;
}

/**
 * The title of a page by its headings and its `title`, which often ends with the site's name: the heading that the
 * `title` begins with, else the only one of the first rank that is not the site's name.
 */
export function shownTitle(
  title: string | undefined,
  headings: readonly string[],
  first: readonly string[],
  sites: readonly string[],
): string | undefined {
  const parts = (title ?? '').split(BETWEEN);
  const begun = headings.find(
    (heading) =>
      title !== undefined &&
      bare(title).startsWith(bare(heading)) &&
      bare(heading) !== '' &&
      !sites.some((site) => bare(site) === bare(heading)),
  );
  if (begun !== undefined && (parts.length > 1 || bare(begun) === bare(title ?? ''))) return plainLine(begun);
  const own = first.filter(
    (heading) =>
      !sites.some((site) => bare(site) === bare(heading)) &&
      (parts.length < 2 || bare(heading) !== bare(parts.at(-1) ?? '')),
  );
  if (first.length === 1 && own[0] !== undefined) return plainLine(own[0]);
  return title === undefined ? undefined : plainLine(withoutSite(title, sites));
}

function withoutEnd(text: string): string {
  return text.replace(/\s*(?:[|–—»«·•:-]+)\s*$/, '');
}

/** A name's letters: `The Harbour Post` and `harbourpost` are the same. */
function bare(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .join('')
    .toLowerCase()
    .replace(/^the(?=.{4})/, '');
}
