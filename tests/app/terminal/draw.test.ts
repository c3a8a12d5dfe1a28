import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCard } from '#app/terminal/draw.ts';
import { blockQuote } from '#discord/cards/markdown.ts';
import { createEngine } from '#engine/engine.ts';
import { articleOf, ownEngine } from '../../corpus-articles.ts';
import { answerCard, helpCard, summaryCard } from '../../discord/english-cards.ts';
import { runs } from '../../runs.ts';

describe('a card in the terminal', () => {
  it('reads as in Discord', async () => {
    const card = answerCard(await ownEngine().ask('Where do the North Korean troops live?'));
    expect(drawCard(card, { width: 72 })).toMatchInlineSnapshot(`
      "The article says

      │ In the Russian border area of Kursk, where North Korean soldiers aided
      │ in repelling Ukraine’s attack last year, the isolated state’s troops
      │ are allegedly living in dugouts, fighting—and dying—together with
      │ Russian forces.
      “allegedly”: the article names no source · ¶10
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in
      the Ukraine war?"
    `);
  });

  it('keeps to the width, but for words that are longer', async () => {
    const cards = [helpCard(), summaryCard(await ownEngine().summary('lavrov-pyongyang', 'long'))];
    for (const card of cards) {
      const long = drawCard(card, { width: 60 })
        .split('\n')
        .filter((line) => line.length > 60 && line.trim().includes(' '));
      expect(long).toEqual([]);
    }
  });

  it('breaks a text without spaces between its signs, and loses none', async () => {
    const text = `Kim ${'北朝鮮は兵士を派遣した、と当局者は述べた'.repeat(5)}👩‍👩‍👧e\u0301`;
    const card = answerCard(await createEngine([articleOf(text)]).ask('Kim'));
    const quoted = drawCard(card, { width: 40 })
      .split('\n')
      .filter((line) => line.startsWith('│ '));
    expect(quoted.map((line) => line.slice(2)).join('')).toBe(text.replace(' ', ''));
    for (const line of quoted) expect(line.length).toBeLessThanOrEqual(21);
  });

  it('shows every word of a quote, whatever Markdown it looks like', async () => {
    const text =
      '**Not bold**, [no link](https://a.example) and `no code`, 1. no list, # no heading, <@1> no mention.';
    const card = answerCard(
      await createEngine([articleOf(text)]).ask('Is there code or a link, a list, a heading, a mention?'),
    );
    const drawn = drawCard(card, { width: 200 });
    expect(drawn).toContain(text);
  });

  it('keeps every sign of a quote in its place, at any width', () => {
    const pieces = [
      '**',
      '[a](b)',
      '`',
      '> ',
      '# ',
      '日本語の文',
      '- ',
      '1.',
      ' ',
      '\n',
      '\\',
      'é',
      '👩‍👩‍👧',
      '_x_',
      'word',
    ];
    const marked = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(marked, fc.string()), fc.integer({ min: 30, max: 90 }), (text, width) => {
        const content = blockQuote(text);
        const rows = drawCard({ components: [{ type: 10, content }] }, { width }).split('\n');
        const signs = rows.map((row) => row.replace(/^│ /, '')).join('');
        expect(signs.replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        expect(rows.every((row) => row.startsWith('│ '))).toBe(true);
      }),
      runs(300),
    );
  });

  it('lets no text drive the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const article = articleOf(
          `North Korea \u001b[2J\u0007\u009b31m ${text.replace(/[\r\n]/g, '')} \u202e sent soldiers.`,
        );
        const drawn = drawCard(answerCard(await createEngine([article]).ask('What did North Korea send?')), {
          colour: false,
        });
        expect(drawn).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
