import type { Judged } from './choose.ts';

/** What texts call the list of the works that they are drawn from, in a heading alone. */
const CALLED =
  /^(?:\d{1,2}\.? )?(?:(?:notes and )?references(?: and notes)?|bibliography|works cited|literature(?: cited)?|further reading|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|einzelnachweise|bibliographie|références|bibliografía|referencias|bibliografia|referências|riferimenti|note e riferimenti|литература|примечания|参考文献|참고 ?문헌)\s*:?$/iu;
/** How works are cited: by a year, an address, a number of a book, pages, or when the page was read. */
const CITED =
  /\((?:19|20)\d\d[a-z]?\)|\b(?:1[5-9]|20)\d\d\b|https?:\/\/|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\bvol\. ?\d|\bRetrieved\b|\bet al\b|[“"][^”"]{4,}[”"]/i;
/**
 * The number of the entry, a name with initials, or a name that a sign parts from what it wrote: "Falk, Anna", "Anna Falk: Eels".
 * A verb behind it makes a sentence: "Anna Falk won the prize in 2024."
 */
const ENTRY =
  /^(?:\[?\d{1,3}[\].)]|[*•^↑-]|\p{Lu}[\p{L}’'-]+,? \p{Lu}\.|\p{Lu}[\p{L}’'-]+, \p{Lu}\p{L}+\s*[,.:;(&]|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}\s*[,.:;(&]|(?:\p{Lu}\. ?){1,3}\p{Lu}|[“"«]|https?:)/u;
/** A share of what is below such a heading: that many entries make it a list of works. */
const MOST = 0.7;

/**
 * Leaves out a list of works below a heading that calls it so, as one part with an entry a line; a text below such a
 * heading that does not look like a list of works stays.
 */
export function withoutReferences(judged: readonly Judged[]): readonly Judged[] {
  const kept: Judged[] = [];
  for (let at = 0; at < judged.length; ) {
    const end = endOfList(judged, at);
    if (end === undefined) {
      kept.push(...judged.slice(at, at + 1));
      at += 1;
    } else {
      kept.push(
        leftOut(judged.slice(at, end)),
        ...judged.slice(at, end).filter(({ why }) => why !== undefined),
      );
      at = end;
    }
  }
  return kept;
}

/** Where the list ends that begins with a heading; undefined where none does. */
function endOfList(judged: readonly Judged[], start: number): number | undefined {
  const first = judged[start];
  if (first?.block.kind !== 'heading' || first.why !== undefined || !CALLED.test(first.block.text))
    return undefined;
  const next = judged.findIndex(
    ({ block, why }, at) => at > start && block.kind === 'heading' && why === undefined,
  );
  const end = next < 0 ? judged.length : next;
  const entries = judged.slice(start + 1, end).filter(({ why }) => why === undefined);
  const cited = entries.filter(({ block }) => ENTRY.test(block.text) && CITED.test(block.text));
  return entries.length > 0 && cited.length >= entries.length * MOST ? end : undefined;
}

function leftOut(list: readonly Judged[]): Judged {
  const lines = list
    .filter(({ why }) => why === undefined)
    .map(({ block }) => block.text.replaceAll('\n', ' '));
  return { block: { kind: 'paragraph', text: lines.join('\n') }, why: 'references' };
}
