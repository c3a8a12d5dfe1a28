import { describe, expect, it } from 'vitest';
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
    .filter((line) => / more$|I stop|I have not/.test(line))
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
  const unlisted = '-# I have not looked for statements in all of ¶1–5, so some may be missing.';
  expect(notes(claimsCard(article, messages))).toEqual([stopped, unlisted]);
  const [speaker] = speakersOf(article);
  if (!speaker) return expect.unreachable();
  expect(notes(saidCard(article, speaker, messages))).toContain(stopped);
});

describe('a part of an article with too many statements', () => {
  const line = Array.from({ length: 9 }, () => '“We like it,” Moe said.').join(' ');
  const article = articleOf(...Array.from({ length: 70 }, () => line), 'Nobody came.');

  it('has the paragraphs named in which some may be missing', () => {
    const [speaker] = speakersOf(article);
    if (!speaker) return expect.unreachable();
    const unlisted = '-# I have not looked for statements in all of ¶45–71, so some may be missing.';
    expect(notes(claimsCard(article, messages))).toEqual([unlisted]);
    expect(notes(saidCard(article, speaker, messages))).toContain(unlisted);
  });

  it('has none named where all of it was read', () => {
    const short = articleOf(...article.paragraphs.slice(0, 40).map(({ text }) => text));
    expect(notes(claimsCard(short, messages))).toEqual([]);
  });
});

it('paragraphs that took too long to read are named, the first of them where there are many', () => {
  const article = articleOf(...Array.from({ length: 18 }, () => SENTENCE.repeat(1_000).trim()));
  const parts = partsOf(article);
  const givenUp = [2, 3, 5, 7, 9, 11, 13, 15];
  for (const [at, part] of parts.entries())
    adoptAttributions(part, givenUp.includes(at + 1) ? 'given up' : []);
  expect(notes(claimsCard(article, messages))).toEqual([
    '-# I have not looked for statements in all of ¶2–3 ¶5 ¶7 ¶9 ¶11 ¶13 …, so some may be missing.',
  ]);
});
