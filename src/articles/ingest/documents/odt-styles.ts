import { elementsNamed, type XmlNode } from './xml.ts';

/** What the styles of an OpenDocument text say of words, as far as it changes what they mean. */
export class OdtStyles {
  readonly #titles = new Set(['Title']);
  readonly #tags = new Map<string, readonly string[]>();

  /** `roots` are the texts that styles are in. */
  constructor(roots: readonly XmlNode[]) {
    const styles = roots.flatMap((root) => [...elementsNamed(root, 'style:style')]);
    for (const style of styles) {
      const name = style.getAttribute?.('style:name') ?? '';
      if (this.#titles.has(style.getAttribute?.('style:parent-style-name') ?? '')) this.#titles.add(name);
      const tags = [...elementsNamed(style, 'style:text-properties')].flatMap(tagsOf);
      if (tags.length > 0) this.#tags.set(name, tags);
    }
  }

  /** Whether a style is that of a title, or goes back to it. */
  isTitle(style: string): boolean {
    return this.#titles.has(style);
  }

  /** The elements of HTML, with their attributes, that words in a style are in: raised, lowered, struck out, hidden. */
  tagsOf(style: string): readonly string[] {
    return this.#tags.get(style) ?? [];
  }
}

function tagsOf(properties: XmlNode): readonly string[] {
  const said = (name: string) => properties.getAttribute?.(name) ?? '';
  const position = said('style:text-position');
  const struck = said('style:text-line-through-style') || said('style:text-line-through-type');
  return [
    ...(/^(?:super|[1-9]\d*%)/.test(position) ? ['sup'] : []),
    ...(/^(?:sub|-\d)/.test(position) ? ['sub'] : []),
    ...(struck === '' || struck === 'none' ? [] : ['s']),
    ...(said('text:display') === 'none' ? ['span hidden'] : []),
  ];
}
