import { describe, expect, it } from 'vitest';
import { likeness, rarity, wordId } from '#engine/terms/embeddings.ts';
import { terms } from '#engine/terms/terms.ts';

const alike = (a: string, b: string): number => {
  const [first, second] = [a, b].map((word) => wordId(terms(word)[0] ?? ''));
  return first === undefined || second === undefined ? 0 : likeness(first, second);
};

describe('words in general', () => {
  it.each([
    ['soldiers', 'troops', 'bananas'],
    ['doctor', 'physician', 'carpet'],
    ['wife', 'marriage', 'engine'],
    ['attorney', 'lawyer', 'river'],
    ['cost', 'price', 'singer'],
  ])('knows that %s are nearer to %s than to %s', (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(0.5);
    expect(alike(word, far)).toBeLessThan(0.3);
  });

  it('is as sure of a word as can be, and the same both ways', () => {
    expect(alike('missile', 'missile')).toBe(1);
    expect(alike('missile', 'rocket')).toBe(alike('rocket', 'missile'));
  });

  it('takes words that it does not know for the rarest', () => {
    expect(wordId('zzyzx')).toBeUndefined();
    expect(rarity('zzyzx')).toBeGreaterThan(rarity(terms('missile')[0] ?? ''));
    expect(rarity(terms('missile')[0] ?? '')).toBeGreaterThan(rarity(terms('people')[0] ?? ''));
  });
});
