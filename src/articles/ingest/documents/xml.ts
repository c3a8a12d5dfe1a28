import { DOMParser } from 'linkedom';

/** What is read of an element of XML. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<XmlNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;

/** The root of an XML text, its names as they are written: `text:p`. */
export function parseXml(xml: string): XmlNode {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlNode;
}

/** All elements of a name below a node, in their order. */
export function* elementsNamed(root: XmlNode, name: string): Generator<XmlNode> {
  for (const child of root.childNodes) {
    if (child.nodeType !== ELEMENT) continue;
    if (child.nodeName === name) yield child;
    yield* elementsNamed(child, name);
  }
}

/** The text of the first element of a name. */
export function firstText(root: XmlNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const found of elementsNamed(root, name))
      if (found.textContent?.trim()) return found.textContent.trim();
  }
  return undefined;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
