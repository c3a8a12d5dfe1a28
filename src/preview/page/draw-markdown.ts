import { element } from './dom.ts';
import { type MarkdownNode, mentionText, parseMarkdown, plainText, type SpanKind } from './markdown.ts';
import type { Names } from './names.ts';
import { sinceThen, whenIn } from './when.ts';

const TAGS: Readonly<Record<Exclude<SpanKind, 'spoiler'>, keyof HTMLElementTagNameMap>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  subtext: 'small',
  quote: 'blockquote',
};

/** Draws a text in Discord's Markdown; `names` say what mentions show. */
export function drawMarkdown(text: string, names: Names): DocumentFragment {
  return drawAll(parseMarkdown(text), names);
}

function drawAll(nodes: readonly MarkdownNode[], names: Names): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes.map((node) => draw(node, names)));
  return fragment;
}

function draw(node: MarkdownNode, names: Names): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'heading':
      return element(
        'div',
        { class: `heading-${node.level}`, role: 'heading', 'aria-level': node.level + 2 },
        drawAll(node.children, names),
      );
    case 'list':
      return drawList(node, names);
    case 'code':
      return element('code', {}, node.text);
    case 'codeBlock':
      return element('pre', { tabindex: 0 }, element('code', {}, node.text));
    case 'link':
      return drawLink(node.href, drawAll(node.children, names));
    case 'mention':
      return element('span', { class: 'mention' }, mentionText(node, names));
    case 'everyone':
    case 'command':
    case 'guide':
      return element('span', { class: 'mention' }, node.name);
    case 'emoji':
      return document.createTextNode(node.name);
    case 'timestamp':
      return drawTimestamp(node.seconds, node.style);
    case 'spoiler':
      return drawSpoiler(node.children, names);
    default:
      return element(TAGS[node.kind], { class: node.kind }, drawAll(node.children, names));
  }
}

function drawList(
  { start, items }: Extract<MarkdownNode, { readonly kind: 'list' }>,
  names: Names,
): HTMLElement {
  const drawn = items.map((item) => element('li', {}, drawAll(item, names)));
  return start === undefined ? element('ul', {}, ...drawn) : element('ol', { start }, ...drawn);
}

function drawLink(href: string, children: Node): HTMLElement {
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: href }, children);
}

function drawSpoiler(children: readonly MarkdownNode[], names: Names): HTMLElement {
  const hidden = element('span', { class: 'hidden' }, drawAll(children, names));
  const spoiler = element(
    'button',
    {
      type: 'button',
      class: 'spoiler',
      'aria-label': 'Spoiler',
      'aria-expanded': 'false',
      onclick() {
        spoiler.classList.add('revealed');
        spoiler.setAttribute('aria-expanded', 'true');
        spoiler.setAttribute('aria-label', plainText(children, names));
      },
    },
    hidden,
  );
  return spoiler;
}

function drawTimestamp(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return element('span', {}, 'Invalid Date');
  const shown = style === 'R' ? sinceThen(date, new Date()) : whenIn(date, style);
  return element(
    'time',
    { class: 'timestamp', datetime: date.toISOString(), title: whenIn(date, 'F') },
    shown,
  );
}
