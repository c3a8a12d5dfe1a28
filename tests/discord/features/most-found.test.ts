import { expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { numbersCard } from '#discord/features/numbers/cards.ts';
import { claimsCard, saidCard } from '#discord/features/said/cards.ts';
import { adoptAttributions, MOST_FOUND, partsOf, speakersOf } from '#engine/index.ts';
import { articleOf } from '../../corpus-articles.ts';
import { seen } from '../checks.ts';

const SENTENCE = 'Ada Holm said so. ';
const notes = (card: Parameters<typeof seen>[0]) =>
  seen(card)
    .split('\n')
    .filter((line) => / more$|I stop/.test(line))
    .map((line) => line.trim());

it('lists of figures say where they stop', () => {
  const lines = Array.from({ length: 2_001 }, (_, at) => `They sold ${at + 20} cars.`);
  expect(notes(numbersCard(articleOf(...lines), messages))).toEqual([
    '-# and 1,993 more',
    '-# I stop at 2,000 figures, so later ones in the article may be missing.',
  ]);
  expect(notes(numbersCard(articleOf(...lines.slice(0, 1_900)), messages))).toEqual(['-# and 1,893 more']);
});

it('lists of speakers, and of what one says, say so, too', () => {
  const article = articleOf(...Array.from({ length: 6 }, () => SENTENCE.repeat(1_000).trim()));
  for (const [paragraph] of partsOf(article)) {
    const { number = 1 } = paragraph ?? {};
    const found = Array.from({ length: MOST_FOUND.attributionsOfPart }, (_, at) => {
      const from = at * SENTENCE.length;
      return {
        source: { paragraph: number, start: from, end: from + 8 },
        cue: { paragraph: number, start: from + 9, end: from + 13 },
        content: [{ paragraph: number, start: from + 14, end: from + 16 }],
        quoted: 'none' as const,
        speaker: 'Ada Holm',
        confidence: 0.9,
        sourceConfidence: 0.9,
      };
    });
    adoptAttributions(partsOf(article)[number - 1] ?? [], found);
  }
  const stopped = '-# I stop at 2,000 statements, so later ones in the article may be missing.';
  expect(notes(claimsCard(article, messages))).toEqual([stopped]);
  const [speaker] = speakersOf(article);
  if (!speaker) return expect.unreachable();
  expect(notes(saidCard(article, speaker, messages))).toContain(stopped);
});
