import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleError, createArticle, findFaults } from '#engine/text/article.ts';
import { runs } from '../../runs.ts';

const metadata = { title: 'T', publication: 'P' };

function textsOf(body: string): string[] {
  return createArticle('a', metadata, body).paragraphs.map(({ text }) => text);
}

describe('an article’s body', () => {
  it('has paragraphs parted by blank lines, numbered over its sections', () => {
    const article = createArticle(
      'a',
      metadata,
      'One.\n\nTwo,\nsecond line.\n \t\n## Head ##\nThree.\n\n\n## Empty\n## Last\n\nFour.',
    );
    expect(article.paragraphs.map(({ number, text, heading }) => [number, text, heading])).toEqual([
      [1, 'One.', undefined],
      [2, 'Two,\nsecond line.', undefined],
      [3, 'Three.', 'Head'],
      [4, 'Four.', 'Last'],
    ]);
    expect(article.sections).toEqual([
      { heading: 'Head', first: 3, last: 3 },
      { heading: 'Empty', first: 4, last: 3 },
      { heading: 'Last', first: 4, last: 4 },
    ]);
  });

  it.each([
    ['\\# no heading', '# no heading'],
    ['\\- no list', '- no list'],
    ['\\> no quote', '> no quote'],
    ['\\1. no list', '1. no list'],
    ['1\\. no list', '1. no list'],
    ['\\\\# a backslash and a sign', '\\# a backslash and a sign'],
    ['\\\\server\\path', '\\\\server\\path'],
    ['a \\# inside', 'a \\# inside'],
    ['  indented  ', '  indented  '],
    ['#hashtag', '#hashtag'],
    ['- a list item is text', '- a list item is text'],
    ['**bold** stays', '**bold** stays'],
  ])('reads %j as %j', (line, text) => {
    expect(textsOf(line)).toEqual([text]);
  });

  it.each([
    ['', 'line 1: no_paragraph'],
    ['\n \n', 'line 1: no_paragraph'],
    ['Text.\n\n# Title', 'line 3: heading_level'],
    ['Text.\n### Sub', 'line 2: heading_level'],
    ['Text.\n##', 'line 2: heading_without_words'],
  ])('refuses %j', (body, message) => {
    const error = (() => {
      try {
        createArticle('a', metadata, body);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ArticleError);
    expect(error).toMatchObject({ message, fault: findFaults(body)[0] });
  });

  it('tells every fault at once, and none where there is none', () => {
    const lines = (body: string): number[] => findFaults(body).map(({ line }) => line);
    expect(lines('# One\n\nText.\n### Three\n##')).toEqual([1, 4, 5]);
    expect(lines('## Head')).toEqual([1]);
    expect(lines('## Head\nText.')).toEqual([]);
  });

  it('reads a heading of any length at once', () => {
    const long = `## x${' #'.repeat(200_000)}y${' \t'.repeat(200_000)}\u2028z\nText.`;
    expect(createArticle('a', metadata, long).sections).toHaveLength(1);
  });

  it('has another revision when its text changes, and the same for the same text', () => {
    const one = createArticle('a', metadata, 'One.\n\nTwo.');
    expect(one.revision).toMatch(/^[0-9a-f]{12}$/);
    expect(createArticle('b', { title: 'U', publication: 'Q' }, 'One.\r\n\r\n\r\nTwo.').revision).toBe(
      one.revision,
    );
    for (const body of ['One.\n\nTwo!', 'One.\nTwo.', '## H\nOne.\n\nTwo.', 'Two.\n\nOne.']) {
      expect(createArticle('a', metadata, body).revision).not.toBe(one.revision);
    }
  });

  it('gives back any paragraphs that were written out with a backslash before structure', () => {
    const sign = fc.constantFrom(...'#-*>+_=|`~[!\\ 1.a)\t“é😀');
    const line = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
      fc.string({ maxLength: 20 }),
    );
    const paragraph = fc
      .array(
        line.filter((each) => each.trim() !== '' && !/[\r\n]/.test(each)),
        { minLength: 1, maxLength: 3 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        expect(textsOf(paragraphs.map(escaped).join('\n\n'))).toEqual(paragraphs);
      }),
      runs(300),
    );
  });
});

/** As whoever writes an article's file would: a backslash before a line that begins like Markdown. */
function escaped(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) =>
      line.replace(/^(?=\\*(?:[#>\-+*=_~|<[!`]|\d{1,9}[.)]))/, '\\').replace(/^(\d{1,9})(?=\\+[.)])/, '$1\\'),
    )
    .join('\n');
}

it('has as many faults of a body that is nothing else as of one twice as long', () => {
  const faults = (lines: number) => findFaults(`So.\n\n${'#\n'.repeat(lines)}`).map(({ line }) => line);
  expect(faults(1_000)).toEqual(Array.from({ length: 100 }, (_, at) => at + 3));
  expect(faults(2_000)).toEqual(faults(1_000));
});
