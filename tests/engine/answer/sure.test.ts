import { expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Reader } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';

/** A reader that takes every window for an answer, so that only what a question demands holds back. */
const believing: Reader = {
  async read(_question, windows) {
    const scores = windows.map(({ sentences }) => ({
      answers: 6,
      sentences: sentences.map(() => 1 / sentences.length),
    }));
    return { kind: 'read', scores };
  },
};
const harbour = articleOf(
  'The new quay has a crane and a slipway. The slipway is 80 metres long.',
  'In 2019 the harbour counted 41 storms. In 2020 it had 17 days of fog.',
  'The crane was sold by the Vester family to the shipper Orrin in May.',
  'Selby Rowing Club lost to Wick in the final on the river.',
  'The gate of the harbour was a gift of the steel works.',
  'The old lamp of the harbour has a hood made of tin.',
  'In winter the harbour office opens at ten.',
  'Support for harbour card 11 ends in June.',
  'The village has come under attack from Denmark twice.',
);
const VERDICTS = { answered: 'The article says', related: 'This may answer it' } as const;

it.each([
  ['How long is the slipway?', 'answered'],
  ['How long is the crane?', 'related'],
  ['How many storms did the harbour count in 2019?', 'answered'],
  ['How many storms did the harbour count in 2020?', 'related'],
  ['Did the Vester family sell the crane to Orrin?', 'answered'],
  ['Did Orrin buy the crane from the Vester family?', 'answered'],
  ['Did Orrin sell the crane to the Vester family?', 'related'],
  ['Did Wick beat Selby in the final?', 'answered'],
  ['Did Selby beat Wick in the final?', 'related'],
  ['Is the gate of the harbour of wood or steel?', 'related'],
  ['When does the harbour office open in winter?', 'answered'],
  ['When does the harbour office open in summer?', 'related'],
  ['When does support for harbour card 11 end?', 'answered'],
  ['When does support for harbour card 12 end?', 'related'],
  ['Did Denmark attack the village?', 'answered'],
] as const)('the bot is as sure as the article lets it be: %s – %s', async (question, status) => {
  const outcome = await createEngine([harbour], { reader: believing }).ask(question);
  expect(VERDICTS[outcome.status as keyof typeof VERDICTS]).toBe(VERDICTS[status]);
});
