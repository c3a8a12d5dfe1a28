import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#app/languages.ts';
import { WHOLE } from '#articles/faults.ts';
import { compareRevisions } from '#articles/paragraph-changes.ts';
import { noticeCard } from '#discord/cards/components.ts';
import { answerCard } from '#discord/features/answers/card.ts';
import { listCard, previewCard, removalCard } from '#discord/features/articles/cards.ts';
import { changeCard } from '#discord/features/corrections/cards.ts';
import { findCard } from '#discord/features/find/card.ts';
import { helpParts } from '#discord/features/help/card.ts';
import { numbersCard } from '#discord/features/numbers/cards.ts';
import { changedCard, furtherCard, pageCard, surroundingsCard } from '#discord/features/passages/cards.ts';
import { privacyCard } from '#discord/features/privacy/card.ts';
import { reportsCard } from '#discord/features/reports/cards.ts';
import { settingsCard } from '#discord/features/settings/card.ts';
import { moreLackingCard, setupCard } from '#discord/features/setup/card.ts';
import { confirmCard, sharedCard } from '#discord/features/sharing/cards.ts';
import { sourceCard } from '#discord/features/source/card.ts';
import { timelineCard } from '#discord/features/timeline/cards.ts';
import { changedPageCard, watchedCard } from '#discord/features/watching/cards.ts';
import { wordingCard } from '#discord/features/wording/card.ts';
import { NEEDED_PERMISSIONS } from '#discord/router/needed-permissions.ts';
import { FAULTS } from '#store/types.ts';
import { runs } from '../../runs.ts';
import { expectDescribed, expectTrueQuotes, expectWithinLimits, textsOf } from '../checks.ts';
import { anyText } from '../hostile.ts';
import { ALL_SIGNS, anyArticle, anyOutcome, anyPassages } from '../outcomes.ts';

const RUNS = runs(20);
const ID = '18446744073709551615';
const NO_LOG = { state: 'none' } as const;
/** The languages that a server can choose, and that it has chosen none. */
const CHOICES = [{}, ...Object.keys(languages).map((language) => ({ language }))];
const MANY_IDS = Array.from({ length: 120 }, (_, at) => `${10n ** 18n + BigInt(at)}`);

function expectSound(...cards: readonly Parameters<typeof expectWithinLimits>[0][]): void {
  for (const card of cards) {
    expectWithinLimits(card);
    expectDescribed(card);
  }
}

