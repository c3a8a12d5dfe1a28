import { describe, expect, it } from 'vitest';
import { shippedAttribution } from '#engine/attribution/attributions.ts';
import { proposalsOf } from '#engine/attribution/find.ts';
import { outlineOf } from '#engine/attribution/phrases.ts';
import { ratesOf } from '#engine/attribution/rates.ts';
import { speakersOf } from '#engine/attribution/speakers.ts';
import { tagArticle } from '#engine/attribution/tokens.ts';
import { articleOf } from '../../corpus-articles.ts';
import { growth } from '../../growth.ts';

describe('a paragraph that repeats itself', () => {
  it.each([500, 2000])('has its likeliest cues read, however often it says "said": %i times', (times) => {
    const outline = outlineOf(tagArticle(articleOf('Ab said '.repeat(times).trim()).paragraphs));
    const weights = shippedAttribution();
    expect(proposalsOf(outline, weights, ratesOf(weights.rates))).toHaveLength(24);
  });

  it.each(['Ab said ', '“Go,” said Ab, “go.” '])('takes time in proportion to its length: %j', (words) => {
    const read = (size: number) => speakersOf(articleOf(words.repeat(size / words.length).trim()));
    expect(growth(read, 600)).toBeLessThan(8);
  });
});
