import { describe, expect, it } from 'vitest';
import { parseId } from '#discord/cards/custom-id.ts';
import { furtherIds, pageId } from '#discord/cards/passage-ids.ts';
import { resolve } from '#discord/cards/resolve.ts';
import { shareId } from '#discord/cards/sharing-ids.ts';
import { exampleQuestion } from '#discord/features/answers/card.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle, quoteOf } from '#engine/text/article.ts';
import type { Article, LanguagesApart, Metadata, NotFoundReason, Outcome, Passage } from '#engine/types.ts';
import {
  actionsOf,
  expectDescribed,
  expectTrueQuotes,
  expectWithinLimits,
  seen,
  textsOf,
} from '../checks.ts';
import {
  answerCard,
  furtherCard,
  pageCard,
  sharedCard,
  sourceCard,
  summaryCard,
  surroundingsCard,
} from '../english-cards.ts';

const paper: Metadata = {
  title: 'The bridge',
  publication: 'The Paper',
  url: 'https://example.com/bridge?a=1',
  published: '2025-07-12',
};
const bridge = createArticle(
  'bridge',
  paper,
  [
    'A bridge is being built. It is *long*. Nobody knows why.',
    '## Who pays for it?',
    'The city pays. The state does not.',
    'Work ends in May.',
  ].join('\n\n'),
);
const tower = createArticle('tower', { title: 'The tower', publication: 'The Other' }, 'A tower leans.');

function passage(article: Article, number: number, ...sentences: number[]): Passage {
  const paragraph = article.paragraphs[number - 1] ?? expect.unreachable();
  const spans = paragraph.sentences.filter((_, at) => sentences.includes(at));
  return { article, paragraph, score: 1, quotes: spans.map((span) => quoteOf(paragraph, span)) };
}

function answered(passages: readonly Passage[], more: readonly Passage[] = []): Outcome {
  return { status: 'answered', confidence: 0.9, passages, more };
}

function notFound(reason: NotFoundReason, more: readonly Passage[] = []): Outcome {
  return { status: 'not_found', reason, confidence: 0, passages: [], more };
}