describe.each(Object.entries(languages))(
  'the cards in %s fit Discord’s limits and quote truly:',
  (_, messages) => {
    it('answers, further passages, and what is shared of them', () => {
      fc.assert(
        fc.property(
          anyOutcome,
          anyPassages,
          anyText(200),
          fc.nat(5),
          (outcome, passages, question, articles) => {
            const options = { question, articles, shareable: true, target: ID, example: question };
            const answer = answerCard(outcome, messages, options);
            const shared = sharedCard(passages, messages, {
              verdict: 'related',
              sharer: ID,
              question,
              share: 'a'.repeat(25),
            });
            const opened = [
              furtherCard(passages, 'nearest', messages, options),
              furtherCard(passages, 'more', messages, options),
              surroundingsCard(passages.slice(0, 4), messages),
            ];
            expectSound(answer, shared, ...opened);
            expectTrueQuotes(
              answer,
              [...outcome.passages, ...outcome.more].map(({ article }) => article),
            );
            for (const card of opened)
              expectTrueQuotes(
                card,
                passages.map(({ article }) => article),
              );
            const plan = { verdict: 'related', passages: [], target: ID } as const;
            const link = `https://discord.com/channels/${ID}/${ID}/${ID}`;
            expectSound(confirmCard({ plan, channel: ID, about: link, before: link, question }, messages));
          },
        ),
        RUNS,
      );
    });

    it('what there is in an article', () => {
      fc.assert(
        fc.property(anyArticle, anyText(), (article, phrase) => {
          const [paragraph] = article.paragraphs;
          expectSound(
            sourceCard(article, messages),
            changedCard(article, messages),
            numbersCard(article, messages),
            timelineCard(article, messages),
            findCard(phrase, [article], messages, { first: [], count: 0, articles: 0 }),
            wordingCard(phrase, [article], messages, []),
            ...(paragraph ? [pageCard({ article, paragraph }, 1, messages)] : []),
          );
        }),
        { ...RUNS, examples: [[ALL_SIGNS, '*'.repeat(400)]] },
      );
    });

    it('articles that are added, changed, listed and watched', () => {
      fc.assert(
        fc.property(anyArticle, anyArticle, anyText(), (before, after, text) => {
          const changes = compareRevisions(before, after);
          const leftOut = Array.from({ length: 40 }, (_, at) => ({
            why: 'table' as const,
            text: text.repeat(9),
            at,
          }));
          const warning = { code: 'several_articles', place: WHOLE, heading: text } as const;
          const draft = { metadata: {}, body: '', leftOut, warnings: Array(9).fill(warning), changes };
          const assignments = MANY_IDS.map((channel) => ({ channel, article: after.id }));
          const visited = { guild: ID, known: {}, failures: 3, dueAt: 0, address: 'https://example.org/a' };
          expectSound(
            previewCard(after, draft, 'token', messages),
            previewCard(after, { ...draft, replaces: before }, 'token', messages),
            removalCard(after, 'token', messages),
            listCard(Array(50).fill(after), new Set(), assignments, messages),
            changeCard({ before, after }, changes, 12, messages),
            changedPageCard({ before, after }, changes, draft, messages),
            watchedCard(Array(60).fill({ ...visited, article: 'a' }), [], () => text, true, messages),
          );
        }),
        { ...RUNS, examples: [[ALL_SIGNS, ALL_SIGNS, '*'.repeat(400)]] },
      );
    });

    it('what the bot says of itself, of a server and of a user', () => {
      const lacking = {
        inServer: NEEDED_PERMISSIONS,
        channels: MANY_IDS.map((channel) => ({ channel, hasPosts: true, lacks: NEEDED_PERMISSIONS })),
        outOf: 500,
      };
      const role = 'A role with a long name'.repeat(4);
      const standing = {
        lacking,
        role,
        shareRoles: MANY_IDS,
        chosenRoles: MANY_IDS.slice(0, 25),
        own: 100,
        bundled: 60,
      };
      const reports = MANY_IDS.map((id, at) => ({
        id,
        guild: ID,
        channel: ID,
        message: ID,
        reporter: ID,
        reportedAt: 0,
        state: 'open' as const,
        fault: FAULTS[at % FAULTS.length] ?? 'outdated',
        shown: [1, 2, 3],
        expected: 7,
        question: 'why? '.repeat(40),
      }));
      const settings = {
        shareRoles: MANY_IDS,
        logChannel: ID,
        visibility: 'private' as const,
        channelVisibility: new Map(MANY_IDS.map((id) => [id, 'private' as const])),
        hiddenArticles: MANY_IDS,
      };
      expectSound(
        ...helpParts(messages),
        noticeCard(messages.cards.gone),
        moreLackingCard({ lacking, role }, 0, messages),
        privacyCard({ shares: 9999, retractions: 9999, articles: 9999, reports: 9999 }, messages),
        reportsCard('open', reports, new Map(), messages),
        ...CHOICES.map((language) => settingsCard({ ...settings, ...language }, new Map(), messages)),
      );
      for (const log of [{ state: 'there', channel: ID, lacks: NEEDED_PERMISSIONS } as const, NO_LOG]) {
        for (const language of CHOICES) {
          const card = setupCard({ ...standing, ...language, log }, messages);
          expectDescribed(card);
          expect(textsOf(card).join('').length).toBeLessThanOrEqual(3900);
        }
      }
      expect(messages.buttons.menu.length).toBeLessThanOrEqual(150);
    });
  },
);
