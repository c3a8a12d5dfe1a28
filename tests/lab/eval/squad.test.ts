import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSquad } from '#lab/data/squad.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-squad-'));

function file(name: string, data: unknown): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(data));
  return path;
}

function contexts(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const context = `# Paragraph ${at}\nhas two lines.\n\nAnd one more about thing${at}.`;
    const answers = [{ text: `thing${at}`, answer_start: context.indexOf('thing') }];
    return { context, qas: [{ question: `What of thing${at}?`, answers }] };
  });
}

describe("sets in SQuAD's shape", () => {
  it('reads each context as a paragraph to the letter, the answers where they stand', () => {
    const { articles } = readSquad(file('contexts', { data: [{ title: 'A', paragraphs: contexts(8) }] }));
    const [first] = articles;
    expect(first?.article.paragraphs).toHaveLength(8);
    for (const { answers } of first?.questions ?? []) {
      const [answer] = answers;
      const text = first?.article.paragraphs[(answer?.paragraph ?? 0) - 1]?.text ?? '';
      expect(text.slice(answer?.span.start, answer?.span.end)).toMatch(/^thing\d$/);
    }
  });

  it('reads a context with blank lines as an article where it is the only one', () => {
    const context = 'First one here.\n\n\n\nSecond one there.';
    const qas = [{ question: 'Where is the second?', answers: [{ text: 'there', answer_start: 30 }] }];
    const { articles } = readSquad(file('whole', { data: [{ paragraphs: [{ context, qas }] }] }));
    const answer = articles[0]?.questions[0]?.answers[0];
    expect(articles[0]?.article.paragraphs.map(({ text }) => text)).toEqual([
      'First one here.',
      'Second one there.',
    ]);
    expect(answer).toEqual({ paragraph: 2, span: { start: 11, end: 16 } });
  });

  it('has no answers for what is marked as impossible', () => {
    const [context] = contexts(1);
    const qas = [{ question: 'Why?', is_impossible: true, answers: [] }];
    const { articles } = readSquad(
      file('impossible', { data: [{ title: 'A', paragraphs: [...contexts(7), { ...context, qas }] }] }),
    );
    expect(articles[0]?.questions.at(-1)?.answers).toEqual([]);
  });

  it('says which file and which place is at fault', () => {
    const path = file('fault', { data: [{ paragraphs: [{ context: 'A.', qas: [{ question: 7 }] }] }] });
    expect(() => readSquad(path)).toThrow(/fault\.json[\s\S]*question/);
    expect(() => readSquad(join(folder, 'none.json'))).toThrow(/none\.json: could not be read/);
  });
});
