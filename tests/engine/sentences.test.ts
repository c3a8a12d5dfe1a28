import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/engine/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** `|` marks where one sentence ends. */
describe('sentences', () => {
  it.each([
    'He came.|He saw.|He won.',
    'Is it true?|Yes!|It is.',
    'Mr. Smith met Dr. Brown and Gen. Lee in St. Louis.|They talked.',
    'J. K. Rowling wrote it.|It sold well.',
    'The U.S. president left.|He flew to the U.K.|The visit was short.',
    'It begins at 9 a.m. on Monday.|It ends at 5 p.m.|Then all go home.',
    'It cost $1.5 million, i.e. 3.2 percent.|That is a lot.',
    '“We will go.”|She left.',
    '“Will you go?” he asked.|She did not.',
    'He said: “Go.”|“No,” she said.',
    'The crisis … goes on.|Our friends confirmed it.',
    'See No. 5 for more.|It is in vol. 2.',
    'Apple Inc. said so.|In Jan. it rose.|It fell in Feb. 2020.',
    'One line\nand its second half.|Another.',
  ])('splits %j', (marked) => {
    const sentences = marked.split('|');
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('takes a text without an end as one sentence, and white space as none', () => {
    expect(split('no end')).toEqual(['no end']);
    expect(split(' \n ')).toEqual([]);
    expect(split('')).toEqual([]);
  });
});
