import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '#engine/question/read-question.ts';
import { createIndex } from '#engine/retrieval/article-index.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';
import { anyText } from '../../discord/hostile.ts';
import { runs } from '../../runs.ts';

const index = createIndex([
  ...ownArticles(),
  articleOf(
    'Many people lost the air conditioning when 40 percent of the season was over, the Prime Minister said.',
    'Your social security number is not needed without a message from the government because of the law.',
  ),
]);

/** The question as it is read, its changed parts between brackets. */
function readAs(text: string): string {
  const { text: read, changed } = readQuestion(text, index);
  return [...changed]
    .reverse()
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      read,
    );
}

describe('how a question is read', () => {
  it.each([
    ['how many ppl died?', 'how many [people] died?'],
    ['idk who met Kim', 'who met Kim'],
    ['who met Kim lol', 'who met Kim'],
    ['did u see y they met', 'did [you] see [why] they met'],
    ['can i do it w/o ur msg', 'can i do it [without] [your] [message]'],
    ['who went w/ Lavrov bc of the war?', 'who went [with] Lavrov [because] of the war?'],
    ['what did the pm say abt ac?', 'what did the [prime minister] say [about] [air conditioning]?'],
    ['how many pc of the ssn', 'how many [percent] of the [social security number]'],
    ['what does the govt think rn', 'what does the [government] think [now]'],
    ['Wher do the soldiers live?', '[where] do the soldiers live?'],
    ['waht did Lavrov say?', '[what] did Lavrov say?'],
    ['hwo many soldiers?', '[how] many soldiers?'],
    ['so wehn did he arrive', 'so [when] did he arrive'],
    ['whihc region is it', '[which] region is it'],
    ['where is teh resort', 'where is [the] resort'],
    ['shold he go becuase of it', '[should] he go [because] of it'],
    ['how many north koreans died', 'how many north koreans died'],
    ['did the putins or kims pay', 'did the putins or kims pay'],
    ['hello! who met Kim', 'who met Kim'],
    ['yo verbatim who met Kim', 'who met Kim'],
    ['thats crazy. who met Kim', 'who met Kim'],
    ['Kim? who met Kim', 'Kim? who met Kim'],
    ['No. 10 said what?', 'No. 10 said what?'],
    ['what did Lavrow say about Korae?', 'what did [Lavrov] say about [Korea]?'],
    ['did they send soldiers 2 kursk', 'did they send soldiers [to] kursk'],
    ['did they send 2 soldiers 2 kursk', 'did they send 2 soldiers [to] kursk'],
    ['who wants 2 know', 'who wants [to] know'],
    ['who will pay 4 it', 'who will pay [for] it'],
    ['what does rfm want', 'what does [Russian Foreign Minister] want'],
    ['Who met Kim? no idea', 'Who met Kim?'],
    ['how many soliders were kiled', 'how many [soldiers] were [killed]'],
  ])('%s → %s', (typed, read) => {
    expect(readAs(typed)).toBe(read);
  });

  it.each([
    'How involved is North Korea in the Ukraine war?',
    'Who were they, and were any of them killed?',
    'What happened in the ancient city of Ur?',
    'Is PPL a company?',
    'When did chapter 2 begin?',
    'Who scored 2 goals?',
    'Did they send 2 North Korean soldiers?',
    'Were 4 killed?',
    'Why did they die? I heard that the soldiers did.',
    'When he was charged, did he live like that, for a cure of that size?',
    'Which shops does the link on the side lead to?',
    'What is the 3rd of 10 items @ 5pc?',
    'Wo wohnen die Soldaten?',
  ])('as it is typed where nothing is wrong with it: %s', (typed) => {
    expect(readQuestion(typed, index)).toEqual({ text: typed, changed: [] });
  });

  it('marks what it changed, of hostile texts, too', () => {
    fc.assert(
      fc.property(anyText(), (typed) => {
        const { text, changed } = readQuestion(typed, index);
        let before = 0;
        for (const { start, end } of changed) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(text.length).toBeGreaterThanOrEqual(before);
      }),
      runs(500),
    );
  });
});
