import { describe, expect, it } from 'vitest';
import { attributionsOf } from '#engine/attribution/attributions.ts';
import { partsOf } from '#engine/attribution/parts.ts';
import { speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { articleOf } from '../../corpus-articles.ts';

const SAID = 'The road will be closed for three weeks, according to the ministry.';

describe('the parts in which an article is read', () => {
  it('are one for an article of usual length', () => {
    const article = articleOf(...Array<string>(40).fill(SAID));
    expect(partsOf(article)).toEqual([article.paragraphs]);
  });

  it('are all paragraphs of a long one, each once and in order', () => {
    const article = articleOf(
      ...Array.from({ length: 500 }, (_, at) => `${SAID} ${'So it is. '.repeat(at % 90)}`),
    );
    const parts = partsOf(article);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flat()).toEqual(article.paragraphs);
  });

  it('are read alike', () => {
    const article = articleOf(...Array<string>(170).fill(SAID));
    const named = attributionsOf(article).map(({ source, speaker }) => `${source.paragraph} ${speaker}`);
    expect(named).toEqual(Array.from({ length: 170 }, (_, at) => `${at + 1} the ministry`));
  });

  it('leave out a paragraph that nobody can wait for, and its words are called unclear', () => {
    const article = articleOf(SAID, `${SAID} `.repeat(1000).trim(), SAID);
    const [first, endless] = article.paragraphs;
    if (!first || !endless) throw new Error('no paragraph');
    expect(speakerOfSpan(article, first, first.sentences[0] ?? { start: 0, end: 0 })).toMatchObject({
      kind: 'said',
      speaker: 'the ministry',
    });
    expect(speakerOfSpan(article, endless, endless.sentences[0] ?? { start: 0, end: 0 })).toEqual({
      kind: 'unclear',
    });
    expect(attributionsOf(article).map(({ cue }) => cue.paragraph)).toEqual([1, 3]);
  });
});

it('names "the agency" as the article has it written', () => {
  const article = articleOf(
    'South Korea’s spy agency said on Thursday that the North will send 20,000 soldiers.',
    'About 6,000 soldiers have been killed or wounded so far, the agency told lawmakers.',
  );
  expect(attributionsOf(article).map(({ speaker }) => speaker)).toEqual([
    'South Korea’s spy agency',
    'South Korea’s spy agency',
  ]);
});
