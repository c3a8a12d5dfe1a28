import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine } from '#discord/cards/direction.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import { articleOf, ownArticles } from '../../../corpus-articles.ts';
import { runs } from '../../../runs.ts';
import { actionsOf, expectWithinLimits, seen, textsOf } from '../../checks.ts';
import { findCard } from '../../english-cards.ts';
import { anyText } from '../../hostile.ts';
import { constructs, type Node, read, shownBy } from '../../reader.ts';

function quotesIn(text: string): readonly Node[] {
  return read(text).filter(({ kind }) => kind === 'quote');
}

/** Every quote is a stretch of a paragraph, to the letter, and holds no Markdown but the bold of what was found. */
function expectToTheLetter(card: ReturnType<typeof findCard>, articles: readonly Article[]): void {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  for (const quote of textsOf(card).flatMap(quotesIn)) {
    expect(new Set(constructs(quote.children))).toEqual(new Set(['bold']));
    const quoted = shownBy(quote.children).split('\n').map(bareLine).join('\n');
    expect(texts.some((text) => text.includes(quoted))).toBe(true);
  }
}

describe('the card of found words', () => {
  it('shows each place in its sentence, with its paragraph and source', () => {
    const card = findCard('closer to liberation', ownArticles());
    expect(seen(card)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: closer to liberation
      ────
      > Previously, the Russian Foreign Minister had also an encounter with his North Korean counterpart Choe Son-hui, during which he thanked the Far Eastern nation for supporting Moscow in bringing the Kursk region “**closer to liberation**” from “Ukrainian Nazis.”
      -# Sergey Lavrov (part of this), partly in quotation marks · ¶3
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      [Surrounding text] [Report]"
    `);
    expect(actionsOf(card).map(({ label }) => label)).toEqual(['Surrounding text', 'Report']);
    expectToTheLetter(card, ownArticles());
  });

  it('puts what stands in one sentence together', () => {
    const card = findCard('rowed', [articleOf('Ada rowed and Bo Rowed. Cy rowed.', 'Nobody.')]);
    expect(seen(card)).toMatchInlineSnapshot(`
      "### These words appear 3 times:
      -# You searched for: rowed
      ────
      > Ada **rowed** and Bo **Rowed**.
      -# ¶1

      > Cy **rowed**.
      -# ¶1
      -# **The Sample** · A sample
      [Surrounding text] [Report]"
    `);
  });

  it('says where they stand nowhere', () => {
    const one = articleOf('Ada rowed.');
    expect(seen(findCard('Bo', [one]))).toMatchInlineSnapshot(`
      "### These words do not appear in **A sample**.
      -# You searched for: Bo
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
    expect(seen(findCard('Bo', [one, one]))).toMatchInlineSnapshot(`
      "### These words do not appear in any of the 2 articles.
      -# You searched for: Bo
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
    expect(seen(findCard('Bo', []))).toMatchInlineSnapshot(`
      "### I have no articles here to search.
      -# You searched for: Bo
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
  });

  it('counts what does not fit', () => {
    const many = articleOf(...Array.from({ length: 30 }, (_, at) => `The ship ${at} sailed.`));
    const card = findCard('the ship', [many]);
    expect(seen(card)).toMatchInlineSnapshot(`
      "### These words appear 30 times:
      -# You searched for: the ship
      ────
      > **The ship** 0 sailed.
      -# ¶1

      > **The ship** 1 sailed.
      -# ¶2

      > **The ship** 2 sailed.
      -# ¶3

      > **The ship** 3 sailed.
      -# ¶4

      > **The ship** 4 sailed.
      -# ¶5

      > **The ship** 5 sailed.
      -# ¶6

      > **The ship** 6 sailed.
      -# ¶7

      > **The ship** 7 sailed.
      -# ¶8

      > **The ship** 8 sailed.
      -# ¶9

      > **The ship** 9 sailed.
      -# ¶10
      -# **The Sample** · A sample
      -# and 20 more
      More options: Surrounding text ¶1, Surrounding text ¶2, Surrounding text ¶3, Surrounding text ¶4, Report"
    `);
    expectWithinLimits(card);
  });

  it('shows of a very long sentence the whole words nearby, and says so', () => {
    const far = 'many words of no use here, '.repeat(40);
    const card = findCard('the ship', [articleOf(`Then ${far}the ship ${far}sailed.`)]);
    expect(seen(card)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: the ship
      ────
      > words of no use here, many words of no use here, many words of no use here, many words of no use here, many words of no use here, many words of no use here, **the ship** many words of no use here, many words of no use here, many words of no use here, many words of no use here, many words of no use here, many words of no use
      -# ¶1 · part of a sentence
      -# **The Sample** · A sample
      [Surrounding text] [Report]"
    `);
    expectToTheLetter(card, [articleOf(`Then ${far}the ship ${far}sailed.`)]);
  });

  it('takes any article and any words', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(60), (title, phrase, text) => {
        const line = text.replace(/[\r\n]+(?=#|\s)/g, '\n.');
        const body = `Ada ${line}\n\n. ${phrase.replace(/\s+/g, ' ')} ${line.slice(0, 9)}`.replace(
          /^#/gm,
          '.#',
        );
        const article = createArticle('any', { title, publication: title }, body);
        for (const wanted of ['Ada', phrase, 'word', line.slice(0, 30)]) {
          const card = findCard(wanted, [article]);
          expectWithinLimits(card);
          expectToTheLetter(card, [article]);
        }
      }),
      runs(300),
    );
  });

  it('keeps within the limits with many articles of long names', () => {
    const long = (id: number) =>
      createArticle(
        `a${id}`,
        { title: '*'.repeat(300), publication: '_'.repeat(200) },
        'The ship\n*sailed*.',
      );
    const card = findCard(
      'the ship',
      Array.from({ length: 40 }, (_, id) => long(id)),
    );
    expectWithinLimits(card);
    const [first, ...rest] = seen(card).split('\n');
    expect(first).toBe('### These words appear 40 times in 40 articles:');
    expect(rest).toContain('-# and 30 more');
  });
});
