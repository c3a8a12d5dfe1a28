import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '#engine/facts/figures.ts';
import { figuresOf } from '#engine/facts/numbers.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';
import { runs } from '../../runs.ts';

/** Each figure as it is written, what kind it is, what it comes to, and what it counts. */
function read(text: string): string[] {
  const article = articleOf(text);
  return figuresOf(article).map(({ paragraph, written, thing }) => {
    const { from, to } = written.amount ?? {};
    const amount = from === undefined ? '' : from === to ? ` = ${from}` : ` = ${from}…${to}`;
    const counted = thing ? ` | ${paragraph.text.slice(thing.start, thing.end)}` : '';
    return `${written.text} (${written.kind}${amount})${counted}`;
  });
}

describe('the bundled article', () => {
  it('has four figures', () => {
    const [article] = ownArticles();
    const lines = article && figuresOf(article).map((each) => [each.paragraph.number, each.written.text]);
    expect(lines).toEqual([
      [7, 'an additional 25,000 to 30,000'],
      [7, 'roughly 11,000'],
      [9, 'around 4,000'],
    ]);
  });
});

describe('a figure, what it comes to, and what it counts', () => {
  it.each<[string, string[]]>([
    ['Around 4,000 North Korean soldiers fell.', ['Around 4,000 (count = 4000) | North Korean soldiers']],
    ['They sent 25,000 to 30,000 soldiers.', ['25,000 to 30,000 (count = 25000…30000) | soldiers']],
    ['It cost 2 to 3 million dollars.', ['2 to 3 million dollars (money = 2000000…3000000)']],
    ['They gave more than $5.2 million in aid.', ['more than $5.2 million (money = 5200000) | aid']],
    ['A $65,000 reward is offered.', ['$65,000 (money = 65000) | reward']],
    ['Debts of €20bn were forgiven.', ['€20bn (money = 20000000000)']],
    ['Some 40 percent of voters stayed away.', ['Some 40 percent (percent = 0.4) | voters']],
    ['Prices rose by 2.5% to 3%.', ['2.5% to 3% (percent = 0.025…0.03)']],
    ['Two-thirds of the members agreed.', [`Two-thirds (fraction = ${2 / 3}) | members`]],
    ['One in five children is hungry.', ['One in five (fraction = 0.2) | children']],
    ['The death toll rose to 45.', ['45 (count = 45) | death toll']],
    [
      'Twenty-five people and a dozen cars were stuck.',
      ['Twenty-five (count = 25) | people', 'a dozen (count = 12) | cars'],
    ],
    ['Two hundred and six men came.', ['Two hundred and six (count = 206) | men']],
    ['Half a million tons of wheat rotted.', ['Half a million (count = 500000) | tons of wheat']],
    ['Tens of thousands of people fled.', ['Tens of thousands (count) | people']],
    [
      'One soldier was killed, as many as 30 were wounded.',
      ['One (count = 1) | soldier', 'as many as 30 (count = 30)'],
    ],
    ['The 54-year-old accountant left.', ['54-year-old (count = 54) | accountant']],
    ['The road is 300km long.', ['300km (count = 300) | road']],
    ['They won 3-2.', ['3-2 (count)']],
    ['In 2019 there were 2,019 cases.', ['In 2019 (date)', '2,019 (count = 2019) | cases']],
    ['Repairs cost 38 million pounds.', ['38 million pounds (money = 38000000)']],
    ['It took a loan of €5m.', ['€5m (money = 5000000) | loan']],
    ['They ate 2 million pounds of beef.', ['2 million (count = 2000000) | pounds of beef']],
    ['Thirty more passengers are missing.', ['Thirty (count = 30) | more passengers']],
    ['After a 40-day mourning period they left.', ['40 (count = 40) | day']],
    [
      'They live in London. 40 Russian soldiers came to Oslo. Two Danes left.',
      ['40 (count = 40) | Russian soldiers', 'Two (count = 2) | Danes'],
    ],
    ['Between 300 and 400 of the houses burnt.', ['Between 300 and 400 (count = 300…400) | houses']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'No one knew, and one of them could tell; this one did not.',
    'F-16 jets hit a Boeing 737, as Article 5 and Covid-19 allow.',
    'It is one of the oldest towns, and she became one of its mayors.',
    'Read the reports from Week One, or those of Chapter Two.',
    'It began at 3:30 p.m. and ended at 6 p.m.',
    'As others have shown [12], it is so.',
    'The first and the second came third.',
    'See https://example.org/2 or write to a1@example.org.',
  ])('counts nothing: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes what another sentence says for nothing that is counted', () => {
    expect(read('They sent 40. Soldiers followed.')).toEqual(['40 (count = 40)']);
  });
});

it('reads English only', () => {
  expect(figuresOf({ ...articleOf('Es kamen 40 Leute.'), language: 'de' })).toEqual([]);
});

it('gives slices, in order, which do not overlap', () => {
  const piece = fc.constantFrom(
    '1',
    '25,000',
    ' to ',
    '-',
    ' million',
    '$',
    '%',
    ' about ',
    ' of ',
    'half',
    ' two',
    ' people',
    '. ',
    '2019',
    ' May ',
    ',',
    '’s',
    ' one',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const figure of figuresIn(text)) {
        expect(figure.text).toBe(text.slice(figure.start, figure.end));
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.number);
        end = figure.end;
      }
    }),
    runs(500),
  );
});
