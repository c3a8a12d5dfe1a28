import { describe, expect, it } from 'vitest';
import { readConllu } from '#lab/data/conllu.ts';
import { readGoldenRules } from '#lab/data/golden-rules.ts';
import { sentenceEndTable } from '#lab/eval/other-tables.ts';
import { measureSentenceEnds } from '#lab/eval/sentence-ends.ts';
import { createFiles } from './files.ts';

const file = createFiles();

const RULES = [
  'describe Splitter do',
  '  context "Golden Rules" do',
  '    it "ends at a full stop #001" do',
  '      ps = Splitter.new(text: "Ada rowed.\\nBo \\"slept\\".", language: "en")',
  '      expect(ps.split).to eq(["Ada rowed.", "Bo \\"slept\\"."])',
  '    end',
  '    it "keeps a sentence together #002" do',
  "      ps = Splitter.new(text: 'It\\'s a caf\\u00e9.', language: \"en\")",
  "      expect(ps.split).to eq(['It\\'s a caf\\u00e9.'])",
  '    end',
  '  end',
  '  context "Others" do',
  '    it "is not read" do',
  '    end',
  '  end',
  'end',
];

describe('golden rules', () => {
  it('are read out of a Ruby test, up to the end of their context', () => {
    expect(readGoldenRules(file('rules.rb', RULES))).toEqual([
      { text: 'Ada rowed.\nBo "slept".', sentences: ['Ada rowed.', 'Bo "slept".'] },
      { text: "It's a caf\\u00e9.", sentences: ["It's a caf\\u00e9."] },
    ]);
  });

  it('say which rule cannot be read', () => {
    const path = file('lacking.rb', RULES.slice(0, 7).concat(['    end', '  end']));
    expect(() => readGoldenRules(path)).toThrow(/lacking\.rb:7: holds a rule without/);
    expect(() => readGoldenRules(file('none.rb', ['end']))).toThrow(/no context "Golden Rules"/);
  });
});

describe('CoNLL-U', () => {
  it('gives the paragraphs with their sentences', () => {
    const path = file('good.conllu', [
      '# newpar',
      '# newpar_block = p (2 s)',
      '# text = Ada rowed.',
      '1\tAda',
      '',
      '# text = Bo slept.',
      '1\tBo',
      '',
      '# newpar',
      '# text = It rained.',
      '1\tIt',
    ]);
    expect(readConllu(path)).toEqual([['Ada rowed.', 'Bo slept.'], ['It rained.']]);
  });

  it('says what is missing', () => {
    expect(() => readConllu(file('text.conllu', ['# newpar', '1\tAda']))).toThrow(
      /text\.conllu:2: holds a word/,
    );
    expect(() => readConllu(file('par.conllu', ['# text = Ada.']))).toThrow(/before the first "# newpar"/);
    expect(() => readConllu(file('none.conllu', ['']))).toThrow(/holds no "# newpar"/);
  });
});

describe('sentence ends', () => {
  it('counts rules kept, and ends that are marked', () => {
    const scores = measureSentenceEnds(
      [
        { text: 'Ada rowed.\nBo  slept.', sentences: ['Ada rowed.', 'Bo slept.'] },
        { text: 'Ada rowed. Bo slept.', sentences: ['Ada rowed. Bo slept.'] },
      ],
      // Found: three ends in the first, of which two are marked; one of two in the second.
      [[['Ada rowed. Bo slept.', 'It rained.']], [['The boat', 'of Ada sank.']]],
    );
    expect(scores).toMatchObject({ rules: 2, rulesKept: 1, articles: 2, sentences: 4 });
    expect(scores.precision).toBeCloseTo(3 / 4);
    expect(scores.recall).toBeCloseTo(3 / 4);
    expect(scores.f1).toBeCloseTo(3 / 4);
    expect(sentenceEndTable(scores)).toContain('| 1 of 2 | 4 | 75.0 | 75.0 | 75.0 |');
  });
});
