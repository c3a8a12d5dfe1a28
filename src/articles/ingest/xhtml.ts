import { withoutDeclared } from './doctype.ts';

/** Elements that have nothing in them, in HTML too. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const TAG = /<([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/y;
/** The most characters that entities may add to a document. */
const MOST_INSERTED = 100_000;
const [COMMENT, CDATA] = ['<!--', '<![CDATA['];

/** Whether a page says at its start that it is XML, as XHTML does. */
export function saysXml(source: string): boolean {
  return /^\s*<\?xml\b/.test(source) && /<html\b[^<>]*\bxmlns\b/i.test(source.slice(0, 4_000));
}

/**
 * XHTML as HTML: sections of CDATA are text, and `<a id="x"/>` is empty. A parser of HTML would drop the one, and take all
 * that follows the other for words of a link, of a title or of a script; and the end of a list of declarations for text.
 */
export function xhtmlAsHtml(xhtml: string): string {
  const { source, entities } = withoutDeclared(xhtml);
  const parts: string[] = [];
  let [at, room] = [0, MOST_INSERTED];
  const texts = (text: string): string =>
    entities.size === 0
      ? text
      : text.replace(/&([\p{L}_][\p{L}\p{N}._-]{0,60});/gu, (whole, name: string) => {
          const value = entities.get(name);
          if (value === undefined || value.length > room) return whole;
          room -= value.length;
          return value;
        });
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    parts.push(texts(source.slice(at, open)));
    const { html, end } = markupAt(source, open);
    parts.push(html);
    at = end;
  }
  return parts.join('') + texts(source.slice(at));
}

/** What begins at a `<` as HTML, and where it ends. */
function markupAt(source: string, open: number): { readonly html: string; readonly end: number } {
  if (source.startsWith(COMMENT, open)) {
    const end = endOf(source, '-->', open);
    return { html: source.slice(open, end), end };
  }
  if (source.startsWith(CDATA, open)) {
    const end = endOf(source, ']]>', open);
    const text = source.slice(open + CDATA.length, end).replace(/\]\]>$/, '');
    return { html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), end };
  }
  TAG.lastIndex = open;
  const [tag = '<', name = ''] = TAG.exec(source) ?? [];
  const end = open + tag.length;
  if (tag.endsWith('/>')) return { html: VOID.test(name) ? tag : `${tag.slice(0, -2)}></${name}>`, end };
  if (!/^(?:script|style)$/i.test(name)) return { html: tag, end };
  const close = source.indexOf('</', end);
  const whole = close < 0 ? source.length : close;
  return { html: source.slice(open, whole), end: whole };
}

/** Where a mark ends; the end of the source where it is missing. */
function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}
