import { elementsNamed, parseXml, type XmlNode } from './xml.ts';

const DEEPEST = 10;
/** As many ranks of headings as HTML has below that of a title. */
const MOST_RANKS = 5;

/**
 * Which styles of a Word document are headings, as rules of `mammoth`: those that are called so, that go back to one that is,
 * or that have a rank in the document's outline.
 */
export function headingStyles(xml: string | undefined): readonly string[] {
  const styles = xml === undefined ? [] : [...elementsNamed(parseXml(xml), 'w:style')];
  const byId = new Map(styles.map((style) => [style.getAttribute?.('w:styleId') ?? '', style]));
  const own = styles.flatMap((style) => {
    const name = valueIn(style, 'w:name');
    const rank = /^(?:toc|title)\b/i.test(name) ? undefined : rankOf(style, byId, 0);
    return rank === undefined ? [] : [ruleFor(name, rank)];
  });
  const usual = [1, 2, 3, 4, 5, 6].map((rank) => ruleFor(`Heading ${rank}`, rank));
  return [...usual, ...own];
}

function ruleFor(name: string, rank: number): string {
  const quoted = name.replace(/[\\']/g, '\\$&');
  return `p[style-name='${quoted}'] => h${Math.min(rank, MOST_RANKS) + 1}:fresh`;
}

function rankOf(style: XmlNode, byId: ReadonlyMap<string, XmlNode>, depth: number): number | undefined {
  const called = /^heading ([1-9])$/i.exec(valueIn(style, 'w:name'))?.[1];
  if (called !== undefined) return Number(called);
  const outline = valueIn(style, 'w:outlineLvl');
  if (/^\d$/.test(outline)) return outline === '9' ? undefined : Number(outline) + 1;
  const base = byId.get(valueIn(style, 'w:basedOn'));
  return base === undefined || depth > DEEPEST ? undefined : rankOf(base, byId, depth + 1);
}

function valueIn(style: XmlNode, name: string): string {
  const [found] = elementsNamed(style, name);
  return found?.getAttribute?.('w:val') ?? '';
}
