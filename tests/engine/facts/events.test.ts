import { describe, expect, it } from 'vitest';
import { type DatedEvent, timelineOf } from '#engine/facts/events.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Metadata } from '#engine/types.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';

function lineOf(event: DatedEvent): string {
  const range = event.status === 'told' ? [...new Set([event.range.from, event.range.to])].join('/') : '?';
  return `¶${event.paragraph.number} ${event.date.text} = ${range}`;
}

function timeline(body: string, metadata: Partial<Metadata> = {}): string[] {
  const article = createArticle('sample', { title: 'T', publication: 'P', ...metadata }, body);
  return timelineOf(article).map(lineOf);
}

describe('the bundled article', () => {
  const [article] = ownArticles();

  it('has its dates in its own order, since it has no date of its own', () => {
    expect(article && timelineOf(article).map(lineOf)).toEqual([
      '¶1 on Saturday = ?',
      '¶1 this weekend = ?',
      '¶2 on Friday = ?',
      '¶2 the same day = ?',
      '¶7 last year = ?',
      '¶10 last year = ?',
    ]);
  });

  it('has them in the order of time where its date is known', () => {
    expect(article && timelineOf({ ...article, published: '2025-07-12' }).map(lineOf)).toEqual([
      '¶7 last year = 2024',
      '¶10 last year = 2024',
      '¶2 on Friday = 2025-07-11',
      '¶2 the same day = 2025-07-11',
      '¶1 this weekend = 2025-07-12/2025-07-13',
      '¶1 on Saturday = 2025-07-12',
    ]);
  });
});

it('puts what can be told first, by its first day, and of what begins alike the longer', () => {
  expect(
    timeline('He came in July 2019, on 4 July 2019 and in 2019. It was some years ago. She left in 44 BC.'),
  ).toEqual([
    '¶1 in 44 BC = -000043',
    '¶1 in 2019 = 2019',
    '¶1 in July 2019 = 2019-07',
    '¶1 on 4 July 2019 = 2019-07-04',
    '¶1 some years ago = ?',
  ]);
});

it('quotes whole sentences, each a slice of its paragraph', () => {
  const article = articleOf('It began. They met in 2019, and again in 2021. It ended.');
  const events = timelineOf(article);
  expect(events.map(({ quote }) => quote.text)).toEqual(
    Array(2).fill('They met in 2019, and again in 2021.'),
  );
  for (const { paragraph, quote, date } of events) {
    expect(quote.text).toBe(paragraph.text.slice(quote.start, quote.end));
    expect(quote.text).toContain(date.text);
  }
});

describe('never guesses', () => {
  const published = '2025-07-12';

  it('what hangs on the day on which somebody spoke', () => {
    expect(timeline('“We left last year,” he said on Friday.', { published })).toEqual([
      '¶1 on Friday = 2025-07-11',
      '¶1 last year = ?',
    ]);
  });

  it('a day without its year where the paragraph speaks of another', () => {
    expect(timeline('War began in 1941. They struck on 7 June.', { published })).toEqual([
      '¶1 in 1941 = 1941',
      '¶1 on 7 June = ?',
    ]);
    expect(timeline('They struck on 7 December 1941. On Monday they declared war.', { published })).toEqual([
      '¶1 on 7 December 1941 = 1941-12-07',
      '¶1 On Monday = ?',
    ]);
    expect(timeline('War began in 1941.\n\nThey struck on 7 June.', { published })).toEqual([
      '¶1 in 1941 = 1941',
      '¶2 on 7 June = 2025-06-07',
    ]);
  });

  it('“the same day” where its sentence names none before it', () => {
    expect(timeline('He left on 4 July 2019. The same day it rained.')).toEqual([
      '¶1 on 4 July 2019 = 2019-07-04',
      '¶1 The same day = ?',
    ]);
    expect(timeline('He left in July 2019, and that year, and the same day.')).toEqual([
      '¶1 that year = 2019',
      '¶1 in July 2019 = 2019-07',
      '¶1 the same day = ?',
    ]);
  });
});

it('reads English only', () => {
  expect(timeline('He came in 2019.', { language: 'en-GB' })).toHaveLength(1);
  expect(timeline('Er kam in 2019.', { language: 'de' })).toEqual([]);
});
