import { posix } from 'node:path';
import { formulaOf } from '../formula.ts';
import type { Reading } from '../reading.ts';
import { readRendered } from '../rendered.ts';
import { OdtStyles } from './odt-styles.ts';
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
};
/** Parts of a document that programs write, by the classes that pages give to the like. */
const CLASSES: Readonly<Record<string, string>> = {
  'text:table-of-content': 'toc',
  'text:bibliography': 'references',
};
/** What was deleted while changes were tracked, comments, and what is not shown. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:note-citation',
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
  const styles = textOf(files, 'styles.xml');
  const writer = new HtmlWriter(
    new OdtStyles(styles === undefined ? [root] : [root, parseXml(styles)]),
    files,
  );
  const html = writer.html(body);
  const properties = propertiesIn(textOf(files, 'meta.xml'));
  const title = html.includes('<h1>') ? undefined : properties.title;
  return withProperties(
    readRendered(() => html + writer.notes, title),
    properties,
  );
}

class HtmlWriter {
  notes = '';
  /** The contents of text boxes that belong to the paragraph being written. */
  #boxes = '';
  readonly #styles: OdtStyles;
  readonly #files: Archive;

  constructor(styles: OdtStyles, files: Archive) {
    this.#styles = styles;
    this.#files = files;
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
    if (name === 'draw:object') return escapeHtml(this.#formula(node));
    if (name === 'text:note') this.notes += inside();
    else if (name === 'draw:text-box') this.#boxes += inside();
    else if (name === 'text:p' || name === 'text:h') return this.#paragraph(node, inside);
    else return this.#element(node, inside());
    return '';
  }

  /** Text boxes follow the paragraph that they belong to, so that they do not break its sentences. */
  #paragraph(node: XmlNode, inside: () => string): string {
    const outer = this.#boxes;
    this.#boxes = '';
    const style = node.getAttribute?.('text:style-name') ?? '';
    const tag = node.nodeName === 'text:h' ? 'h2' : this.#styles.isTitle(style) ? 'h1' : 'p';
    const html = `<${tag}>${this.#styled(style, inside())}</${tag}>${this.#boxes}`;
    this.#boxes = outer;
    return html;
  }

  #element(node: XmlNode, inside: string): string {
    const name = node.nodeName;
    const isHidden = /^text:hidden-/.test(name) || node.getAttribute?.('text:display') === 'none';
    if (isHidden)
      return name === 'text:section' ? `<div hidden>${inside}</div>` : `<span hidden>${inside}</span>`;
    if (name === 'text:span') return this.#styled(node.getAttribute?.('text:style-name') ?? '', inside);
    const called = CLASSES[name];
    if (called !== undefined) return `<div class="${called}">${inside}</div>`;
    const tag = TAGS[name];
    return tag === undefined ? inside : `<${tag}>${inside}</${tag}>`;
  }

  #styled(style: string, inside: string): string {
    return this.#styles.tagsOf(style).reduce((html, tag) => `<${tag}>${html}</${tag.split(' ')[0]}>`, inside);
  }

  #formula(node: XmlNode): string {
    const path = posix.normalize(`${node.getAttribute?.('xlink:href') ?? ''}/content.xml`);
    const xml = textOf(this.#files, path);
    return xml === undefined || !/<(?:math:)?math\b/.test(xml)
      ? ''
      : [...parseXml(xml).childNodes].map(formulaOf).join('');
  }
}
