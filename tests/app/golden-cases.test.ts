import { describe, expect, it } from 'vitest';
import { goldenCases, writeCases } from '#app/golden-cases.ts';
import type { Report } from '#store/types.ts';
import { articleOf } from '../corpus-articles.ts';

const article = articleOf('Ada rowed.', 'Bo slept.');

function report(other: Partial<Report> = {}): Report {
  return {
    id: 'a',
    guild: '1',
    channel: '2',
    message: '3',
    reporter: '4',
    reportedAt: 5,
    state: 'accepted',
    fault: 'wrong_passage',
    question: 'Who rowed?',
    article: article.id,
    revision: article.revision,
    shown: [2],
    expected: 1,
    ...other,
  };
}

const without = (field: keyof Report): Report => {
  const { [field]: _, ...rest } = report();
  return rest as Report;
};

describe('accepted reports', () => {
  it('are questions with the paragraph that answers them, or with none', () => {
    const reports = [
      report(),
      report({ fault: 'answer_missed', question: 'Who slept?', expected: 2 }),
      report({ fault: 'no_answer_there', question: 'Who sang?', expected: 2 }),
    ];
    expect(goldenCases(reports, [article])).toEqual({
      cases: [
        { question: 'Who rowed?', article: 'sample', expected: [1] },
        { question: 'Who slept?', article: 'sample', expected: [2] },
        { question: 'Who sang?', article: 'sample', expected: [] },
      ],
      leftOut: [],
    });
  });

  it('are one case where they are about one question, unless they contradict each other', () => {
    const reports = [
      report({ expected: 2 }),
      report({ question: ' who rowed? ' }),
      report({ fault: 'no_answer_there' }),
    ];
    const { cases, leftOut } = goldenCases(reports, [article]);
    expect(cases).toEqual([{ question: 'Who rowed?', article: 'sample', expected: [1, 2] }]);
    expect(leftOut).toEqual([{ reason: 'that contradict an earlier one', reports: 1 }]);
  });

  it.each([
    [report({ fault: 'wrong_speaker' }), /speaker/],
    [report({ fault: 'outdated' }), /outdated/],
    [without('question'), /without a question/],
    [report({ question: `Who ${'was it '.repeat(40)}…` }), /cut short/],
    [without('article'), /no article/],
    [report({ article: 'of one server' }), /not all servers/],
    [report({ revision: '0123456789ab' }), /older text/],
    [without('revision'), /older text/],
    [without('expected'), /without the right paragraph/],
    [report({ expected: 3 }), /does not have/],
  ])('are left out where they cannot be tested (%#)', (each, reason) => {
    const { cases, leftOut } = goldenCases([each], [article]);
    expect(cases).toEqual([]);
    expect(leftOut).toEqual([{ reason: expect.stringMatching(reason), reports: 1 }]);
  });

  it('are written as the golden files are', () => {
    const cases = [
      { question: 'Who "rowed"?', article: 'sample', expected: [1, 2] },
      { question: 'Who\nsang?', article: 'sample', expected: [] },
    ];
    expect(JSON.parse(writeCases(cases))).toEqual(cases);
    expect(writeCases(cases)).toContain('    "expected": [1, 2]\n  },\n');
    expect(JSON.parse(writeCases([]))).toEqual([]);
  });
});
