import { describe, expect, it } from 'vitest';
import { attributionsOf } from '#engine/attribution/attributions.ts';
import { speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import { ownArticles } from '../../corpus-articles.ts';

/** Per sentence of a paragraph, whose words it is. */
function voices(article: Article, number: number): string[] {
  const paragraph = article.paragraphs[number - 1];
  if (!paragraph) return [];
  return paragraph.sentences.map((sentence) => {
    const voice = speakerOfSpan(article, paragraph, sentence);
    if (voice.kind === 'said') {
      const { extent, speaker, quoted } = voice;
      return `${extent === 'part' ? 'in part ' : ''}${speaker}${quoted === 'none' ? '' : ', quoted'}`;
    }
    return voice.kind === 'hedged' ? `(${voice.word})` : `(${voice.kind})`;
  });
}

describe('the article of the corpus', () => {
  const [article] = ownArticles();
  if (!article) throw new Error('the corpus is empty');

  // Every sentence, by hand.
  it.each<[number, readonly string[]]>([
    [1, ['his office', 'a Russian news agency']],
    [2, ['(own)']],
    [3, ['in part Sergey Lavrov, quoted']],
    [4, ['(own)']],
    [5, ['(unnamed)', '(unnamed)']],
    [6, ['The Russian news agency', '(own)']],
    [7, ['experts', 'Ukrainian intelligence', '(own)']],
    [8, ['(own)', 'President Donald Trump, quoted']],
    [9, ['(own)', '(own)', 'Western officials']],
    [10, ['(allegedly)']],
  ])('¶%i', (number, expected) => {
    expect(voices(article, number)).toEqual(expected);
  });

  it('has spans that are slices of its paragraphs', () => {
    for (const { source, cue, content } of attributionsOf(article)) {
      for (const { paragraph, start, end } of [source, cue, ...content]) {
        const { text = '' } = article.paragraphs[paragraph - 1] ?? {};
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe('sentences of other articles', () => {
  const said = (text: string) => voices(createArticle('a', { title: 't', publication: 'p' }, text), 1);

  it.each<[string, string]>([
    ['“The dam will hold until spring,” said Maria Lopes, who runs the power station.', 'Maria Lopes'],
    ['The road will be closed for three weeks, according to the ministry.', 'the ministry'],
    ['The mayor told reporters that the bridge had been checked twice in May.', 'The mayor'],
    ['The river rose by two metres on Monday.', '(own)'],
    ['Voigt is said to have left the town.', '(said to)'],
    ['In the words of the prosecutor, the fund was "a purse for one hand only".', 'the prosecutor'],
    ['Okafor called his wife during the break.', '(own)'],
    ['We recommend it to anybody who cooks.', '(own)'],
    ['Most of the herrings came early, the authors report in a letter.', 'the authors'],
    ['"The bell rang twice," a porter who slept upstairs testified.', 'a porter who slept upstairs'],
    ['Anna Berg, a diver from Lund who was not there, finds the story charming.', 'Anna Berg'],
    ['He would have liked to see the harbour again, though.', 'He'],
    ['Rut Lind learned sailing from her aunt and crossed the bay in 1902.', '(own)'],
    ['The log shows when each lamp was lit.', '(own)'],
    ['The machine asks for a new key.', '(own)'],
    ['Say the word on the card, and we open the door.', '(own)'],
    ['At the gate hangs a painted sign.', '(own)'],
    ['Maria Lopes, who said that the dam would hold until spring, runs the power station.', 'Maria Lopes'],
    ['The growers’ union recommends two coats of lime before the frost.', 'The growers’ union'],
    ['The painters’ guild demands new ladders for the hall.', 'guild'],
    ['The weather office warns of ice on the northern roads.', 'The weather office'],
    ['The garden office, which tested four of them, rates the risk as small.', 'The garden office'],
    ['Recommended doses are printed on the lid.', '(own)'],
  ])('%s', (text, expected) => {
    expect(said(text)[0]).toContain(expected);
  });

  it.each<[string, readonly string[]]>([
    ['The harbour master, Anke Dahl, rejects the plan: no quay, she says, would bear it.', ['Anke Dahl']],
    [
      'It cost too much, Olaf Brandt of the union said. The harbour master, Anke Dahl, rejects the charge: no quay, she says, would be cheaper.',
      ['Olaf Brandt of the union', 'Anke Dahl'],
    ],
    // "He" is somebody else.
    ['Olaf Brandt left. Of Anke Dahl he thinks little: her plans, he says, were late.', ['(own)', 'he']],
    ['The quay, Brandt says, was ready in March; nobody, he adds, had paid for it.', ['in part Brandt']],
  ])('are by the person named between two commas: %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('are by whoever opens a post of a thread', () => {
    const thread = createArticle(
      'a',
      { title: 't', publication: 'p' },
      [
        'reedpipe: My oven clicks when it cools. I have cleaned it twice.',
        'Olm_7: Mine clicked for a year. It was the door.',
        'reedpipe: I will try the door.',
        'Sanne: I would call the shop.',
      ].join('\n\n'),
    );
    expect([1, 2, 3, 4].map((number) => voices(thread, number).at(-1))).toMatchInlineSnapshot(`
      [
        "reedpipe, quoted",
        "Olm_7, quoted",
        "reedpipe, quoted",
        "Sanne, quoted",
      ]
    `);
  });

  it('are by whoever a label names, of which one has an “and”', () => {
    const interview = createArticle(
      'a',
      { title: 'An hour with Marta Keller', publication: 'Field and Hedge' },
      [
        'Marta Keller has kept bees on a roof for nineteen years.',
        'Field and Hedge: How does one come to keep bees?',
        'Keller: By accident. A swarm settled on my mirror.',
        'Field and Hedge: What did you learn first?',
        'Keller: That I knew nothing.',
      ].join('\n\n'),
    );
    expect([1, 2, 3, 4, 5].map((number) => voices(interview, number).at(-1))).toMatchInlineSnapshot(`
      [
        "(own)",
        "(own)",
        "Marta Keller, quoted",
        "(own)",
        "Marta Keller, quoted",
      ]
    `);
  });

  it('are the author’s own in an essay that asks itself questions and tells of itself', () => {
    const essay = createArticle(
      'a',
      { title: 'What the lake taught me', publication: 'p', byline: 'Runa Tveit' },
      [
        'My uncle Anders Vold taught me to row on the lake below our house when I was six.',
        'Why do we go back to the places where we were cold?',
        'I went back last winter, with my own daughter. The boat was gone.',
        'What had I expected?',
        'I had expected the smell of tar, I think, and my uncle’s pipe. We walked round the shore instead.',
        'Is that not how it always is?',
        'The lake does not keep anything for us. I took a stone home, and I have lost it since.',
      ].join('\n\n'),
    );
    expect([3, 5, 7].flatMap((number) => voices(essay, number))).toMatchInlineSnapshot(`
      [
        "(own)",
        "(own)",
        "(own)",
        "(own)",
        "(own)",
        "(own)",
      ]
    `);
  });
});
