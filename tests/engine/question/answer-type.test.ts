import { describe, expect, it } from 'vitest';
import { typeHeld } from '#engine/question/answer-type.ts';

describe('a sentence has', () => {
  it.each([
    ['how_many', 'Fourteen barges are waiting above the lock.'],
    ['how_many', 'In my first year there were sixty.'],
    ['how_many', 'It carried 412 people.'],
    ['how_much', 'The crane was sold for one euro.'],
    ['how_much', 'They paid two hundred pounds for it.'],
    ['how_much', 'It cost 4.2 million euros.'],
    ['how_much', 'The tickets cost $12.'],
    ['how_old', 'An eighty-year-old woman saw it.'],
    ['how_old', 'He left school aged fourteen.'],
    ['how_old', 'She turned 40 in May.'],
  ] as const)('%s: %s', (type, sentence) => expect(typeHeld(type, sentence)).toBe(1));

  it.each([
    ['how_many', 'Barges are waiting above the lock.'],
    ['how_much', 'Thirty-one of us voted for new water butts.'],
    ['how_much', 'Fourteen barges are waiting.'],
    ['how_old', 'Fourteen barges are waiting.'],
  ] as const)('no %s: %s', (type, sentence) => expect(typeHeld(type, sentence)).toBe(0));
});
