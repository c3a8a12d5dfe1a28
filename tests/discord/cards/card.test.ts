import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Article, Passage } from '#engine/types.ts';
import { runs } from '../../runs.ts';
import { expectDescribed, expectTrueQuotes, expectWithinLimits } from '../checks.ts';
import {
  answerCard,
  changedCard,
  furtherCard,
  helpCard,
  pageCard,
  retractedCard,
  sharedCard,
  sourceCard,
  summaryCard,
  surroundingsCard,
} from '../english-cards.ts';
import { anyText } from '../hostile.ts';
import { anyArticle, anyOutcome, anyPassage, anyPassages } from '../outcomes.ts';
import { constructs, read } from '../reader.ts';

const RUNS = runs(120);
const options = fc.record(
  {
    question: anyText(200),
    shareable: fc.boolean(),
    target: fc.constant('1234567890123456789'),
    articles: fc.nat(5),
    example: anyText(200),
  },
  { requiredKeys: [] },
);
const user = '18446744073709551615';

function articlesOf(passages: readonly Passage[]): readonly Article[] {
  return passages.map((passage) => passage.article);
}

function expectSound(card: Card, articles: readonly Article[], own: readonly string[] = []): void {
  expectWithinLimits(card);
  expectTrueQuotes(card, articles, own);
}

describe('any card, of any article and outcome, keeps to Discord’s limits and quotes truly:', () => {
  it('answers', () => {
    fc.assert(
      fc.property(anyOutcome, options, (outcome, given) =>
        expectSound(answerCard(outcome, given), articlesOf([...outcome.passages, ...outcome.more])),
      ),
      RUNS,
    );
  });

  it('further passages', () => {
    fc.assert(
      fc.property(
        anyPassages,
        fc.constantFrom('more' as const, 'nearest' as const),
        options,
        (passages, kind, given) => expectSound(furtherCard(passages, kind, given), articlesOf(passages)),
      ),
      RUNS,
    );
  });

  it('shared answers', () => {
    const verdict = fc.constantFrom('answered', 'related', 'nearest', 'more', 'summary');
    fc.assert(
      fc.property(anyPassages, verdict, anyText(), (passages, each, question) =>
        expectSound(sharedCard(passages, { verdict: each, sharer: user, question }), articlesOf(passages), [
          'mention',
        ]),
      ),
      RUNS,
    );
  });

  it('surroundings', () => {
    fc.assert(
      fc.property(anyPassages, (passages) =>
        expectSound(surroundingsCard(passages.slice(0, 4)), articlesOf(passages)),
      ),
      RUNS,
    );
  });

  it('pages of a paragraph', () => {
    fc.assert(
      fc.property(anyPassage, fc.integer({ min: -1, max: 9 }), (passage, page) =>
        expectSound(pageCard(passage, page), [passage.article]),
      ),
      RUNS,
    );
  });

  it('summaries', () => {
    fc.assert(
      fc.property(anyArticle, options, (article, given) => {
        const sentences = article.paragraphs.flatMap((paragraph) =>
          paragraph.sentences.map((span) => ({ paragraph, quote: quoteOf(paragraph, span) })),
        );
        for (const count of [0, 1, 8, 12]) {
          const summary = { article, length: 'long', sentences: sentences.slice(0, count) } as const;
          expectSound(summaryCard(summary, given), [article]);
        }
      }),
      RUNS,
    );
  });

  it('sources and changes', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expectSound(sourceCard(article), [article]);
        expectSound(changedCard(article), [article]);
      }),
      RUNS,
    );
  });

  it('what the bot says of itself', () => {
    for (const card of [
      helpCard(),
      noticeCard(messages.cards.gone),
      noticeCard(' \n'),
      noticeCard('long '.repeat(2000)),
    ]) {
      expectWithinLimits(card);
      expectDescribed(card);
    }
    const retracted = retractedCard(user);
    expectWithinLimits(retracted);
    expectDescribed(retracted);
    expect(retracted.components.flatMap((each) => constructs(read(JSON.stringify(each))))).toContain(
      'mention',
    );
  });
});
