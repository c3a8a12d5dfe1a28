import fc from 'fast-check';

/** Pieces of Markdown, mentions, links and signs that could do harm. */
export const HOSTILE = [
  ...[
    '**bold**',
    '*it*',
    '_it_',
    '__under__',
    '~~gone~~',
    '||spoiler||',
    '`code`',
    '``a`b``',
    '```js\ncode```',
  ],
  ...[
    '# One',
    '## Two',
    '### Three',
    '-# small',
    '- item',
    '* item',
    '+ item',
    '1. one',
    '12) twelve',
    '  - deep',
  ],
  ...[
    '> quote',
    '>>> all of it',
    '> > two',
    '[text](https://example.com)',
    '[a [b] c](http://x.y)',
    '](',
    '[',
    ')',
  ],
  ...[
    '<@123456789012345678>',
    '<@!1>',
    '<@&2>',
    '<#3>',
    '@everyone',
    '@here',
    '</ask:4>',
    '<id:guide>',
    '<t:0:R>',
  ],
  ...[
    '<:name:5>',
    '<a:name:6>',
    ':smile:',
    '::',
    'https://example.com/a_b',
    'http://x',
    '<https://x.y>',
    'discord.gg/abc',
  ],
  ...[
    'discord.com/invite/abc',
    'steam://run',
    'mailto:a@b.c',
    '<+4912345>',
    '<a@b.c>',
    '¯\\_(ツ)_/¯',
    '¯_(ツ)_/¯',
  ],
  ...[
    '\\',
    '\\\\',
    '\\*',
    '\\\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '   ',
    '\u2028',
    '\u00a0',
    '\u200b',
    '\u0000',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    'שלום',
    'مرحبا',
    'é',
    '👩‍👩‍👧',
    '🇰🇵',
    '\ud83d',
    '\ude00',
    '。',
    'word',
    'Word.',
    '1',
    '.',
  ],
];

/** Any text at all: every code unit, lone surrogates too, and hostile pieces in any order. */
export function anyText(maxLength = 24): fc.Arbitrary<string> {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
    .map((codes) => String.fromCharCode(...codes));
  const ascii = fc.string({
    maxLength,
    unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
  });
  const pieces = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, ascii), {
    maxLength,
  });
  return fc.oneof({ weight: 3, arbitrary: pieces.map((all) => all.join('')) }, units, ascii);
}
