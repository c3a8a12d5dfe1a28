import { expect, it } from 'vitest';
import { choiceIn, thingAsked } from '#engine/answer/thing-asked.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { growth } from '../../growth.ts';

it.each(['How long does it take?', 'How often does it run?', 'How far is it?', 'Why is it closed?'])(
  'is looked for in proportion to the length of a text that repeats itself: %s',
  (question) => {
    const tells = thingAsked(analyseQuestion(question))?.tells;
    for (const piece of ['1', '1,', 'twenty-', 'half-', 'to ', ' '])
      expect(growth((size) => tells?.test(piece.repeat(size / piece.length)), 20_000)).toBeLessThan(10);
  },
);

it.each([
  ['Is the yoke made of oak or ash?', ['oak', 'ash']],
  ['Which of Selby and Wick is higher in the league?', ['Selby', 'Wick']],
  ['Who mends the weir?', undefined],
  ['Ist das Joch aus Eiche or Esche?', undefined],
])('hears between which two things %s leaves the choice', (question, choice) => {
  expect(choiceIn(analyseQuestion(question, question.startsWith('Ist') ? 'de' : 'en'))).toEqual(choice);
});
