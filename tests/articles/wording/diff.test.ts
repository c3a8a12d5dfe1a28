import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSameWording, wordDiff } from '#articles/wording/diff.ts';

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

test('a difference is told word by word', () => {
  expect(told('Some 12,000 soldiers were sent.', 'Some 15,000 soldiers may be sent.')).toBe(
    'Some [-12,000 -]{+15,000 +}soldiers [-were -]{+may be +}sent.',
  );
});

test('the shape of quotation marks and the width of spaces are no difference', () => {
  expect(told('He said “go” — it’s\u00A0time.', 'He said "go" —  it\'s time.')).toBe(
    'He said "go" —  it\'s time.',
  );
  expect(hasSameWording('« Non »', '" Non "')).toBe(true);
  expect(hasSameWording('not here', 'nothere')).toBe(false);
});

test('the parts make up both texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '  ', '“', '"', '.', 'né', '👍', '\u200B'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('gone')).toBe(after);
      expect(hasSameWording(without('added'), before)).toBe(true);
    }),
  );
});

test('texts with very many differences are compared in a time that grows with their length, not its square', () => {
  const compared = (words: number) => {
    let pairs = 0;
    const text = (odd: string) =>
      Array.from({ length: words }, (_, at) => (at % 2 ? `${odd}${at}` : `w${at}`)).join(' ');
    const parts = wordDiff(text('old'), text('new'), () => {
      pairs += 1;
    });
    const after = parts.filter(({ kind }) => kind !== 'gone');
    expect(after.map((part) => part.text).join('')).toBe(text('new'));
    return pairs;
  };
  expect(compared(8000)).toBeLessThan(2.2 * compared(4000));
});
