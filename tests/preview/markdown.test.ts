import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { type MarkdownNode, parseMarkdown, plainText } from '#preview/page/markdown.ts';
import { anyText, HOSTILE } from '../discord/hostile.ts';
import { growth } from '../growth.ts';
import { runs } from '../runs.ts';

/** The nodes as short marks: `strong(text)`. */
function sketch(nodes: readonly MarkdownNode[]): string {
  return nodes.map(sketchOne).join('');
}

function sketchOne(node: MarkdownNode): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') {
    const items = node.items.map(sketch).join('|');
    return node.start === undefined ? `ul(${items})` : `ol${node.start}(${items})`;
  }
  if (node.kind === 'heading') return `h${node.level}(${sketch(node.children)})`;
  if (node.kind === 'link') return `link(${node.href}, ${sketch(node.children)})`;
  if ('children' in node) return `${node.kind}(${sketch(node.children)})`;
  if ('text' in node) return `${node.kind}(${node.text})`;
  if (node.kind === 'mention') return `${node.of}(${node.id})`;
  if (node.kind === 'timestamp') return `time(${node.seconds} ${node.style})`;
  return `${node.kind}(${node.name})`;
}

describe('parseMarkdown', () => {
  it.each([
    ['**a** *b* _c_ __d__ ~~e~~ ||f||', 'strong(a) em(b) em(c) underline(d) strike(e) spoiler(f)'],
    ['***a*** **a *b* c** __*a*__', 'strong(em(a)) strong(a em(b) c) underline(em(a))'],
    ['**a', '**a'],
    ['a * b * c, 2*3*4, snake_case_name', 'a * b * c, 2em(3)4, snake_case_name'],
    ['`a **b**` ``a ` b``', 'code(a **b**) code(a ` b)'],
    ['```js\nlet a;\n```', 'codeBlock(let a;)'],
    ['```a b```', 'codeBlock(a b)'],
    ['a\n```\nb\n```\nc', 'a\ncodeBlock(b)c'],
    ['```c#\n\na\n\n```', 'codeBlock(a)'],
    ['> ```js\n> a\n> ```', 'quote(codeBlock(a))'],
    ['# a\n## b\n### c\n#### d', 'h1(a)h2(b)h3(c)#### d'],
    ['#a', '#a'],
    ['a # b', 'a # b'],
    ['# # a', '# # a'],
    ['**# a** b **# c**', 'strong(h1(a)) b strong(# c)'],
    ['[- a](https://b.c)', 'link(https://b.c, - a)'],
    ['-# **a**\nb', 'subtext(strong(a))b'],
    ['> a\n> b\nc', 'quote(a\nb)c'],
    ['>>> a\n> b', 'quote(a\n> b)'],
    ['a > b', 'a > b'],
    ['- a\n- b\n  - c\n- d', 'ul(a|b\nul(c)|d)'],
    ['- a\n  b\n- c\n\n  d', 'ul(a\nb|c)\n  d'],
    ['- a\n  1. b\n     - c', 'ul(a\nol1(b\nul(c)))'],
    ['- # a\n- > b\n+ c', 'ul(h1(a)|quote(b)|c)'],
    ['3. a\n4. b', 'ol3(a|b)'],
    ['* a\nb', 'ul(a)b'],
    ['-a', '-a'],
    ['<@1> <@!2> <@&3> <#4>', 'user(1) user(2) role(3) channel(4)'],
    ['@everyone and @here', 'everyone(@everyone) and everyone(@here)'],
    ['</ask sub:1> <id:guide> <:ok:1> <a:ok:1>', 'command(/ask sub) guide(guide) emoji(:ok:) emoji(:ok:)'],
    ['<t:0> <t:1:R>', 'time(0 f) time(1 R)'],
    ['<t:9999999999999>', '<t:9999999999999>'],
    ['[a](https://b.c)', 'link(https://b.c, a)'],
    ['[a](<https://b.c> "d")', 'link(https://b.c, a)'],
    ['[a](https://b.c/(d))', 'link(https://b.c/(d), a)'],
    ["[a](https://b.c 'd') [a](https://b.c/\\_d)", 'link(https://b.c, a) link(https://b.c/_d, a)'],
    ['[ ](https://b.c)', '[ ](https://b.c)'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[https://a.b](https://c.d)', '[https://a.b](https://c.d)'],
    [
      'see https://a.b/c_d_e. <https://f.g>',
      'see link(https://a.b/c_d_e, https://a.b/c_d_e). link(https://f.g, https://f.g)',
    ],
    [
      '(https://a.b/c_(d)) https://a.b/(c',
      '(link(https://a.b/c_(d), https://a.b/c_(d))) link(https://a.b/(c, https://a.b/(c)',
    ],
    ['steam://a', 'link(steam://a, steam://a)'],
    ['<+49 12>', 'link(tel:+49 12, +49 12)'],
    ['||a\\||', 'spoiler(a\\)'],
    ['<a@b.cd>', 'link(mailto:a@b.cd, a@b.cd)'],
    ['\\*a\\* \\\\ \\a ¯\\_(ツ)_/¯', '*a* \\ \\a ¯\\_(ツ)_/¯'],
  ])('reads %j', (text, sketched) => {
    expect(sketch(parseMarkdown(text))).toBe(sketched);
  });

  it.each(HOSTILE)('shows %j as it stands, once it is escaped', (text) => {
    expect(parseMarkdown(escapeMarkdown(text))).toEqual([{ kind: 'text', text }]);
  });

  it('shows any text as it stands, once it is escaped', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const nodes = parseMarkdown(escapeMarkdown(text));
        expect(nodes.every(({ kind }) => kind === 'text')).toBe(true);
        expect(plainText(nodes)).toBe(text);
      }),
      runs(500),
    );
  });

  it('keeps its stack, however deep the nesting', () => {
    const marks = '||**__~~*_'.repeat(200);
    const lists = Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
    for (const text of [marks + [...marks].reverse().join(''), lists, '> # - -# '.repeat(440)])
      expect(plainText(parseMarkdown(text))).not.toBe('');
  });

  it.each([
    '*',
    '_',
    '**',
    '~~',
    '||',
    '`',
    '[',
    '> ',
    '>>> ',
    '- ',
    '  - ',
    '# ',
    '<',
    '[a](',
    '\\',
    '*a_',
    '</',
    '<t:',
    '- a\n',
    '* a\n  ',
    '||**__~~*_',
    '```a``',
    '``a`',
    '[[]',
    '[a](https://',
    'https://a(',
    'https://a)',
    '\n',
    '<a@',
    '~~a~~_',
  ])('is four times the work in four times the text: %j, over and over', (mark) => {
    const read = (end: string) => (length: number) => parseMarkdown(mark.repeat(length / mark.length) + end);
    expect(growth(read(''), 2000)).toBeLessThan(8);
    expect(growth(read('a'), 2000)).toBeLessThan(8);
  });
});
