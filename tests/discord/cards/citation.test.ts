import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { citation, roomy, safeUrl, writtenDate } from '#discord/cards/citation.ts';
import { clip, oneLine } from '#discord/cards/text.ts';
import { articleOf } from '../../corpus-articles.ts';
import { anyText } from '../hostile.ts';

describe('writtenDate', () => {
  it.each([
    ['2025-07-12', '12 July 2025'],
    ['2025-07-12T23:30:00-05:00', '12 July 2025'],
    ['2024-02-29', '29 February 2024'],
    ['2025-07', 'July 2025'],
    ['2025', '2025'],
    ['2025-02-31', '2025-02-31'],
    ['2025-13-01', '2025-13-01'],
    ['*soon*', '\\*soon\\*'],
  ])('writes %s as %s', (date, written) => {
    expect(writtenDate(date, messages)).toBe(written);
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://example.com/?p=1', 'https://example.com/?p=1'],
    ['https://example.com/a_(b)|c d', 'https://example.com/a_%28b%29%7Cc%20d'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['javascript:alert(1)', undefined],
    ['https://user@example.com', undefined],
    ['http://[::1]/', undefined],
    [`https://example.com/${'a'.repeat(400)}`, undefined],
  ])('takes %s for %s', (url, safe) => {
    expect(safeUrl(url, 300)).toBe(safe);
  });

  it('never breaks out of a link', () => {
    fc.assert(
      fc.property(anyText(), (path) => {
        expect(safeUrl(`https://example.com/${path}`, 900) ?? '').not.toMatch(/[\s()<>[\]\\|`"']/);
      }),
    );
  });
});

describe('names beside the bot’s own words', () => {
  it('stand on one line and cannot reorder it', () => {
    expect(oneLine(' A\n\ttitle\u202e\u0000 of\u2029two ')).toBe('A title of two');
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(oneLine(text)).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069\u0000-\u001f]/);
      }),
    );
  });

  it('are shortened at a word’s end, with a mark', () => {
    expect(clip('One two three', 13)).toBe('One two three');
    expect(clip('One two three', 12)).toBe('One two…');
    expect(clip('Onetwothree', 6)).toBe('Onetw…');
    expect(clip('😀😀😀', 4)).toBe('😀…');
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 2, max: 30 }), (text, most) => {
        expect(clip(text, most).length).toBeLessThanOrEqual(most);
        expect(clip(text, most)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('a title that looks like an address', () => {
  const link = (title: string) =>
    citation(
      { ...articleOf('Text.'), title, publication: 'P', url: 'https://news.example/a' },
      roomy,
      messages,
    );

  it.each([
    'paypal.com asks for your password',
    'Read it at bank.example/login',
    'paypal．com',
    'news.example.evil.com',
  ])('is no link’s text where the link leads to another host: %s', (title) => {
    expect(link(title)).not.toMatch(/\[[^\]]*(?:paypal|bank|evil)/);
    expect(link(title)).toContain('(https://news.example/a)');
  });

  it.each(['News of the day', 'The U.S. and a bridge', 'All of news.example'])('else it is: %s', (title) => {
    expect(link(title)).toContain(`[${title}](https://news.example/a)`);
  });
});
