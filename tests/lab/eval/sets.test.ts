import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { once } from '#lab/eval/contestants.ts';
import { setsIn } from '#lab/eval/sets.ts';
import { knowing } from './asked.ts';

const data = mkdtempSync(join(tmpdir(), 'verbatim-sets-'));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), text);
}

const context = 'Ada rowed.\n\nBo slept.';
const qas = [
  { question: 'Who rowed?', answers: [{ text: 'Ada', answer_start: 0 }] },
  { question: 'Who slept?', answers: [{ text: 'Bo', answer_start: 12 }] },
];
put('newsqa/newsqa.json', JSON.stringify({ data: [{ title: 'Rowing', paragraphs: [{ context, qas }] }] }));
put('newsquizqa/news_quiz_qa-dev.csv', 'url,question,answer\nu,Who sang?,Cy\nu,Who lost?,Di\n');
put('sentences/golden_rules_english_spec.rb', '  context "Golden Rules" do\n  end\n');

describe('the sets of a folder', () => {
  const sure = knowing(
    { 'Who rowed?': 0.9, 'Who slept?': 0.4, 'Who sang?': 0.5, 'Who lost?': 0.1 },
    { answered: 0.6, related: 0.2 },
  );
  let asked = 0;
  const folded = once(async () => {
    asked++;
    return [sure];
  });
  const sets = setsIn(data, { folded, shipped: async () => [sure] });
  const measure = (wanted: string) => sets.find(({ name }) => name === wanted)?.measure();

  it('have names of their own', () => {
    expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length);
  });

  it('give newsqa with the answers in and taken out', async () => {
    const report = await measure('newsqa');
    expect(report?.figures).toMatchObject({
      set: 'newsqa',
      articles: 1,
      systems: [{ first: { value: 1 / 2 }, removed: { value: 1 / 2 } }],
      verdicts: [{ notAnswered: { value: 1 / 2 }, removed: { answered: { value: 1 / 2 } } }],
    });
    expect(report?.tables).toContain('### newsqa: 1 article, 2 answerable questions');
  });

  it('ask fewer questions where a sample is wanted, the same ones each time', async () => {
    const some = setsIn(data, { folded, shipped: async () => [sure] }, { sample: 1 });
    const newsqa = some.find(({ name }) => name === 'newsqa');
    const [report, again] = [await newsqa?.measure(), await newsqa?.measure()];
    expect(report?.tables).toContain('### newsqa (a sample): 1 article, 1 answerable question');
    expect(again?.figures).toEqual(report?.figures);
  });

  it("ask the quiz of newsqa's articles", async () => {
    const report = await measure('newsquizqa');
    expect(report?.figures).toMatchObject([
      { asked: 2, threshold: 0.4, atFivePercent: { value: 1 / 2 }, falseAnswers: { answered: { value: 0 } } },
    ]);
    expect(report?.tables).toContain('### newsquizqa: 2 questions that the articles do not answer');
    expect(asked).toBe(1);
  });

  it('say where articles with marked sentences are missing', async () => {
    await expect(measure('sentences')).rejects.toThrow(/sentences holds no \.conllu file/);
  });
});
