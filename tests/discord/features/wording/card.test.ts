import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, ownArticles } from '../../../corpus-articles.ts';
import { runs } from '../../../runs.ts';
import { actionsOf, expectWithinLimits, seen, textsOf } from '../../checks.ts';
import { wordingCard } from '../../english-cards.ts';
import { anyText } from '../../hostile.ts';
import { constructs, read } from '../../reader.ts';

const articles = ownArticles();
const OWN = new Set(['heading', 'subtext', 'quote', 'bold', 'strike', 'link', 'text']);

/** The line that counts what has no room. */
const countOf = (card: ReturnType<typeof wordingCard>) =>
  seen(card)
    .split('\n')
    .find((line) => line.includes('more'));

describe('the card of compared wordings', () => {
  it('says of each wording whether it stands there, in other words, or not at all', () => {
    const message =
      'He wrote “closer to liberation”, "roughly 12,000 troops Pyongyang sent" and "a tunnel under the wide sea"';
    const card = wordingCard(message, articles);
    expect(seen(card)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “closer to liberation”
      -# Sergey Lavrov, in quotation marks · ¶3 · **Lavrov meets Kim Jong-un in Pyongyang**
      **Different** from the nearest words: “roughly 12,000 troops Pyongyang sent”
      roughly ~~12,000~~ **11,000** troops Pyongyang sent
      -# ¶7 · **Lavrov meets Kim Jong-un in Pyongyang** · How involved is North Korea in the Ukraine war?
      **Not found**, nor anything like it: “a tunnel under the wide sea”
      ────
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      -# ~~Struck out~~: only in the message. **Bold**: only in the article.
      -# I compare words. I do not judge what they mean or who is right.
      [Surrounding text ¶3] [Surrounding text ¶7] [Report]"
    `);
    expect(actionsOf(card).map(({ label }) => label)).toEqual([
      'Surrounding text ¶3',
      'Surrounding text ¶7',
      'Report',
    ]);
    expectWithinLimits(card);
  });

  it('takes the whole message where it has no quotation marks, and says so', () => {
    const card = wordingCard(
      'Roughly 11,000 troops Pyongyang sent last year! All heroes there, my friends.',
      articles,
    );
    expect(seen(card)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# The message has nothing in quotation marks, so I compared each sentence.
      **Word for word:** “Roughly 11,000 troops Pyongyang sent last year!”
      -# ¶7 · **Lavrov meets Kim Jong-un in Pyongyang** · How involved is North Korea in the Ukraine war?
      **Not found**, nor anything like it: “All heroes there, my friends.”
      ────
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      -# I compare words. I do not judge what they mean or who is right.
      [Surrounding text] [Report]"
    `);
  });

  it('counts the places where words stand more than once, and the wordings that have no room', () => {
    const many = articleOf('The ship sailed.', 'The ship sailed.', 'The ship sailed.');
    expect(seen(wordingCard('"the ship sailed"', [many]))).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “the ship sailed”
      -# ¶1 · **A sample**
      -# and in 2 more places
      ────
      -# **The Sample** · A sample
      -# I compare words. I do not judge what they mean or who is right.
      [Surrounding text] [Report]"
    `);
    const message = Array.from({ length: 60 }, (_, at) => `"${'heron '.repeat(8)}${at}"`).join(' ');
    expect(countOf(wordingCard(message, [many]))).toMatchInlineSnapshot(
      `"-# and 48 more that do not fit here"`,
    );
    const short = wordingCard(Array.from({ length: 400 }, (_, at) => `"a${at}"`).join(' '), [many]);
    expect(countOf(short)).toMatchInlineSnapshot(`"-# and 388 more that do not fit here"`);
    expectWithinLimits(short);
  });

  it('never judges', () => {
    for (const message of [
      '"closer to liberation"',
      '"closer to the liberation of it"',
      '"all of it"',
      'x y',
      '?',
    ]) {
      expect(seen(wordingCard(message, articles))).not.toMatch(/\b(?:true|false|correct|wrong|lie|fake)\b/i);
    }
    expect(seen(wordingCard('"all of it"', []))).toMatchInlineSnapshot(
      `"I have no articles here to compare it with."`,
    );
  });

  it('takes any message and any article', () => {
    fc.assert(
      fc.property(anyText(80), anyText(60), (message, text) => {
        const line = `Ada ${text.replace(/[\r\n#]/g, ' ')} rowed`;
        for (const asked of [message, `"${message}"`, `"${line}"`, `“${line} heron ${message}”`]) {
          const card = wordingCard(asked, [articleOf(line)]);
          expectWithinLimits(card);
          for (const kind of textsOf(card).flatMap((each) => constructs(read(each)))) {
            expect(OWN).toContain(kind);
          }
        }
      }),
      runs(300),
    );
  });
});
