import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine } from '#discord/cards/direction.ts';
import {
  blockQuote,
  clipForEscape,
  escapeMarkdown,
  unescapeMarkdown,
  unquote,
} from '#discord/cards/markdown.ts';
import { oneLine } from '#discord/cards/text.ts';
import type { Span } from '#engine/types.ts';
import { runs } from '../../runs.ts';
import { anyText, HOSTILE } from '../hostile.ts';
import { constructs, read, shownBy } from '../reader.ts';

const RUNS = runs(1500);

describe('the reader of these tests', () => {
  it.each([
    ['**a**', 'bold', 'a'],
    ['*a*', 'italic', 'a'],
    ['_a_', 'italic', 'a'],
    ['__a__', 'underline', 'a'],
    ['~~a~~', 'strike', 'a'],
    ['||a||', 'spoiler', 'a'],
    ['`a`', 'code', 'a'],
    ['```\na```', 'code block', 'a'],
    ['# a', 'heading', 'a'],
    ['-# a', 'subtext', 'a'],
    ['- a', 'list item', 'a'],
    ['1. a', 'list item', 'a'],
    ['> a', 'quote', 'a'],
    ['>>> a\nb', 'quote', 'a\nb'],
    ['[a](https://b.c)', 'link', 'a'],
    ['https://b.c', 'url', 'https://b.c'],
    ['discord.gg/abc', 'invite', 'discord.gg/abc'],
    ['@everyone', 'everyone', '@everyone'],
    ['<@1>', 'mention', '@'],
    ['<#1>', 'mention', '#'],
    ['</ask:1>', 'command', '</ask:1>'],
    ['<id:guide>', 'guide', '<id:guide>'],
    ['<a:name:1>', 'emoji', '<a:name:1>'],
    ['<:name:1>', 'emoji', '<:name:1>'],
    ['<t:0:R>', 'timestamp', '<t:0:R>'],
    ['<a@b.c>', 'autolink', 'a@b.c'],
    [':smile:', 'shortcode', ':smile:'],
  ])('sees %j as a %s', (markdown, kind, shown) => {
    expect(constructs(read(markdown))).toContain(kind);
    expect(shownBy(read(markdown))).toBe(shown);
  });
});

describe('clipForEscape', () => {
  it('counts a text as it is once it is escaped', () => {
    expect(clipForEscape('plain words stay', 16)).toBe('plain words stay');
    expect(clipForEscape('plain words go', 13)).toBe('plain words…');
    expect(clipForEscape('*****', 10)).toBe('*****');
    expect(clipForEscape('*****', 9)).toBe('****…');
    expect(clipForEscape('*****', 8)).toBe('***…');
  });

  it('shows the beginning of any text, in no more than the room', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(60), (text, most) => {
        const shown = clipForEscape(text, most);
        expect(escapeMarkdown(shown).length).toBeLessThanOrEqual(most);
        expect(oneLine(text).startsWith(shown.replace(/…$/, ''))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j as it stands', (text) => {
    expect(constructs(read(escapeMarkdown(text)))).toEqual([]);
    expect(shownBy(read(escapeMarkdown(text)))).toBe(text);
  });

  it('shows any text as it stands, wherever it stands', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('', 'words ', 'a\n', 'a > ', '**bold** '), (text, before) => {
        const nodes = read(before + escapeMarkdown(text));
        expect(shownBy(nodes)).toBe(shownBy(read(before)) + text);
        expect(constructs(nodes)).toEqual(constructs(read(before)));
      }),
      RUNS,
    );
  });

  it('is undone by unescapeMarkdown', () => {
    fc.assert(
      fc.property(anyText(), (text) => unescapeMarkdown(escapeMarkdown(text)) === text),
      RUNS,
    );
  });

  it('adds nothing but backslashes', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const bare = (any: string) => any.replaceAll('\\', '');
        expect(bare(escapeMarkdown(text))).toBe(bare(text));
        expect(escapeMarkdown(text).length).toBeLessThanOrEqual(2 * text.length);
      }),
      RUNS,
    );
  });

  it('leaves ordinary prose readable', () => {
    const prose = 'President Trump said it’s over, on 12 July; “peace” – or $1,250.50?';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('stands in bold and in a link’s text without ending them', () => {
    fc.assert(
      fc.property(anyText(8), (text) => {
        const line = `x${text.replace(/\s+/g, ' ')}x`;
        const [bold, ...others] = read(`**${escapeMarkdown(line)}**`);
        expect([bold?.kind, bold?.shown, others]).toEqual(['bold', line, []]);
      }),
      RUNS,
    );
  });
});

/** Marks between every two of some places in a text of this length. */
function marksAt(places: readonly number[], length: number): readonly Span[] {
  const inside = [...new Set(places.map((each) => Math.min(each, length)))].sort((a, b) => a - b);
  return inside.flatMap((start, at) => {
    const end = inside[at + 1];
    return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

describe('blockQuote', () => {
  it('puts two sentences that touch into one bold, as one after the other in Japanese', () => {
    const marks = [
      { start: 0, end: 4 },
      { start: 4, end: 8 },
    ];
    expect(blockQuote('雨だった。風も吹いた。', marks)).toBe('> **雨だった。風も吹**いた。');
  });

  it('is one quote that shows the text, line by line', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const nodes = read(`${blockQuote(text)}\n-# ¶1 of 1`);
        expect(nodes.map((node) => node.kind)).toEqual(['quote', 'subtext']);
        expect(nodes[0]?.shown.split('\n').map(bareLine).join('\n')).toBe(text);
        expect(constructs(nodes)).toEqual(['quote', 'subtext']);
        for (const line of blockQuote(text).split('\n')) expect(line).toMatch(/^> /);
      }),
      RUNS,
    );
  });

  it('shows the same text whatever is in bold, and nothing else than bold in it', () => {
    fc.assert(
      fc.property(anyText(), fc.array(fc.nat(60), { maxLength: 8 }), (text, cuts) => {
        const quote = blockQuote(text, marksAt(cuts, text.length));
        const nodes = read(`${quote}\n-# ¶1`);
        expect(nodes.map((node) => node.kind)).toEqual(['quote', 'subtext']);
        expect(nodes[0]?.shown.split('\n').map(bareLine).join('\n')).toBe(text);
        expect(new Set(constructs(nodes))).toEqual(
          new Set(['quote', 'subtext', ...(quote === blockQuote(text) ? [] : ['bold'])]),
        );
      }),
      RUNS,
    );
  });

  it('puts the marked words in bold, line by line, without the space around them', () => {
    const text = 'a *b* [c](d)\n e <@1> f';
    expect(blockQuote(text, [{ start: 1, end: 18 }])).toMatchInlineSnapshot(`
      "> a **\\*b\\* \\[c\\]\\(d\\)**
      >  **e \\<\\@**1\\> f"
    `);
  });

  it('is undone by unquote, bold and all', () => {
    fc.assert(
      fc.property(anyText(), fc.array(fc.nat(60), { maxLength: 8 }), (text, cuts) => {
        expect(unquote(blockQuote(text))).toBe(text);
        expect(unquote(blockQuote(text, marksAt(cuts, text.length)))).toBe(text);
      }),
      RUNS,
    );
  });
});
