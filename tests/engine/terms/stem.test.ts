import { describe, expect, it } from 'vitest';
import { stem } from '#engine/terms/stem.ts';
import { growth } from '../../growth.ts';

describe('stem', () => {
  it.each([
    'minister ministers',
    'consist consisted consistency consistent consisting consists',
    'run runs running',
    'hope hopes hoped hoping',
    'hop hops hopped hopping',
    'study studies studied studying',
    'nation nations',
    'relate related relating',
    'care cares cared',
    'agree agrees agreed',
    'lie lies lying',
  ])('gives one stem to %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each(['news new', 'university universe', 'add ad', 'gas gash', 'proceed process'])(
    'tells apart %s',
    (pair) => {
      const [one = '', other = ''] = pair.split(' ');
      expect(stem(one)).not.toBe(stem(other));
    },
  );

  it.each(['', 'a', 'is', '1990s', 'u.s.', 'Москва', '東京'])('leaves %j alone', (word) => {
    expect(stem(word)).toBe(word);
  });
});

it('takes time in proportion to the length of a word', () => {
  expect(growth((size) => stem('a'.repeat(size)), 16_000)).toBeLessThan(8);
  expect(growth((size) => stem(`${'e'.repeat(size)}x`), 16_000)).toBeLessThan(8);
});
