import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '#engine/reader/wordpiece.ts';

const vocabulary = ['[UNK]', 'north', '##ern', 'korea', "'", 's', 'dam', '##s', '北', '.', 'cafe'];
const tokenize = createTokenizer(vocabulary);

function pieces(text: string): string[] {
  return tokenize(text).map(({ id }) => vocabulary[id] ?? '');
}

describe('the cutting of words into pieces', () => {
  it('takes the longest pieces, in lower case and without accents', () => {
    expect(pieces('Northern Korea’s dams.')).toEqual([
      'north',
      '##ern',
      'korea',
      '[UNK]',
      's',
      'dam',
      '##s',
      '.',
    ]);
    expect(pieces('CAFÉ Café cafe\u0301')).toEqual(['cafe', 'cafe', 'cafe']);
  });

  it('knows no word that it cannot cut up wholly, and none that is endless', () => {
    expect(pieces('northwest')).toEqual(['[UNK]']);
    expect(pieces('s'.repeat(101))).toEqual(['[UNK]']);
    expect(pieces(' \u00a0\u200b\t\n')).toEqual([]);
  });

  it('says where each piece stands in the text', () => {
    const text = 'É dams 北.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'É',
      'dam',
      's',
      '北',
      '.',
    ]);
  });

  it('cuts any text into pieces that stand in it, in its order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(last - 1);
          last = end;
        }
      }),
    );
  });
});
