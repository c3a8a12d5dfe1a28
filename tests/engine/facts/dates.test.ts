import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanges, readIso } from '#engine/facts/calendar.ts';
import { datesIn, resolveDate } from '#engine/facts/dates.ts';
import { growth } from '../../growth.ts';

/** The dates of a text as written, `=` and what they are for an article of Saturday, 12 July 2025. */
function datesOf(text: string, published = '2025-07-12'): string[] {
  return datesIn(text).map((date) => {
    const range = resolveDate(date, published);
    const resolved = range && (range.from === range.to ? range.from : `${range.from}/${range.to}`);
    return `${date.text} = ${resolved ?? '?'}`;
  });
}

describe('dates of the calendar', () => {
  it.each([
    ['The treaty of 12 July 2025 holds.', '12 July 2025 = 2025-07-12'],
    ['It fell on Sept. 11, 2001, in New York.', 'on Sept. 11, 2001 = 2001-09-11'],
    ['They met on Tuesday, 4 March 2014 and left.', 'on Tuesday, 4 March 2014 = 2014-03-04'],
    ['It is dated 2025-07-12.', '2025-07-12 = 2025-07-12'],
    ['On the 4th of July 1776 they declared it.', 'On the 4th of July 1776 = 1776-07-04'],
    ['He resigned in March 2022.', 'in March 2022 = 2022-03'],
    ['Prices fell in 2019 by half.', 'in 2019 = 2019'],
    ['It was the 2016 election.', '2016 = 2016'],
    ['They sang at the World Cup 2018 in Moscow.', '2018 = 2018'],
    ['Nobody knew prior to 1973.', 'prior to 1973 = 1973'],
    ['The Act of 1974 forbids it.', '1974 = 1974'],
    ['Anna (born 1957) sings.', '1957 = 1957'],
    ['2019 was a bad year.', '2019 = 2019'],
    ['By the end of 2023 it was over.', 'By the end of 2023 = 2023'],
    ['In the summer of 1969 they landed.', 'In the summer of 1969 = 1969'],
    ['Sales rose in the third quarter of 2019.', 'in the third quarter of 2019 = 2019'],
    ['He was killed in 44 BC in Rome.', 'in 44 BC = -000043'],
  ])('%s', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it.each([
    ['He ruled between 2014 and 2016.', 'between 2014 and 2016 = 2014/2016'],
    ['He ruled from 2014 to 2016.', 'from 2014 to 2016 = 2014/2016'],
    ['The war (1939–1945) was long.', '1939–1945 = 1939/1945'],
    ['the 2014–15 season', '2014–15 = 2014/2015'],
    [
      'It rained from 28 February to 3 March 2022.',
      'from 28 February to 3 March 2022 = 2022-02-28/2022-03-03',
    ],
    ['It rained between March and May 2019.', 'between March and May 2019 = 2019-03/2019-05'],
    ['in the winter of 2004-5', 'in the winter of 2004-5 = 2004/2005'],
    ['July 4-6, 2021', 'July 4-6, 2021 = 2021-07-04/2021-07-06'],
    ['He sang in the early 1990s.', 'in the early 1990s = 1990/1999'],
    ['Built in the 19th century.', 'in the 19th century = 1801/1900'],
    ['the 18th and 19th centuries', 'the 18th and 19th centuries = 1701/1900'],
  ])('from when to when: %s', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it('tells only the year where day and month may be either', () => {
    expect(datesOf('on 12/07/2025')).toEqual(['on 12/07/2025 = 2025']);
    expect(datesOf('on 25/07/2025')).toEqual(['on 25/07/2025 = 2025-07-25']);
    expect(datesOf('on 12.07.2025')).toEqual(['on 12.07.2025 = 2025-07-12']);
  });

  it('takes each year of a list', () => {
    expect(datesOf('They won in 1998, 2003 and 2010.')).toEqual([
      'in 1998 = 1998',
      '2003 = 2003',
      '2010 = 2010',
    ]);
  });
});

describe('dates that hang on the article’s own', () => {
  it.each([
    ['He spoke on Saturday.', 'on Saturday = 2025-07-12'],
    ['He spoke on Friday.', 'on Friday = 2025-07-11'],
    ['He spoke late on Monday night.', 'late on Monday night = 2025-07-07'],
    ['He is there this weekend.', 'this weekend = 2025-07-12/2025-07-13'],
    ['Kim said Thursday that he will go.', 'Thursday = 2025-07-10'],
    ['They will meet on Friday.', 'on Friday = 2025-07-18'],
    ['They are to meet in September.', 'in September = 2025-09'],
    ['They came last year.', 'last year = 2024'],
    ['They came late last month.', 'late last month = 2025-06'],
    ['They came three weeks ago.', 'three weeks ago = 2025-06-16/2025-06-22'],
    ['They will have to walk if it closes, and hundreds marched on Tuesday.', 'on Tuesday = 2025-07-08'],
    ['The talks run in Lesu; a meeting will be held in the hall on Monday.', 'on Monday = 2025-07-14'],
    ['The consultation runs until 30 August.', 'until 30 August = 2025-08-30'],
    ['The show runs from 3 to 5 August.', 'from 3 to 5 August = 2025-08-03/2025-08-05'],
    ['Voting is open until Friday.', 'until Friday = 2025-07-18'],
    ['The deadline is 30 August.', '30 August = 2025-08-30'],
    ['They come next week.', 'next week = 2025-07-14/2025-07-20'],
    ['They came the day before yesterday.', 'the day before yesterday = 2025-07-10'],
    ['He has been there since March.', 'since March = 2025-03'],
    ['He spoke on July 4.', 'on July 4 = 2025-07-04'],
    ['next year’s election', 'next year = 2026'],
    ['They took part in Tuesday’s march.', 'Tuesday = 2025-07-08'],
    ['It happened in June of last year.', 'in June of last year = 2024-06'],
    ['It opens on 4 July next year.', 'on 4 July next year = 2026-07-04'],
  ])('%s', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it.each([
    ['Democrats vote on Tuesday.', 'on Tuesday'],
    ['He is filing on Saturday what he promised.', 'on Saturday'],
    ['They agreed that they will meet, on Friday.', 'on Friday'],
    ['Nobody left before Friday.', 'before Friday'],
    ['It happened last May.', 'last May'],
    ['It happened a few days ago.', 'a few days ago'],
    ['It happened more than two years ago.', 'more than two years ago'],
    ['Two days later he left.', 'Two days later'],
    ['He left the next day.', 'the next day'],
    ['He left on Oct. 6 with them.', 'on Oct. 6'],
    ['the meeting on Jan. 6', 'on Jan. 6'],
    ['He said that the Sept. 11 attacks were terrible.', 'Sept. 11'],
    ['Open June-September.', 'June-September'],
    ['The hall is open from Monday.', 'from Monday'],
    ['They met over the weekend.', 'over the weekend'],
    ['It lasts through the end of the week.', 'through the end of the week'],
    ['A couple months ago', 'A couple months ago'],
    ['500 million years ago', '500 million years ago'],
    ['over the last three months', 'over the last three months'],
  ])('never guesses: %s', (text, written) => {
    expect(datesOf(text)).toEqual([`${written} = ?`]);
  });

  it('needs as much of the article’s date as it counts in', () => {
    expect(datesOf('last year', '2025')).toEqual(['last year = 2024']);
    expect(datesOf('last month', '2025')).toEqual(['last month = ?']);
    expect(datesOf('last month', '2025-01')).toEqual(['last month = 2024-12']);
    expect(datesOf('He left on Friday', '2025-07')).toEqual(['on Friday = ?']);
    expect(datesOf('He left on Friday', '2025-07-12T09:00:00+02:00')).toEqual(['on Friday = 2025-07-11']);
    for (const none of ['', 'yesterday', '2025-02-30'])
      expect(datesOf('last year', none)).toEqual(['last year = ?']);
  });
});

it.each([
  'They sent 25,000 to 30,000 soldiers and killed 4,000.',
  'He may march on, said May in a second.',
  'They sat in the sun for three weeks; the five-year-old slept.',
  'A population of 1500 people, 2000 men, $2019, room 2019b, and at 10.30am.',
  'A survey of 1709 schoolchildren.',
  'He is remembered to this day, and so are the Smiths’ last days.',
  'On Friday nights he reads, and every Monday.',
  'On Sundays he reads USA Today and The Sunday Times.',
  'June Osborne and the March for Life.',
])('sees no date in: %s', (text) => {
  expect(datesOf(text)).toEqual([]);
});

it('gives slices of the text, in order, none over another', () => {
  const text = 'On Friday, 12 July 2024, or last year, between 3 and 5 May 2019, and “on\u00a0Monday”.';
  const dates = datesIn(text);
  expect(dates.length).toBe(4);
  for (const [at, date] of dates.entries()) {
    expect(date.text).toBe(text.slice(date.start, date.end));
    expect(date.start).toBeGreaterThanOrEqual(dates[at - 1]?.end ?? 0);
  }
});

const pieces = fc.constantFrom(
  ...'in on since the last next same of May March Saturday morning 2019 1990s 12 July Sept. 4th 2014–16 week year'.split(
    ' ',
  ),
  ...'ago two , . - – “ ” ’s and to between from BC century 19th \u00a0 \n \ud83d\ude00 \ud800 e\u0301'.split(
    ' ',
  ),
);

it('gives slices, in order, of whatever is written', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), fc.constantFrom('', ' '), (parts, link) => {
      const text = parts.join(link);
      let end = 0;
      for (const date of datesIn(text)) {
        expect(date.start).toBeGreaterThanOrEqual(end);
        expect(date.text).toBe(text.slice(date.start, date.end));
        expect(date.text.trim()).toBe(date.text);
        end = date.end;
        const range = resolveDate(date, '2025-07-12');
        if (range) expect(readIso(range.from) && readIso(range.to)).toBeDefined();
        if (range) expect(compareRanges(range, { from: range.to, to: range.to })).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it.each(['in the ', '2014 and ', 'May 5, ', '1', '1.,', '2014-', ' '])(
  'is four times the work in four times the text: %j, over and over',
  (piece) => {
    const read = (length: number) => datesIn(`the${piece.repeat(length / piece.length)}`);
    expect(growth(read, 4_000)).toBeLessThan(8);
  },
);
