import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWording } from '#articles/wording/check.ts';
import { assembleArticle } from '#engine/text/article.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';
import { anyText } from '../../discord/hostile.ts';

const articles = ownArticles();

/** What the articles have of it, in short: `same 3: "its words" "more of them"`. */
function checked(wording: string, held = articles): string {
  const check = checkWording(held, wording);
  if (check.kind === 'absent') return 'absent';
  if (check.kind === 'differs') {
    const { paragraph, span } = check.nearest;
    const kind = check.inSignsOnly ? 'signs' : 'differs';
    return `${kind} ${paragraph.number}: "${paragraph.text.slice(span.start, span.end)}"`;
  }
  const places = check.places.map(({ paragraph, spans }) => {
    const texts = spans.map(({ start, end }) => `"${paragraph.text.slice(start, end)}"`);
    return `${paragraph.number}: ${texts.join(' ')}`;
  });
  return `same ${places.join(', ')}`;
}

describe('a wording', () => {
  it('is the same in other quotation marks, another case, and with other signs at its edges', () => {
    expect(checked('bringing the Kursk region "Closer to liberation" from,')).toBe(
      'same 3: "bringing the Kursk region “closer to liberation” from"',
    );
    expect(checked('north korea', [articleOf('North Korea and North\nKorea')])).toBe(
      'same 1: "North Korea", 1: "North\nKorea"',
    );
  });

  it('may leave words out where it says so, within one paragraph and in its order', () => {
    for (const mark of ['…', '...', ' [...] ', '[…]', ' (…) ']) {
      expect(checked(`Despite significant casualties${mark}war effort`)).toMatch(/^absent|^differs/);
      expect(checked(`Despite significant battlefield casualties${mark}war effort`)).toBe(
        'same 9: "Despite significant battlefield casualties" "war effort"',
      );
    }
    expect(checked('war effort … despite significant battlefield casualties')).not.toMatch(/^same/);
    expect(checked('more frustrated with Russia … security landscape in Asia')).not.toMatch(/^same/);
    expect(checked('surrounding the Ukrainian crisis … Our Korean friends')).toMatch(/^same 5: "[^"]*"$/);
  });

  it('differs where other words stand in its place', () => {
    expect(checked('roughly 12,000 troops that Pyongyang sent last year')).toBe(
      'differs 7: "roughly 11,000 troops Pyongyang sent last year"',
    );
    expect(
      checked('Ukrainian intelligence reports … to support Moscow’s intense offensive in Ukraine'),
    ).toMatch(/^differs 7: "Ukrainian intelligence reports that .* in Ukraine"$/);
  });

  it('may have the same words with other signs between them', () => {
    expect(checked('fighting - and dying - together')).toBe('signs 10: "fighting—and dying—together"');
  });

  it('is not there where nothing is near', () => {
    expect(checked('a tunnel under the sea between the two capitals')).toBe('absent');
    expect(checked('He said that it was one of the')).toBe('absent');
    expect(checked('Lavrov flew to Mars')).toBe('absent');
    expect(checked('hullabaloo')).toBe('absent');
    expect(checked('…')).toBe('absent');
    expect(checked('anything at all', [])).toBe('absent');
  });

  it('is found where a word in six was changed, and not where its paragraph was taken out', () => {
    const near: string[] = [];
    for (const article of articles) {
      for (const { number, text, sentences } of article.paragraphs) {
        const others = article.paragraphs.filter((each) => each.number !== number);
        const rest = assembleArticle('rest', article, others);
        for (const { start, end } of sentences) {
          const words = text.slice(start, end).split(' ');
          const changed = words.map((word, at) => (at % 6 === 2 ? 'heron' : word)).join(' ');
          expect(checked(changed)).toMatch(new RegExp(`^differs ${number}:`));
          if (checked(words.join(' '), [rest]) !== 'absent') near.push(words.join(' '));
        }
      }
    }
    // The article says twice how North Korea "becomes more involved in Russia’s war".
    expect(near).toEqual([expect.stringContaining('has become more involved in Russia’s war effort')]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (wording, text) => {
        const article = articleOf(`Ada ${text.replace(/[\r\n#]/g, ' ')} rowed`);
        for (const asked of [wording, text, `${text} … ${wording}`]) {
          expect(checked(asked, [article])).toMatch(/^(?:same|differs|signs|absent)/);
        }
      }),
    );
  });

  it('takes the longest message about a long article', () => {
    const long = articleOf(...Array.from({ length: 40 }, () => 'a b c d e f g h '.repeat(350)));
    expect(checked('a x c y e z '.repeat(300), [long])).toMatch(/^(?:differs|absent)/);
    expect(checked('a b…'.repeat(1000), [long, ...articles])).toMatch(/^(?:same|differs|absent)/);
  });
});

it('counts all places of a wording, and hands over the first', () => {
  const lines = articleOf(...Array.from({ length: 500 }, () => 'The old ship left, and the ship sank.'));
  for (const wording of ['the old ship left', 'the old … ship sank']) {
    const check = checkWording([lines, lines], wording);
    if (check.kind !== 'same') return expect.unreachable();
    expect([check.count, check.places.length, check.places.at(-1)?.paragraph.number]).toEqual([
      1_000, 10, 10,
    ]);
  }
});
