import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { headingMatch } from '#engine/ranking/heading.ts';
import { articleOf } from '../../corpus-articles.ts';

function matchOf(question: string, heading: string): number {
  const { concepts } = analyseQuestion(question);
  return headingMatch(
    concepts,
    concepts.map(() => 1 / concepts.length),
    heading,
  );
}

describe('how far a question and a heading say the same', () => {
  it('is all for the same words, and nothing for others', () => {
    expect(matchOf('What can you see on the island?', 'See the island')).toBe(1);
    expect(matchOf('Who repaired the lamp?', 'Opening hours')).toBe(0);
  });

  it('counts words of one family, and no figures of the heading alone', () => {
    expect(matchOf('who contributed', 'Contributors to 1.90.0')).toBe(1);
    expect(matchOf('what is new in 1.90.0', 'Contributors to 1.90.0')).toBeLessThan(0.5);
  });

  it('is little for one word of several', () => {
    expect(matchOf('When did the island get its name?', 'Boats, buses and the island')).toBeLessThan(0.2);
  });
});

it('shows the paragraph that opens a section first, if its heading is asked', async () => {
  const article = articleOf(
    '## Island transport',
    'There are two buses, and most people walk.',
    'Transport on the island is slow by boat: the island transport office says a day.',
    '## Food',
    'Fish is sold at the harbour.',
  );
  const { passages } = await createEngine([article]).ask('Island transport');
  expect(passages[0]?.paragraph.number).toBe(1);
});