describe('answerCard', () => {
  it('says the verdict, the quotes with their places, and the source once', () => {
    const outcome = answered([passage(bridge, 2, 0), passage(bridge, 1, 0, 2)], [passage(bridge, 3, 0)]);
    const card = answerCard(outcome, { question: 'Who pays?', repeats: true, shareable: true });
    expect(seen(card)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: Who pays?
      > A bridge is being built.

      > Nobody knows why.
      -# ¶1
      > The city pays.
      -# ¶2 · Who pays for it?
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=A%20bridge%20is%20being%20built&text=Nobody%20knows%20why&text=The%20city%20pays) · 12 July 2025
      [Share] [Surrounding text] [1 more passage]
      More options: Report"
    `);
  });

  it('says what there is about a claim, and does not repeat the claim', () => {
    const claim = { question: 'The bridge is done.', isClaim: true, shareable: true };
    expect(seen(answerCard(answered([passage(bridge, 3, 0)]), claim))).toMatchInlineSnapshot(`
      "### What the article says about this
      > Work ends in May.
      -# ¶3
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=Work%20ends%20in%20May) · 12 July 2025 · Who pays for it?
      [Share] [Surrounding text] [Report]"
    `);
  });

  it('has one plain button where there is one passage', () => {
    expect(seen(answerCard(answered([passage(bridge, 3, 0)])))).toMatchInlineSnapshot(`
      "### The article says
      > Work ends in May.
      -# ¶3
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=Work%20ends%20in%20May) · 12 July 2025 · Who pays for it?
      [Surrounding text] [Report]"
    `);
  });

  it('cites each of several articles once', () => {
    const outcome = answered([passage(bridge, 2, 0), passage(tower, 1, 0), passage(bridge, 3, 0)]);
    expect(seen(answerCard(outcome))).toMatchInlineSnapshot(`
      "### The articles say
      > The city pays.
      -# ¶2
      > Work ends in May.
      -# ¶3
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=The%20city%20pays&text=Work%20ends%20in%20May) · 12 July 2025
      ────
      > A tower leans.
      -# ¶1
      -# **The Other** · The tower
      [Surrounding text] [Report]"
    `);
  });

  it('says so where the passages do not answer', () => {
    const related: Outcome = {
      status: 'related',
      confidence: 0.2,
      passages: [passage(bridge, 3, 0)],
      more: [],
    };
    expect(textsOf(answerCard(related))[0]).toBe('### This may answer it:');
  });

  it('cites nothing where nothing is found', () => {
    const card = answerCard(notFound('not_in_articles', [passage(bridge, 3, 0)]), {
      question: 'Who is *he*?',
      repeats: true,
    });
    expect(seen(card)).toMatchInlineSnapshot(`
      "### I found nothing on that in the article.
      -# Question: Who is \\*he\\*?
      I quote what articles say. I never write an answer myself.
      [Nearest passages] [Report]"
    `);
    expect(textsOf(answerCard(notFound('not_in_articles'), { articles: 2 }))[0]).toBe(
      '### I found nothing on that in the articles.',
    );
  });

  it('says of a question in another language what the bot cannot do', () => {
    const told = (languages: LanguagesApart, options = {}): string =>
      seen(
        answerCard({ status: 'other_language', languages, confidence: 0, passages: [], more: [] }, options),
      );
    const cards = [
      told({ question: 'de', articles: ['en'] }),
      told({ articles: ['en'] }),
      told({ question: 'en', articles: ['de', 'fr'] }, { articles: 2 }),
    ];
    expect(cards.join('\n\n')).toMatchInlineSnapshot(`
      "### I read English questions about English articles.
      This question looks German.
      [Report]

      ### I read English questions about English articles.
      I do not know the language of this text.
      [Report]

      ### I cannot match this question with the articles.
      This question looks English. The articles are in German and French.
      [Report]"
    `);
  });

  it('has a friendlier reply where there is no question', () => {
    const reasons: readonly NotFoundReason[] = ['empty', 'greeting', 'thanks', 'order'];
    const example = exampleQuestion([tower, bridge]) ?? '';
    const replies = reasons.map((reason) =>
      seen(answerCard(notFound(reason), { question: 'Hello', example })),
    );
    expect(replies.join('\n\n')).toMatchInlineSnapshot(`
      "### I did not see a question.
      Write what you would like to know, as a full question.
      For example: *Who pays for it?*

      ### Hello! Ask me about an article, and I will answer in its own words.
      For example: *Who pays for it?*

      ### You’re welcome!
      Ask me again any time.

      ### I can only quote articles.
      Ask me what an article says, and I will show you where it says so.
      For example: *Who pays for it?*"
    `);
  });

  it('shortens a long question, and keeps it from acting', () => {
    const question = `@everyone <@1> ${'word '.repeat(200)}`;
    const line = textsOf(answerCard(notFound('not_in_articles'), { question, repeats: true }))[0] ?? '';
    expect(line).toContain('Question: \\@everyone \\<\\@1\\> word word');
    expect(line).toMatch(/word…$/);
    expect(line.length).toBeLessThan(400);
  });

  it('leads from its buttons back to what it quotes', () => {
    const engine = createEngine([bridge, tower]);
    const passages = [passage(bridge, 1, 0, 2), passage(tower, 1, 0)];
    const share = actionsOf(answerCard(answered(passages), { shareable: true, target: '123' }))[0];
    const plan = shareId.read(parseId(share?.id ?? '').fields) ?? expect.unreachable();
    expect([plan.verdict, plan.target]).toEqual(['answered', '123']);
    const back = plan.passages.map((ref) => resolve(engine, ref));
    expect(back.map((each) => each.state === 'current' && each.passage.quotes)).toEqual(
      passages.map((each) => each.quotes),
    );
  });

  it('does not let a title reorder, open or end anything', () => {
    const odd = createArticle(
      'odd',
      { ...paper, title: '\u202eevil](https://x.y) [', publication: '**\u2067Paper\n# Big' },
      'Text.',
    );
    const card = answerCard(answered([passage(odd, 1, 0)]));
    expectTrueQuotes(card, [odd]);
    expect(textsOf(card).join('\n')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(textsOf(card).at(-1)).toMatchInlineSnapshot(
      `"-# **\\*\\*Paper \\# Big** · [Open the article](https://example.com/bridge?a=1#:~:text=Text) · evil\\]\\(https\\:\\/\\/x.y\\) \\[ · 12 July 2025"`,
    );
  });

  it('links only to the web', () => {
    for (const url of ['javascript:alert(1)', 'https://a:b@c.d', 'file:///etc', 'x', 'http://[::1]/']) {
      const bad = createArticle('bad', { ...paper, url }, 'Text.');
      expect(textsOf(answerCard(answered([passage(bad, 1, 0)]))).at(-1)).toBe(
        '-# **The Paper** · The bridge · 12 July 2025',
      );
    }
  });
});

describe('what is too long for a card', () => {
  const sentence = 'A sentence that has a fair number of words in it, as they have. ';
  const long = createArticle('long', paper, `${sentence.repeat(120)}\n\n${'word '.repeat(1500)}`);
  const whole = (number: number) => {
    const paragraph = long.paragraphs[number - 1] ?? expect.unreachable();
    return passage(long, number, ...paragraph.sentences.keys());
  };

  it('ends with a whole sentence, says so, and offers the rest', () => {
    const card = answerCard(answered([whole(1)]));
    const quote = textsOf(card)[1] ?? '';
    expect(quote).toMatch(/^> A sentence .* have\.\n-# ¶1\n-# Shortened to fit\. /);
    expect(quote.length).toBeGreaterThan(3000);
    const rest = actionsOf(card).find((button) => button.label === 'Rest of ¶1');
    expect(pageId.read(parseId(rest?.id ?? '').fields)).toMatchObject({ page: 2 });
  });

  it('ends with a whole word where a sentence is too long', () => {
    const card = answerCard(answered([whole(2)]));
    expect(textsOf(card)[1]).toMatch(/^> word( word)*\n-# ¶2\n-# Cut off in mid-sentence to fit\. /);
  });

  it('is read page by page', () => {
    const { article, paragraph } = whole(2);
    const [first, second, third, beyond] = [1, 2, 3, 9].map((page) => pageCard({ article, paragraph }, page));
    expect(first && textsOf(first)[0]).toBe('### Paragraph 2, page 1 of 3');
    expect(second && textsOf(second)[1]).toMatch(/^-# This page starts in mid-sentence\.\n> word/);
    expect(third && actionsOf(third).map(({ label }) => label)).toEqual(['Report']);
    expect(beyond).toEqual(third);
  });

  it('gives way to short passages beside it', () => {
    const outcome = answered([whole(1), passage(long, 1, 3)]);
    expect(textsOf(answerCard(outcome, { height: Number.POSITIVE_INFINITY }))[2]).toBe(
      `> ${sentence.trim()}\n-# ¶1`,
    );
  });

  it('goes behind More where the passages are too many', () => {
    const passages = [0, 2, 4, 6, 8, 10, 12].map((at) => passage(long, 1, at));
    const card = furtherCard(passages, 'nearest');
    expect(textsOf(card)[0]).toMatchInlineSnapshot(`"### These are the nearest passages, not an answer:"`);
    expect(textsOf(card).filter((text) => text.startsWith('> '))).toHaveLength(5);
    const { kind, fields } = parseId(actionsOf(card).at(-2)?.id ?? '');
    expect(kind).toBe(furtherIds.nearest.kind);
    expect(furtherIds.nearest.read(fields)?.map((ref) => ref.sentences[0]?.first)).toEqual([10, 12]);
  });

  it('stays within the limits where everything is as long as it can be', () => {
    const stars = '*'.repeat(2000);
    const articles = Array.from({ length: 8 }, (_, at) => {
      const metadata = {
        title: stars,
        publication: stars,
        url: `https://example.com/${'a'.repeat(90)}`,
        byline: stars,
      };
      return createArticle(
        `${at}`,
        { ...metadata, published: stars, language: stars },
        `## ${stars}\n\nx${stars}`,
      );
    });
    const passages = articles.map((article) => passage(article, 1, 0));
    const [first] = passages;
    if (!first) return expect.unreachable();
    const summary = { article: first.article, length: 'long' } as const;
    const sentence = { paragraph: first.paragraph, quote: first.quotes[0] ?? expect.unreachable() };
    const cards = [
      answerCard(answered(passages, passages), { question: stars, shareable: true }),
      answerCard(answered([first]), { question: stars, shareable: true }),
      furtherCard(passages, 'more', { question: stars }),
      sharedCard(passages, { verdict: 'summary', sharer: '1'.repeat(20), question: stars }),
      summaryCard({ ...summary, sentences: Array.from({ length: 8 }, () => sentence) }, { shareable: true }),
      surroundingsCard([first]),
      pageCard(first, 1),
      sourceCard(first.article),
    ];
    for (const card of cards) {
      expectDescribed(card);
      expectWithinLimits(card);
      expectTrueQuotes(card, articles, ['mention']);
    }
  });
});

