import { describe, expect, it } from 'vitest';
import { quailTables } from '#lab/eval/other-tables.ts';
import { measureQuail, readQuail } from '#lab/eval/quail.ts';
import { knowing } from './asked.ts';
import { createFiles } from './files.ts';

const file = createFiles();

function question(type: string, words: string): string[] {
  return [`<q id="1" type="${type}">`, words, '<a id="1" correct="True">', 'An answer.', '</a>', '</q>'];
}

const LINES = [
  '<data>',
  '<text domain="blogs" id="b1">',
  '  <metadata>',
  '   <title>',
  '    Not of the text',
  '   </title>',
  '  </metadata>',
  '  <text_body>',
  '   Ada &amp; Bo rowed.',
  '   # They came third.',
  '  </text_body>',
  '  <questions>',
  ...question('Factual', 'Who rowed?'),
  ...question('Belief_states', 'What does Bo think?'),
  ...question('Causality', 'Why third?'),
  ...question('Unanswerable', 'Where do they live?'),
  '  </questions>',
  '</text>',
  '</data>',
];

describe('QuAIL', () => {
  const texts = readQuail(file('good.xml', LINES));

  it('reads paragraphs and questions, without those that need knowledge of the world', () => {
    expect(texts).toHaveLength(1);
    expect(texts[0]?.article.paragraphs.map(({ text }) => text)).toEqual([
      'Ada & Bo rowed.',
      '# They came third.',
    ]);
    expect(texts[0]?.questions).toEqual([
      { text: 'Who rowed?', answerable: true },
      { text: 'Why third?', answerable: true },
      { text: 'Where do they live?', answerable: false },
    ]);
  });

  it('compares the confidence in what is answered with that in what is not', async () => {
    const confidences = { 'Who rowed?': 0.7, 'Why third?': 0.3, 'Where do they live?': 0.5 };
    const scores = await measureQuail(texts, knowing(confidences, { answered: 0.6, related: 0.4 }));
    expect(scores).toMatchObject({ answerable: 2, unanswerable: 1 });
    expect(scores.area.value).toBe(1 / 2);
    expect(scores.verdicts[0]?.notAnswered.value).toBe(1 / 2);
    expect(scores.verdicts[0]?.unanswerable?.answered.value).toBe(0);
    expect(scores.verdicts[0]?.unanswerable?.answeredOrRelated.value).toBe(1);
    expect(quailTables([scores], 1)).toContain('### quail: 1 text, 2 answerable questions, 1 unanswerable');
  });

  it('names the line that is not as QuAIL has it', () => {
    const strange = LINES.map((line) => line.replace('<q id="1" type="Causality">', '<quest>'));
    expect(() => readQuail(file('strange.xml', strange))).toThrow(/strange\.xml:25: holds a tag/);
    const untyped = LINES.map((line) => line.replace('<q id="1" type="Causality">', '<q id="1">'));
    expect(() => readQuail(file('untyped.xml', untyped))).toThrow(
      /untyped\.xml:25: holds a question without a type/,
    );
    const loose = LINES.filter((line) => !line.startsWith('<text '));
    expect(() => readQuail(file('loose.xml', loose))).toThrow(/loose\.xml:7: stands outside a text/);
    expect(() => readQuail(file('empty.xml', ['<data>', '</data>']))).toThrow(/holds no <text>/);
  });
});
