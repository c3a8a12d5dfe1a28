import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Outcome } from '#engine/types.ts';
import { articleOf, ownEngine } from '../corpus-articles.ts';

function numbers({ passages, more }: Outcome): number[] {
  return [...passages, ...more].map(({ paragraph }) => paragraph.number);
}

describe('ranking', () => {
  it('puts the paragraph first that speaks of all that is asked', async () => {
    const engine = createEngine([
      articleOf(
        'The festival opened on Friday with music in all the streets of the old town.',
        'Tickets for the festival cost nine euros, and children enter free.',
        'Musicians from nine countries played in the streets until midnight.',
      ),
    ]);
    expect(numbers(await engine.ask('How much do festival tickets cost?'))[0]).toBe(2);
    expect(numbers(await engine.ask('Where did the musicians play?'))[0]).toBe(3);
    expect(numbers(await engine.ask('When did the festival open?'))[0]).toBe(1);
  });

  it('brings a section whose heading asks the question before others that share more words', async () => {
    const engine = createEngine([
      articleOf(
        'The cost of the dam rose, and the dam’s cost is paid by the state, officials say of the dam.',
        '## Who pays for the dam?',
        'Farmers in the valley carry two thirds through a levy on water.',
        'The rest comes from the state’s fund for floods.',
        '## What comes next?',
        'Work on the dam begins in May.',
      ),
    ]);
    const { passages } = await engine.ask('Who pays for the dam?');
    expect(
      passages
        .map(({ paragraph }) => paragraph.number)
        .slice(0, 2)
        .sort(),
    ).toEqual([2, 3]);
  });

  it.each(['died', 'were killed', 'were slain', 'have been killed'])(
    'finds the same for near synonyms: %s',
    async (verb) => {
      const { status, passages } = await ownEngine().ask(`How many North Korean soldiers ${verb}?`);
      expect([status === 'not_found', passages[0]?.paragraph.number]).toEqual([false, 9]);
    },
  );

  it('finds a name under its other forms', async () => {
    const engine = createEngine([
      articleOf('Pyongyang sent ships.', 'The DPRK closed its border.', 'Rain fell on Oslo.'),
    ]);
    expect(numbers(await engine.ask('Did North Korea close the border?'))[0]).toBe(2);
  });
});

describe('verdicts', () => {
  const engine = ownEngine();

  it('answers with one to three passages, best first', async () => {
    const outcome = await engine.ask('How many North Korean soldiers have been killed?');
    expect(outcome.status).toBe('answered');
    expect(outcome.passages.length).toBeGreaterThanOrEqual(1);
    expect(outcome.passages.length).toBeLessThanOrEqual(3);
    const scores = [...outcome.passages, ...outcome.more].map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([
    'Who won the football match?',
    'What did the Pope say?',
    'Will South Korea send weapons to Ukraine?',
  ])('says of %j that the article does not say', async (question) => {
    expect(await engine.ask(question)).toMatchObject({
      status: 'not_found',
      reason: 'not_in_articles',
      passages: [],
    });
  });

  it('hears another country’s soldiers as another matter', async () => {
    const mine = await engine.ask('How many North Korean soldiers were killed?');
    const others = await engine.ask('How many Ukrainian soldiers were killed?');
    expect(mine.status).toBe('answered');
    expect(others.status).not.toBe('answered');
  });

  it('says of what is no question why', async () => {
    expect(await engine.ask('hello')).toEqual({
      status: 'not_found',
      reason: 'greeting',
      confidence: 0,
      passages: [],
      more: [],
    });
  });
});

describe('several articles', () => {
  const metadata = { title: 'T', publication: 'P' };
  const engine = createEngine([
    createArticle('harbour', metadata, 'The harbour of Kiel was closed by ice in January.'),
    createArticle('airport', metadata, 'The airport of Kiel was closed by fog in March.'),
  ]);

  it('asks all, or the one that is named', async () => {
    expect((await engine.ask('What closed the airport?')).passages[0]?.article.id).toBe('airport');
    const one = await engine.ask('What closed the airport?', { article: 'harbour' });
    expect([...one.passages, ...one.more].every(({ article }) => article.id === 'harbour')).toBe(true);
  });

  it('refuses an article that it does not hold', async () => {
    await expect(engine.ask('What?', { article: 'nowhere' })).rejects.toThrow(RangeError);
    await expect(engine.summary('nowhere', 'short')).rejects.toThrow(RangeError);
    expect(engine.article('nowhere')).toBeUndefined();
  });
});
