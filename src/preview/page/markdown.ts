import type { Names } from './names.ts';

/** A piece of Discord's Markdown, read. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: SpanKind; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly MarkdownNode[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'codeBlock'; readonly text: string; readonly language: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone' | 'command' | 'emoji' | 'guide'; readonly name: string }
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string };

/** What only changes how its children look. */
export type SpanKind = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'subtext' | 'quote';

/** Where in the nesting something is read. */
interface MarkdownPlace {
  readonly depth: number;
  readonly inQuote: boolean;
  readonly inLink: boolean;
  /** Whether its beginning counts as the start of a line. */
  readonly startsLine: boolean;
}

interface MarkdownRule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Only at the start of a line. */
  readonly block?: true;
  /** Nothing: the text only looked like it. */
  read(found: RegExpExecArray, place: MarkdownPlace): MarkdownNode | undefined;
}

/** Further from 1970 than this there are no dates. */
const LAST_SECOND = 8.64e12;

/** Deeper than people nest; what is deeper stays as it was written, so that no text can exhaust the stack. */
const DEEPEST = 12;

const span = (kind: SpanKind, pattern: RegExp, block?: true): MarkdownRule => ({
  pattern,
  ...(block && { block }),
  read: ([, inner = ''], place) => ({
    kind,
    children: inside(inner, { ...place, startsLine: block || place.startsLine }),
  }),
});

const named = (kind: 'everyone' | 'command' | 'emoji' | 'guide', pattern: RegExp): MarkdownRule => ({
  pattern,
  read: ([, name = '']) => ({ kind, name }),
});

