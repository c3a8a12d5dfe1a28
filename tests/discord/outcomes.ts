import fc from 'fast-check';
import { quoteOf } from '#engine/text/article.ts';
import { splitSentences } from '#engine/text/sentences.ts';
import type { Article, Outcome, Paragraph, Passage } from '#engine/types.ts';
import { anyText } from './hostile.ts';

/** Texts of paragraphs: prose, hostile text, nothing but white space, and far too long ones. */
const prose = fc
  .array(
    fc.constantFrom(
      'The minister spoke.',
      'Nobody *answered* him!',
      '“Why?” she asked.',
      'It rained\nall day.',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((all) => all.join(' '));
const long = fc
  .tuple(
    fc.constantFrom('x', 'word ', '* ', '👩‍👩‍👧', '> # ', 'A sentence of words. ', '\n', '\n- a', ' '),
    fc.integer({ min: 500, max: 9000 }),
  )
  .map(([piece, times]) => piece.repeat(Math.ceil(times / piece.length)));
const paragraphText = fc.oneof(
  { weight: 4, arbitrary: prose },
  { weight: 3, arbitrary: anyText(40) },
  { weight: 2, arbitrary: long },
);

/** Names in the metadata and headings: some usual, some hostile, some endless. */
const name = fc.oneof(
  fc.constantFrom(
    'The Paper',
    'A title [with brackets] (and more)',
    'https://example.com',
    '“Peace” – or what?',
  ),
  anyText(12),
  fc.constantFrom('*'.repeat(900), 'wide '.repeat(300), '\u202eoddly', '   '),
);
const url = fc.oneof(
  fc.constantFrom(
    'https://example.com/?p=1',
    'https://example.com/a_(b)|c*d_e',
    'javascript:alert(1)',
    'nonsense',
  ),
  fc.constantFrom('https://user:secret@example.com/', `https://example.com/${'*a)'.repeat(200)}`),
  fc.webUrl(),
);

const anyParagraphs = fc
  .array(fc.tuple(paragraphText, fc.option(name)), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(
      ([text, heading], at): Paragraph => ({
        number: at + 1,
        text,
        ...(heading !== null && { heading }),
        sentences: splitSentences(text),
      }),
    ),
  );

/** Any article that can be made, and some that cannot. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(
    fc.record(
      {
        title: name,
        publication: name,
        url,
        published: fc.oneof(fc.constantFrom('2025-07-12', '2025', '2025-02-31'), name),
        byline: name,
      },
      { requiredKeys: ['title', 'publication'] },
    ),
    anyParagraphs,
    fc.stringMatching(/^[0-9a-f]{12}$/),
    fc.string(),
  )
  .map(([metadata, paragraphs, revision, id]) => ({
    ...metadata,
    id,
    revision,
    paragraphs,
    sections: paragraphs.flatMap(({ heading, number }) =>
      heading === undefined ? [] : [{ heading, first: number, last: number }],
    ),
  }));

/** Nothing in it but signs that have to be escaped: each of its texts takes twice its length on a card. */
export const ALL_SIGNS: Article = {
  title: '*'.repeat(900),
  publication: '*'.repeat(900),
  byline: '*'.repeat(900),
  url: `https://example.com/${'*a)'.repeat(90)}`,
  published: '*'.repeat(900),
  id: 'all-signs',
  revision: '0123456789ab',
  paragraphs: [1, 2, 3].map((number) => {
    const text = '*'.repeat(2000);
    return { number, text, heading: text, sentences: splitSentences(text) };
  }),
  sections: [{ heading: '*'.repeat(900), first: 1, last: 3 }],
};

/** A paragraph of the article with some of its sentences quoted. */
export function passageOf(article: Article): fc.Arbitrary<Passage> {
  return fc.constantFrom(...article.paragraphs).chain((paragraph) => {
    const whole = { start: 0, end: paragraph.text.length };
    const spans = fc.subarray(paragraph.sentences.length > 0 ? [...paragraph.sentences] : [whole], {
      minLength: 1,
    });
    return fc.tuple(spans, fc.boolean(), fc.nat(9), fc.nat(30)).map(
      ([chosen, backwards, before, length]): Passage => ({
        article,
        paragraph,
        score: 1,
        quotes: (backwards ? chosen.toReversed() : chosen).map((span) => quoteOf(paragraph, span)),
        marks: chosen.map(({ start, end }) => ({
          start: Math.min(end, start + before),
          end: Math.min(end, start + before + length),
        })),
      }),
    );
  });
}

export const anyPassage: fc.Arbitrary<Passage> = anyArticle.chain(passageOf);

/** Passages of one article or of several, more of them than there should be. */
export const anyPassages: fc.Arbitrary<readonly Passage[]> = fc
  .array(anyArticle, { minLength: 1, maxLength: 4 })
  .chain((articles) =>
    fc.array(
      fc.constantFrom(...articles).chain((article) => passageOf(article)),
      { minLength: 1, maxLength: 9 },
    ),
  );

/** Any outcome, sensible or not. */
export const anyOutcome: fc.Arbitrary<Outcome> = fc
  .tuple(
    anyPassages,
    anyPassages,
    fc.constantFrom('answered', 'related', 'not_found', 'other_language'),
    fc.constantFrom('not_in_articles', 'words_not_found', 'empty', 'greeting', 'thanks', 'order'),
    fc.boolean(),
  )
  .map(([passages, further, status, reason, hasMore]): Outcome => {
    const more = hasMore ? further : [];
    if (status === 'other_language') {
      const languages = { question: 'de', articles: ['en', 'fr'] };
      return { status, languages, confidence: 0, passages: [], more };
    }
    if (status === 'not_found') return { status, reason, confidence: 0, passages: [], more };
    return { status, confidence: 0.5, passages, more };
  });
