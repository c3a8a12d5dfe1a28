import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { leansBack, misleadsAlone } from '#engine/text/leaning.ts';
import type { Paragraph } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';

const filler =
  'The harbour of the town had been closed for two weeks because of the storms that came in from the north, and nobody there expected a change before the end of the month.';

async function quotesFor(question: string, paragraph: string): Promise<string[]> {
  const outcome = await createEngine([articleOf(paragraph, 'Something else stands here.')]).ask(question);
  return [...outcome.passages, ...outcome.more]
    .slice(0, 1)
    .flatMap(({ quotes }) => quotes.map(({ text }) => text));
}

describe('excerpt', () => {
  it('quotes a short paragraph whole', async () => {
    const paragraph = 'The mayor opened the bridge. It was raining.';
    expect(await quotesFor('Who opened the bridge?', paragraph)).toEqual([paragraph]);
  });

  it('quotes of a long paragraph the sentence that speaks of the question', async () => {
    const answer = 'Engineer Ana Lopez repaired the lighthouse lamp on Tuesday.';
    const last = 'Ships waited outside, their crews playing cards and mending nets in the cabins below deck.';
    expect(await quotesFor('Who repaired the lighthouse lamp?', `${filler} ${answer} ${last}`)).toEqual([
      answer,
    ]);
  });

  it('brings along the number that is asked for from the sentence beside', async () => {
    const matter = 'The hospital spoke of heavy casualties among the rescuers of the lifeboat.';
    const number = 'Around 40 people were taken to other towns by helicopter.';
    expect(
      await quotesFor('How many casualties were there among the rescuers?', `${filler} ${matter} ${number}`),
    ).toEqual([`${matter} ${number}`]);
  });

  it('brings along the sentence that a pronoun leans on, as one quote', async () => {
    const person = 'The engineer who keeps the old lighthouse running is Ana Lopez.';
    const answer = 'She repaired its lamp with a borrowed lens and some copper wire.';
    expect(
      await quotesFor('Who repaired the lamp with copper wire?', `${filler} ${person} ${answer} ${filler}`),
    ).toEqual([`${person} ${answer}`]);
  });

  it('looks at each of many sentences that lean back in proportion to their number', async () => {
    const looks = async (sentences: number) => {
      const article = articleOf('It is the bridge. '.repeat(sentences), 'Something else stands here.');
      const [first, ...others] = article.paragraphs;
      let count = 0;
      const counted = new Proxy(first as Paragraph, {
        get(target, key) {
          if (key === 'sentences') count += 1;
          return Reflect.get(target, key);
        },
      });
      await createEngine([{ ...article, paragraphs: [counted, ...others] }]).ask('Who sent Bridge off?');
      return count;
    };
    expect(await looks(200)).toBeLessThan(3 * (await looks(100)));
  });

  it.each([
    'He said so.',
    'But they left.',
    'In addition, it rose.',
    '“This is wrong.”',
    'The agency said nothing.',
    'The trip could change much.',
    'Its owner fled.',
    'Others disagree.',
  ])('hears that %j leans back', (sentence) => {
    expect(leansBack(sentence)).toBe(true);
  });

  it.each([
    'Lavrov said so.',
    'The Russian agency said nothing.',
    'This year prices rose.',
    'The price of oil rose.',
    'Some soldiers fled.',
    'It is likely that they left.',
  ])('hears that %j stands alone', (sentence) => {
    expect(leansBack(sentence)).toBe(false);
  });

  it.each([
    ['Who should pay? Not the tenants.', true],
    ['Somebody has to pay. Not the tenants.', true],
    ['The mayor promised to come. But the mayor did not.', true],
    ['The pool is closed. Because of the cracks in its wall.', true],
    ['The pool is closed. Because it rained, nobody noticed.', false],
    ['Who decides? Ahmed.', true],
    ['Who decides? Nobody knows.', false],
    ['The pool is closed. Not all of the members know that.', false],
    ['The pool is closed. The members have been told.', false],
  ])('hears whether the second sentence of %j would mislead alone', (text, misleads) => {
    const [paragraph] = articleOf(text).paragraphs;
    expect(paragraph && misleadsAlone(paragraph, 1)).toBe(misleads);
  });
});