const BLOCKS: readonly MarkdownRule[] = [
  {
    pattern: /```(?:([\w+.#-]*)\n)?\n*([^\n][\s\S]*?)```\n?/y,
    read: ([, language = '', text = '']) => ({ kind: 'codeBlock', language, text: text.trimEnd() }),
  },
  quote(/ *>>> +([\s\S]+)/y),
  quote(/( *>(?!>>) [^\n]*(?:\n *>(?!>>) [^\n]*)*)\n?/y),
  span('subtext', / *-# +([^\n]+)(?:\n|$)/y, true),
  {
    pattern: / *(#{1,3}) +(?!#)([^\n]+)(?:\n|$)/y,
    block: true,
    read: ([, marks = '', text = ''], place) => ({
      kind: 'heading',
      level: marks.length,
      children: inside(text, { ...place, startsLine: true }),
    }),
  },
  {
    pattern:
      /( *)(?:[-*+]|\d{1,9}\.) +[^\n]+(?:\n+ *(?:[-*+]|\d{1,9}\.) +[^\n]+|\n\1 +[^\s][^\n]*)*(?:\n|$)/y,
    block: true,
    read: ([text], place) => listOf(text, place),
  },
];

const INLINES: readonly MarkdownRule[] = [
  { pattern: /¯\\_\(ツ\)_\/¯/y, read: ([text]) => ({ kind: 'text', text }) },
  { pattern: /\\([^0-9A-Za-z\s])/y, read: ([, text = '']) => ({ kind: 'text', text }) },
  named('everyone', /(@everyone|@here)/y),
  { pattern: /<@!?(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'user', id }) },
  { pattern: /<@&(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'role', id }) },
  { pattern: /<#(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'channel', id }) },
  named('command', /<(\/[^<>:\n]+):\d+>/y),
  named('guide', /<id:(\w+)>/y),
  named('emoji', /<a?(:\w+:)\d+>/y),
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    read: ([, seconds, style = 'f']) =>
      Math.abs(Number(seconds)) > LAST_SECOND
        ? undefined
        : { kind: 'timestamp', seconds: Number(seconds), style },
  },
  {
    pattern:
      /\[((?:\\.|\[[^[\]]*\]|[^[\]\\])+)\]\(\s*<?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(["'])[^"'\n]*\3)?\s*\)/y,
    read: masked,
  },
  { pattern: /<((?:https?|steam):\/\/[^\s<>]+)>/y, read: bare },
  { pattern: /<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/y, read: ([, mail = '']) => link(`mailto:${mail}`, mail) },
  { pattern: /<(\+\d[\d ()-]*)>/y, read: ([, phone = '']) => link(`tel:${phone}`, phone) },
  // A closing parenthesis belongs to an address only after an opening one.
  {
    pattern: /((?:https?|steam):\/\/(?:[^\s<()]|\([^\s<()]*\)|\((?![^\s<()]*\)))+(?<![.,:;"'\]]))/y,
    read: bare,
  },
  span('strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  span('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  span('em', /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y),
  span('em', /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y),
  // Inside these two a backslash does not hide the closing marks.
  span('strike', /~~([\s\S]+?)~~(?!_)/y),
  span('spoiler', /\|\|([\s\S]+?)\|\|/y),
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    read: ([, , text = '']) => ({ kind: 'code', text: text.replace(/^ (?=\s*`)|(?<=`\s*) $/g, '') }),
  },
];

/**
 * Reads Discord's Markdown as its client does, and where clients differ sees a construct wherever one of them would:
 * the preview is there to show an escape that went wrong. The most used parser on npm (discord-markdown-parser 1.3)
 * knows no lists and no mail, and lets a masked link lead anywhere, so this is our own.
 */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return parse(text, { depth: 0, inQuote: false, inLink: false, startsLine: true });
}

/** What a reader sees of it, without the looks; `names` say what mentions show. */
export function plainText(nodes: readonly MarkdownNode[], names: Names = {}): string {
  return nodes.map((node) => plainNode(node, names)).join('');
}

function plainNode(node: MarkdownNode, names: Names): string {
  if ('children' in node) return plainText(node.children, names);
  if ('text' in node) return node.text;
  if ('items' in node) return node.items.map((item) => plainText(item, names)).join('\n');
  if ('name' in node) return node.name;
  return node.kind === 'mention' ? mentionText(node, names) : String(node.seconds);
}

/** What a mention shows: the name behind its sign. */
export function mentionText(
  { of, id }: Extract<MarkdownNode, { readonly kind: 'mention' }>,
  names: Names,
): string {
  return `${of === 'channel' ? '#' : '@'}${names[id] ?? `unknown-${of}`}`;
}

function parse(text: string, place: MarkdownPlace): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const found = match(text, at, place);
    if (found?.node.kind === 'text') plain += found.node.text;
    else if (found) {
      flush();
      nodes.push(found.node);
    } else plain += text.charAt(at);
    at += found?.length ?? 1;
  }
  flush();
  return nodes;
}

function match(
  text: string,
  at: number,
  place: MarkdownPlace,
): { readonly node: MarkdownNode; readonly length: number } | undefined {
  if (place.depth >= DEEPEST) return undefined;
  const startsLine = at === 0 ? place.startsLine : text[at - 1] === '\n';
  if (!startsLine && !MARK.test(text.charAt(at))) return undefined;
  for (const { pattern, block, read } of RULES) {
    if (block && !startsLine) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const node = found && read(found, { ...place, startsLine });
    if (node) return { node, length: found[0].length };
  }
  return undefined;
}

const RULES: readonly MarkdownRule[] = [...BLOCKS, ...INLINES];
/** What a construct can begin with inside a line. */
const MARK = /[¯\\@<[hs*_~|`]/;

function inside(text: string, place: MarkdownPlace): readonly MarkdownNode[] {
  return parse(text, { ...place, depth: place.depth + 1 });
}

function quote(pattern: RegExp): MarkdownRule {
  return {
    pattern,
    block: true,
    read([, text = ''], place) {
      if (place.inQuote) return undefined;
      const inner = pattern.source.includes('>>> ') ? text : text.replace(/^ *> /gm, '');
      return { kind: 'quote', children: inside(inner, { ...place, inQuote: true, startsLine: true }) };
    },
  };
}

/** A list with the lists in it: what is indented further belongs to the item before it. */
function listOf(text: string, place: MarkdownPlace): MarkdownNode {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = indentOf(lines[0] ?? '');
  const items: string[][] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (item && indentOf(line) > indent) item.push(line.slice(Math.min(indentOf(line), indent + 2)));
    else items.push([line.replace(/^ *(?:[-*+]|\d+\.) +/, '')]);
  }
  const first = /^ *(\d+)\./.exec(lines[0] ?? '')?.[1];
  return {
    kind: 'list',
    ...(first !== undefined && { start: Number(first) }),
    items: items.map((item) => inside(item.join('\n'), { ...place, startsLine: true })),
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A masked link; one with no words, or whose words are an address that could deceive, stays as it was written. */
function masked(
  [whole, words = '', href = '']: RegExpExecArray,
  place: MarkdownPlace,
): MarkdownNode | undefined {
  if (place.inLink) return undefined;
  if (/https?:\/\/|discord\.gg|^\s*$/i.test(words)) return { kind: 'text', text: whole };
  const children = inside(words, { ...place, inLink: true, startsLine: false });
  return { kind: 'link', href: href.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), children };
}

function bare([, href = '']: RegExpExecArray, place: MarkdownPlace): MarkdownNode | undefined {
  return place.inLink ? undefined : link(href, href);
}

function link(href: string, text: string): MarkdownNode {
  return { kind: 'link', href, children: [{ kind: 'text', text }] };
}
