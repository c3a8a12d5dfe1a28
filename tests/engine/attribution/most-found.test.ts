import { expect, it } from 'vitest';
import {
  type Attribution,
  adoptAttributions,
  attributionsOf,
  isRead,
} from '#engine/attribution/attributions.ts';
import { type Part, partsOf } from '#engine/attribution/parts.ts';
import { speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { speakersOf } from '#engine/attribution/speakers.ts';
import { MOST_FOUND } from '#engine/limits.ts';
import { articleOf } from '../../corpus-articles.ts';

const PARTS = 8;
/** An article of so many parts, each full of statements. */
const article = articleOf(...Array.from({ length: PARTS }, () => 'Ada Holm said so. '.repeat(1_000).trim()));

function statements([paragraph]: Part): readonly Attribution[] {
  const { number = 1 } = paragraph ?? {};
  return Array.from({ length: MOST_FOUND.attributionsOfPart }, (_, at) => {
    const start = at * 18;
    return {
      source: { paragraph: number, start, end: start + 8 },
      cue: { paragraph: number, start: start + 9, end: start + 13 },
      content: [{ paragraph: number, start: start + 14, end: start + 16 }],
      quoted: 'none',
      speaker: 'Ada Holm',
      confidence: 0.9,
      sourceConfidence: 0.9,
    };
  });
}

it('lists the first of very many statements, and does not read the parts behind them', () => {
  const parts = partsOf(article);
  expect(parts).toHaveLength(PARTS);
  const needed = MOST_FOUND.attributions / MOST_FOUND.attributionsOfPart;
  for (const part of parts.slice(0, needed)) adoptAttributions(part, statements(part));
  expect(attributionsOf(article)).toHaveLength(MOST_FOUND.attributions);
  expect(speakersOf(article).map(({ name, attributions }) => [name, attributions.length])).toEqual([
    ['Ada Holm', MOST_FOUND.attributions],
  ]);
  const [first] = article.paragraphs;
  expect(first && speakerOfSpan(article, first, { start: 17_000, end: 17_017 })).toEqual({ kind: 'unclear' });
  expect(parts.map(isRead)).toEqual(parts.map((_, at) => at < needed));
});

it('takes a last name for the one person whose full name ends with it, and for nobody where two do', () => {
  const named = articleOf(
    'Ada Holm said it was late. Holm said it was over. Ben Ro said no. Cy Ro said yes. Ro said nothing was left.',
  );
  expect(speakersOf(named).map(({ name, attributions }) => `${name} ${attributions.length}`)).toEqual([
    'Ada Holm 2',
    'Ben Ro 1',
    'Cy Ro 1',
    'Ro 1',
  ]);
});
