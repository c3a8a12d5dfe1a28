import { describe, expect, it } from 'vitest';
import { linkTo } from '#discord/cards/passage-link.ts';
import { quoteOf } from '#engine/text/article.ts';
import { articleOf } from '../../corpus-articles.ts';

const page = 'https://example.com/a?b=1';

/** The link to a paragraph of an article, of which all or the first sentence is quoted. */
function link(paragraphs: readonly string[], number: number, address = page): string {
  const article = articleOf(...paragraphs);
  const paragraph = article.paragraphs[number - 1] ?? expect.unreachable();
  const whole = { start: 0, end: paragraph.text.length };
  return linkTo(address, article, [{ article, paragraph, score: 0, quotes: [quoteOf(paragraph, whole)] }]);
}

describe('the link to a passage', () => {
  it('has the quote’s first words and its last', () => {
    const long =
      'The harbour was closed for two weeks, and the ferry stayed where it was until the ice broke.';
    expect(link([long], 1)).toMatchInlineSnapshot(
      `"https://example.com/a?b=1#:~:text=The%20harbour%20was%20closed,until%20the%20ice%20broke&text=The%20harbour%20was%20closed&text=until%20the%20ice%20broke"`,
    );
  });

  it('has a short quote whole, its signs encoded', () => {
    expect(link(['“A well-known, red & white – 50 % – boat.”'], 1)).toMatchInlineSnapshot(
      `"https://example.com/a?b=1#:~:text=A%20well%2Dknown%2C%20red,50%20%25%20%E2%80%93%20boat&text=A%20well%2Dknown%2C%20red&text=50%20%25%20%E2%80%93%20boat"`,
    );
  });

  it('has more words where the article has the same ones before', () => {
    const same = 'The board of the company said on Monday that';
    expect(
      link(
        [`${same} it would stay as it is for now.`, `${same} the ferry would sail again before the spring.`],
        2,
      ),
    ).toMatchInlineSnapshot(
      `"https://example.com/a?b=1#:~:text=The%20board%20of%20the%20company%20said%20on%20Monday%20that%20the%20ferry%20would%20sail%20again%20before%20the%20spring"`,
    );
  });

  it('leaves an address with a fragment of its own as it is', () => {
    expect(link(['Nobody came.'], 1, `${page}#top`)).toBe(`${page}#top`);
  });
});
