import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  measureSentences,
  readSentenceQuestions,
  reciprocalRank,
} from '#lab/eval/trecqa.ts';
import { knowing } from './asked.ts';
import { createFiles } from './files.ts';

const file = createFiles();

function block(kind: string, ...words: readonly string[]): string[] {
  return [`<${kind}>`, words.join('\t'), words.map(() => 'NN').join('\t'), `</${kind}>`];
}

const LINES = [
  "<QApairs id='1'>",
  ...block('question', 'Who', 'rowed', '?'),
  ...block('negative', '``', 'They', 'did', "n't", 'row', ',', "''", 'he', 'said', '.'),
  ...block('positive', 'Ada', '-LRB-', 'and', 'Bo', '-RRB-', 'rowed', '.'),
  ...block('positive', 'It', 'was', 'Ada', "'s", 'boat', '.'),
  '</QApairs>',
  "<QApairs id='2'>",
  ...block('question', 'Why', '?'),
  ...block('negative', 'No', '.'),
  '</QApairs>',
];

describe('TREC QA', () => {
  const asked = readSentenceQuestions(file('good.xml', LINES));

  it('reads sentences as somebody would write them, and leaves out questions without a choice', () => {
    expect(asked).toHaveLength(1);
    expect(asked[0]?.question).toBe('Who rowed?');
    expect(asked[0]?.article.paragraphs.map(({ text }) => text)).toEqual([
      "“They didn't row,” he said.",
      'Ada (and Bo) rowed.',
      "It was Ada's boat.",
    ]);
    expect([...(asked[0]?.right ?? [])]).toEqual([2, 3]);
  });

  it('measures the order in which a system names them', async () => {
    const scores = await measureSentences(asked, knowing({}));
    expect(scores.averagePrecision.value).toBeCloseTo((1 / 2 + 2 / 3) / 2);
    expect(scores.reciprocalRank.value).toBe(1 / 2);
  });

  it('says where words are missing', () => {
    const path = file('short.xml', ['<question>', '</question>']);
    expect(() => readSentenceQuestions(path)).toThrow(/short\.xml:1: has no words after <question>/);
    expect(() => readSentenceQuestions(file('none.xml', ['']))).toThrow(/holds no <question>/);
  });
});

describe('average precision', () => {
  it('is the mean share of right ones up to each right one', () => {
    expect(averagePrecision([true, true, false], 2, 3)).toBe(1);
    expect(averagePrecision([false, true, true, false], 2, 4)).toBeCloseTo(7 / 12);
    expect(reciprocalRank([false, false, true])).toBeCloseTo(1 / 3);
    expect(reciprocalRank([false])).toBe(0);
  });

  it('takes what was not named in an order drawn by chance', () => {
    // One of two left is right: it comes second or third, (1/2 + 1/3) / 2.
    expect(averagePrecision([false], 1, 3)).toBeCloseTo(5 / 12);
    // Nothing named, two of three right: the orders give 1, (1 + 2/3) / 2 and (1/2 + 2/3) / 2.
    expect(averagePrecision([], 2, 3)).toBeCloseTo((1 + 5 / 6 + 7 / 12) / 3);
    expect(averagePrecision([true], 2, 2)).toBe(1);
  });
});
