import { readRendered } from '../page.ts';
import type { Reading } from '../reading.ts';
import { propertiesIn, withProperties } from './properties.ts';
import { type Archive, brokenDocument, textOf } from './unpacked.ts';
import { elementsNamed, escapeHtml, parseXml, type XmlNode } from './xml.ts';

const [ELEMENT, TEXT] = [1, 3];
const DEEPEST = 200;
const MOST_SPACES = 20;
/** Elements of OpenDocument, and what they are in HTML. */
const TAGS: Readonly<Record<string, string>> = {
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:a': 'span',
};
/** What was deleted while changes were tracked, comments, and what is not shown. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:hidden-paragraph',
  'text:note-citation',
  'text:table-of-content',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
]);

/** Reads an OpenDocument text. Its notes come last, what was deleted and its comments are out. */
export function readOdt(files: Archive): Reading {
  const content = textOf(files, 'content.xml');
  if (content === undefined) throw brokenDocument('.odt');
  const root = parseXml(content);
  const [body] = [...elementsNamed(root, 'office:text')];
  if (body === undefined) throw brokenDocument('.odt');
  const writer = new HtmlWriter(titleStyles(root, textOf(files, 'styles.xml')));
  const html = writer.html(body);
  const properties = propertiesIn(textOf(files, 'meta.xml'));
  const title = html.includes('<h1>') ? undefined : properties.title;
  return withProperties(
    readRendered(() => html + writer.notes, title),
    properties,
  );
}

/** The names of the styles that are, or go back to, that of a title. */
function titleStyles(content: XmlNode, styles: string | undefined): ReadonlySet<string> {
  const roots = styles === undefined ? [content] : [content, parseXml(styles)];
  const found = new Set(['Title']);
  for (const root of roots) {
    for (const style of elementsNamed(root, 'style:style')) {
      if (found.has(style.getAttribute?.('style:parent-style-name') ?? ''))
        found.add(style.getAttribute?.('style:name') ?? '');
    }
  }
  return found;
}

class HtmlWriter {
  notes = '';
  readonly #titles: ReadonlySet<string>;

  constructor(titles: ReadonlySet<string>) {
    this.#titles = titles;
  }

  html(node: XmlNode, depth = 0): string {
    if (node.nodeType === TEXT) return escapeHtml(node.textContent ?? '');
    if (node.nodeType !== ELEMENT || LEFT_OUT.has(node.nodeName) || depth > DEEPEST) return '';
    const inside = () => [...node.childNodes].map((child) => this.html(child, depth + 1)).join('');
    const name = node.nodeName;
    if (name === 'text:s')
      return ' '.repeat(Math.min(MOST_SPACES, Number(node.getAttribute?.('text:c') ?? 1) || 1));
    if (name === 'text:tab') return ' ';
    if (name === 'text:line-break') return '<br>';
    if (name === 'text:note') {
      this.notes += inside();
      return '';
    }
    if (name === 'text:h') return `<h2>${inside()}</h2>`;
    if (name === 'text:p') {
      const tag = this.#titles.has(node.getAttribute?.('text:style-name') ?? '') ? 'h1' : 'p';
      return `<${tag}>${inside()}</${tag}>`;
    }
    const tag = TAGS[name];
    return tag === undefined ? inside() : `<${tag}>${inside()}</${tag}>`;
  }
}