describe('the other cards', () => {
  it('show a passage’s surroundings', () => {
    expect(seen(surroundingsCard([passage(bridge, 2, 0)]))).toMatchInlineSnapshot(`
      "### The text around ¶2
      > A bridge is being built. It is \\*long\\*. Nobody knows why.
      -# ¶1
      > The city pays. The state does not.
      -# ¶2 · the quoted paragraph · Who pays for it?
      > Work ends in May.
      -# ¶3 · Who pays for it?
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=A%20bridge%20is%20being,long%2A%2E%20Nobody%20knows%20why&text=The%20city%20pays%2E%20The%20state%20does%20not&text=Work%20ends%20in%20May&text=A%20bridge%20is%20being&text=long%2A%2E%20Nobody%20knows%20why) · 12 July 2025
      [Report]"
    `);
    expect(seen(surroundingsCard([passage(tower, 1, 0)]))).toMatchInlineSnapshot(`
      "### The text around ¶1
      -# This is the article’s only paragraph.
      > A tower leans.
      -# ¶1 · the quoted paragraph
      -# **The Other** · The tower
      [Report]"
    `);
  });

  it('sum up', () => {
    const sentences = [1, 3].map((number) => {
      const { paragraph, quotes } = passage(bridge, number, 0);
      return { paragraph, quote: quotes[0] ?? expect.unreachable() };
    });
    expect(seen(summaryCard({ article: bridge, length: 'short', sentences }))).toMatchInlineSnapshot(`
      "### The article in 2 of its own sentences:
      > A bridge is being built.
      -# ¶1
      > Work ends in May.
      -# ¶3 · Who pays for it?
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=A%20bridge%20is%20being%20built&text=Work%20ends%20in%20May) · 12 July 2025
      [Report]"
    `);
  });

  it('name who shared an answer', () => {
    const card = sharedCard([passage(bridge, 3, 0)], {
      verdict: 'answered',
      sharer: '42',
      question: 'When?',
    });
    expect(seen(card)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: When?
      > Work ends in May.
      -# ¶3
      -# **The Paper** · [The bridge](https://example.com/bridge?a=1#:~:text=Work%20ends%20in%20May) · 12 July 2025 · Who pays for it?
      -# Shared by <@42>
      [Surrounding text] [Retract] [Report]"
    `);
  });

  it('show what is held of an article, and nothing that is not known', () => {
    expect(seen(sourceCard(bridge))).toMatchInlineSnapshot(`
      "### About this article
      **The bridge**
      Publication: The Paper
      Published: 12 July 2025
      Link: [Open the article](https://example.com/bridge?a=1)
      Paragraphs: 3
      Version: f4e2519ccd1d
      ────
      Sections:
      -# ¶2–3 · Who pays for it?"
    `);
    expect(seen(sourceCard(tower))).toMatchInlineSnapshot(`
      "### About this article
      **The tower**
      Publication: The Other
      Paragraphs: 1
      Version: bb4f97dcb2f1"
    `);
  });
});
