import { element } from './dom.ts';
import { type MarkdownNode, mentionText, parseMarkdown, type SpanKind } from './markdown.ts';
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

/** All headings of messages are below the channel's name, whatever size they have. */
const LEVEL = 2;

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
        { class: `heading-${node.level}`, role: 'heading', 'aria-level': LEVEL },
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

/** A link; one that leads elsewhere than to the web or a mail only looks like one. */
function drawLink(href: string, children: Node): HTMLElement {
  if (!/^(?:https?:\/\/|mailto:)/.test(href))
    return element('span', { class: 'link', title: href }, children);
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: href }, children);
}

/** A button in the looks of a text, as it has to break into lines like one; once pressed, nothing but the text. */
function drawSpoiler(children: readonly MarkdownNode[], names: Names): HTMLElement {
  const reveal = () => {
    spoiler.classList.add('revealed');
    for (const name of ['role', 'aria-label', 'aria-expanded']) spoiler.removeAttribute(name);
    // It keeps the focus, for the next press of Tab to go on from here.
    spoiler.tabIndex = -1;
  };
  const spoiler = element(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabindex: 0,
      'aria-label': 'Spoiler',
      'aria-expanded': 'false',
      onclick: reveal,
      onkeydown(event: KeyboardEvent) {
        if (spoiler.tabIndex !== 0 || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        reveal();
      },
    },
    element('span', { class: 'hidden' }, drawAll(children, names)),
  );
  return spoiler;
}

function drawTimestamp(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  const shown = style === 'R' ? sinceThen(date, new Date()) : whenIn(date, style);
  return element(
    'time',
    { class: 'timestamp', datetime: date.toISOString(), title: whenIn(date, 'F') },
    shown,
  );
}
