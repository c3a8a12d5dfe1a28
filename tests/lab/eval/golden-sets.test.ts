import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureGolden, readGoldenSets } from '#lab/eval/golden-sets.ts';
import { goldenTable } from '#lab/eval/other-tables.ts';
import { ownFile } from '#lab/eval/sets.ts';
import { articleOf, knowing } from './asked.ts';
import { createFiles } from './files.ts';

const article = articleOf('Ada rowed.', 'Bo slept.');
const QUESTIONS = [
  { question: 'Who rowed?', article: '1', expected: [1] },
  { question: 'Who slept?', article: '1', expected: [2] },
  { question: 'Who sang?', article: '1', expected: [] },
];

describe('golden sets', () => {
  it('are asked with every system, a file each', async () => {
    const path = createFiles()('golden.json', [JSON.stringify(QUESTIONS)]);
    const sure = knowing(
      { 'Who rowed?': 0.9, 'Who slept?': 0.5, 'Who sang?': 0.7 },
      { answered: 0.6, related: 0.2 },
    );
    const [scores] = await measureGolden(readGoldenSets(dirname(path), [article]), [sure]);
    expect(scores).toMatchObject({ file: 'golden.json', unanswerable: 1, ranking: { questions: 2 } });
    expect(scores?.ranking.first.value).toBe(1 / 2);
    expect(scores?.ranking.reciprocalRank.value).toBe(3 / 4);
    expect(scores?.verdicts[0]?.notAnswered.value).toBe(1 / 2);
    expect(goldenTable(scores ? [scores] : [])).toContain(
      '| `golden.json` | Knowing | 2 | 50.0 | 100.0 | 75.0 | 50.0 | 1 | 100.0 |',
    );
  });

  it('may be a file of somebody’s own, about the project’s articles', async () => {
    const asked = [{ question: 'Who?', article: 'lavrov-pyongyang', expected: [1] }];
    const path = createFiles()('reports.json', [JSON.stringify(asked)]);
    const { tables } = await ownFile(path, async () => [knowing({ 'Who?': 0.9 })]);
    expect(tables).toContain('### reports: golden questions');
    expect(tables).toContain('| `reports.json` | Knowing | 1 | 100.0 |');
    const squad = createFiles()('squad.json', ['{"data": 7}']);
    await expect(ownFile(squad, async () => [])).rejects.toThrow(/squad\.json: has another shape at data/);
  });

  it('name the file at fault', () => {
    const unknown = createFiles()('unknown.json', [JSON.stringify(QUESTIONS)]);
    expect(() => readGoldenSets(dirname(unknown), [])).toThrow(/unknown\.json asks the article "1"/);
    const broken = createFiles()('broken.json', ['[{"question": 7}]']);
    expect(() => readGoldenSets(dirname(broken), [])).toThrow(
      /broken\.json: has another shape at 0\.question/,
    );
  });
});
