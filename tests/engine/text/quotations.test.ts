import { describe, expect, it } from 'vitest';
import { findQuotations } from '#engine/text/quotations.ts';

/** The quotations in one paragraph, with their marks. */
function quoted(text: string): string[] {
  return findQuotations([{ number: 1, text }]).map(({ start, end }) => text.slice(start, end));
}

describe('quotations', () => {
  it.each([
    ['„Wir kommen“, sagte sie. „Bald.“ Dann ging sie.', ['„Wir kommen“', '„Bald.“']],
    ['Sie sagte »Wir kommen« und ging.', ['»Wir kommen«']],
    ['« Nous partons », dit-elle, « demain ». Puis rien.', ['« Nous partons »', '« demain »']],
    ['«Кто там?» — спросил он.', ['«Кто там?»']],
    ['„Idziemy”, powiedziała.', ['„Idziemy”']],
    ['彼は「行く。」と言った。', ['「行く。」']],
    ['He said “yes” and "no".', ['“yes”', '"no"']],
  ])('are found between the marks of a language: %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
