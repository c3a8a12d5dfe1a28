import { describe, expect, it } from 'vitest';
import { faultText } from '#app/faults.ts';
import { attempt } from '#articles/faults.ts';
import { divideFile, readMetadata } from '#articles/front-matter.ts';
import { file } from '../folder.ts';

/** What a file says of itself. */
const metadataOf = (source: string) => readMetadata(divideFile(source).yaml);

/** The faults as `line: problem; mend`. */
function faults(source: string): string[] {
  const read = attempt(() => metadataOf(source));
  if (read.ok) return [];
  return read.faults.map((fault) => `${fault.place.at === 'line' && fault.place.line}: ${faultText(fault)}`);
}

describe('front matter', () => {
  it('gives what is there and leaves out what is not', () => {
    const source = file(
      'Body.',
      'title: "A: B"\npublication: P\nurl: https://a.example/b\npublished: 2025-07-12',
    );
    expect(metadataOf(source)).toEqual({
      title: 'A: B',
      publication: 'P',
      url: 'https://a.example/b',
      published: '2025-07-12',
    });
    expect(divideFile(source)).toMatchObject({ body: '\nBody.\n', bodyLine: 7 });
  });

  it.each(['\uFEFF', ''])(
    'reads with the line ends of any system, and with a mark of bytes’ order (%j)',
    (mark) => {
      const source = mark + file('One.\n\nTwo.').replaceAll('\n', '\r\n');
      expect(metadataOf(source)).toEqual({ title: 'T', publication: 'P' });
    },
  );

  it.each([
    ['Just text.', /^1: there is no front matter; begin the file with/],
    ['---\ntitle: T\n\nText.', /^1: the front matter has no end/],
    [file('x', 'title: T'), /^1: "publication" is missing; add publication/],
    [file('x', 'title: 1984\npublication: P'), /^2: "title" must be text; put it in quotes: title: "1984"/],
    [file('x', 'title:\npublication: P'), /^2: "title" must be text; write its value/],
    [file('x', 'title: T\npublication: P\nautor: A'), /^4: unknown key "autor"; did you mean "byline"/],
    [file('x', 'title: T\npublication: P\ntitel: A'), /did you mean "title"/],
    [file('x', 'title: T\npublication: P\nmood: A'), /^4: unknown key "mood"; the keys are title/],
    [file('x', 'title: T\npublication: P\nverlag: A'), /^4: unknown key "verlag"; the keys are/],
    [file('x', 'title: T\npublication: P\nbyLine: A'), /did you mean "byline"/],
    [file('x', 'title: T\npublication: P\npublished: 12.7.2025'), /^4: "published" must be a date/],
    [file('x', 'title: T\npublication: P\npublished: 2025-02-30'), /^4: "published" must be a date/],
    [file('x', 'title: T\npublication: P\nurl: ftp://a.example'), /^4: "url" must be a web address/],
    [file('x', 'title: T\npublication: P\nurl: javascript:alert(1)'), /^4: "url"/],
    [
      file('x', 'title: T\npublication: P\nlanguage: English language'),
      /^4: "language" must be a language tag/,
    ],
    [file('x', 'title: T\ntitle: U\npublication: P'), /^3: .*; keep one of the two/],
    [file('x', 'title: "T\npublication: P'), /^\d: /],
    [file('x', '- a\n- b'), /^2: the front matter holds no keys/],
    [
      file('x', 'title: &a T\npublication: *a'),
      /^3: "publication" must be text; write the value out: an alias/,
    ],
    [file('x', 'title: 0x1F\npublication: P'), /put it in quotes: title: "0x1F"/],
    [file('x', 'titles: x\n  \n"title": 5\npublication: P'), /^4: "title" must be text/m],
    [file('x', 'title: T\npublication: P\npublished: 2025-07-12 July'), /such as 2025-07-12T09:30:00Z;/],
    [
      file('x', 'title: T\npublication: P\nurl: "https://a.example/b c"'),
      /begins with https:\/\/ or http:\/\/;/,
    ],
    [
      file('x', 'title: "T\\e[2J"\npublication: P'),
      /^2: "title" must be one line, without control characters/,
    ],
    [file('x', 'title: A: B\npublication: P'), /^2: a value with a colon in it is not in quotes/],
    [file('x', 'title: !T x\npublication: P'), /^2: a value begins with ! and is not in quotes/],
    [file('x', 'title: T\npublication: P\n...\nurl: x'), /^5: a line of \.\.\. ends the front matter early/],
    [file('x', 'title: T\npublication: P\nauthor: A'), /did you mean "byline"/],
    [file('x', 'title: T\npublication: P\n__proto__: {a: 1}'), /^4: unknown key "__proto__"/],
    [
      file('x', `title: T\npublication: P\nbyline: ${'['.repeat(5000)}`),
      /^4: there are lists in lists in lists/,
    ],
    [
      file('x', `title: T\npublication: P\nbyline: "${'x'.repeat(10_000)}"`),
      /^2: the front matter has \d+ characters/,
    ],
  ])('says of %j what is wrong, where, and what to do', (source, fault) => {
    expect(faults(source).join('\n')).toMatch(fault);
  });

  it.each([
    '2025-07-12',
    '2024-02-29',
    '2025-07-12T09:30:00Z',
    '2025-07-12T09:30:00+02:00',
    '2025-07-12T09:30',
  ])('takes %s for a date', (date) => {
    expect(faults(file('x', `title: T\npublication: P\npublished: ${date}`))).toEqual([]);
  });

  it('unfolds no alias, however many there are', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b, *b]\npublication: P';
    expect(faults(file('x', bomb)).map((line) => line[0])).toEqual(['2', '3', '4']);
  });

  it('says all that is wrong at once, in the order of the lines', () => {
    const front = 'title: 5\npublication: P\nautor: A\npublished: soon\npublication: Q';
    expect(faults(file('x', front)).map((line) => line[0])).toEqual(['2', '4', '5', '6']);
  });
});
