/**
 * A small reader of Discord's Markdown, as its client reads it, and rather stricter: where clients differ, what any
 * of them would take for a construct is one here.
 */
export interface Node {
  readonly kind: string;
  /** What a reader sees of it. */
  readonly shown: string;
  readonly children: readonly Node[];
  /** Where a link leads. */
  readonly target?: string;
}

interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Only at the start of a line. */
  readonly block?: true;
}

const RULES: readonly Rule[] = [
  { kind: 'shrug', pattern: /^¯\\_\(ツ\)_\/¯/ },
  { kind: 'code block', pattern: /^```(?:[^`\n]*\n)?([\s\S]+?)\n*```/ },
  { kind: 'quote', pattern: /^ *>>> +([\s\S]*)/, block: true },
  { kind: 'quote', pattern: /^( *>(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*)\n?/, block: true },
  { kind: 'subtext', pattern: /^\s*-# +([^\n]+)(?:\n|$)/, block: true },
  { kind: 'heading', pattern: /^\s*#{1,3} +([^\n]+)(?:\n|$)/, block: true },
  { kind: 'list item', pattern: /^\s*(?:[-*+•]|\d+[.)])\s+([^\n]+)(?:\n|$)/, block: true },
  { kind: 'escape', pattern: /^\\([^0-9A-Za-z\s])/ },
  { kind: 'everyone', pattern: /^@(?:everyone|here|silent)/ },
  { kind: 'mention', pattern: /^<(@[!&]?|#)\d+>/ },
  { kind: 'command', pattern: /^<\/[^>:]+:\d+>/ },
  { kind: 'guide', pattern: /^<id:[^>]+>/ },
  { kind: 'emoji', pattern: /^<a?:\w+:\d+>/ },
  { kind: 'timestamp', pattern: /^<t:-?\d+(?::\w)?>/ },
  { kind: 'sound', pattern: /^<sound:[^>]+>/ },
  { kind: 'autolink', pattern: /^<((?:[a-z]+:|\+\d|[^\s<>]+@)[^\s<>]+)>/i },
  { kind: 'shortcode', pattern: /^:[^\s:]+:/ },
  { kind: 'url', pattern: /^(?:https?|steam|discord|mailto|tel):(?:\/\/)?[^\s<]*[^<.,:;"'\]\s]/i },
  { kind: 'invite', pattern: /^discord(?:(?:app)?\.com\/invite|\.gg(?:\/invite)?)\/[\w-]+/i },
  {
    kind: 'link',
    pattern: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/,
  },
  { kind: 'bold', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/ },
  { kind: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/ },
  { kind: 'italic', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_/ },
  {
    kind: 'italic',
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  },
  { kind: 'strike', pattern: /^~~([\s\S]+?)~~(?!_)/ },
  { kind: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/ },
  { kind: 'code', pattern: /^(?:`+)([\s\S]*?[^`])`+(?!`)/ },
];

/** Reads a text display's Markdown. */
export function read(markdown: string, inQuote = false): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', shown: plain, children: [] });
    plain = '';
  };
  while (at < markdown.length) {
    const startsLine = at === 0 || /[\n\r]/.test(markdown.charAt(at - 1));
    const found = match(markdown.slice(at), startsLine, inQuote);
    if (!found) plain += markdown.charAt(at++);
    else {
      at += found.length;
      if (found.kind === 'escape') plain += found.content;
      else {
        flush();
        nodes.push(nodeOf(found, inQuote));
      }
    }
  }
  flush();
  return nodes;
}

/** What a reader sees. */
export function shownBy(nodes: readonly Node[]): string {
  return nodes.map((node) => node.shown).join('');
}

/** The kinds of all constructs, nested ones too, but for plain text. */
export function constructs(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.kind === 'text' ? [] : [node.kind]),
    ...constructs(node.children),
  ]);
}

interface Found {
  readonly kind: string;
  readonly content: string;
  readonly length: number;
  readonly target?: string;
}

function match(rest: string, startsLine: boolean, inQuote: boolean): Found | undefined {
  for (const { kind, pattern, block } of RULES) {
    if ((block && !startsLine) || (kind === 'quote' && inQuote)) continue;
    const found = pattern.exec(rest);
    if (!found) continue;
    const target = kind === 'link' ? { target: found[2] ?? '' } : {};
    return { kind, content: found[1] ?? found[0], length: found[0].length, ...target };
  }
  return undefined;
}

function nodeOf({ kind, content, target }: Found, inQuote: boolean): Node {
  const inner = kind === 'quote' ? content.replace(/^ *> ?/gm, '') : content;
  const isLeaf =
    /code|mention|url|emoji|everyone|autolink|command|guide|timestamp|shortcode|invite|sound|shrug/;
  const children = isLeaf.test(kind) ? [] : read(inner, inQuote || kind === 'quote');
  const shown = children.length > 0 ? shownBy(children) : inner;
  return { kind, shown, children, ...(target !== undefined && { target }) };
}
