import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { WHOLE } from '#articles/faults.ts';
import { compareRevisions } from '#articles/paragraph-changes.ts';
import { parseId } from '#discord/cards/custom-id.ts';
import { changedPageCard, newEntriesCard, watchedCard } from '#discord/features/watching/cards.ts';
import { changedPageIds, entryId, shortKey } from '#discord/features/watching/ids.ts';
import { createArticle } from '#engine/text/article.ts';
import { runs } from '../../../runs.ts';
import { actionsOf, expectDescribed, expectTrueQuotes, expectWithinLimits } from '../../checks.ts';
import { anyText } from '../../hostile.ts';

const RUNS = runs(300);
const anyLink = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'large' });
const key = shortKey('a');

describe('a card about what is watched', () => {
  it('keeps to Discord’s limits and its own Markdown, whatever a page says', () => {
    const anyBody = fc
      .array(anyText(), { minLength: 1, maxLength: 30 })
      .map((texts) => texts.map((text) => `Text ${text.replace(/\s+/g, ' ')}`).join('\n\n'));
    fc.assert(
      fc.property(anyBody, anyBody, anyText(), anyLink, (one, other, title, url) => {
        const metadata = { title, publication: title, url };
        const [before, after] = [createArticle('a', metadata, one), createArticle('a', metadata, other)];
        const warning = { code: 'several_articles', place: WHOLE, heading: title.repeat(9) } as const;
        const warnings = Array(9).fill(warning);
        const leftOut = [{ why: 'table' as const, text: title, at: 0 }];
        const draft = { metadata, body: other, leftOut, warnings };
        const card = changedPageCard({ before, after }, compareRevisions(before, after), draft, messages);
        expectWithinLimits(card);
        expectDescribed(card);
        expectTrueQuotes(card, [], ['strike', 'list item']);
        const read = actionsOf(card).map(({ id }) => changedPageIds.replace.read(parseId(id).fields));
        expect(read).toEqual(Array(2).fill({ key, revision: after.revision }));
      }),
      RUNS,
    );
  });

  it('keeps to them, whatever a feed says', () => {
    const anyEntry = fc.record({
      id: fc.stringMatching(/^[\w-]{16}$/),
      title: anyText(),
      link: anyLink,
      published: fc.constantFrom('2026-03-02', '2026-03-02T08:00:00Z', 'yesterday'),
    });
    const anyOffer = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyOffer, anyText(), fc.nat(600), (offer, title, left) => {
        const card = newEntriesCard({ address: 'a', title }, { offer, left }, messages);
        expectWithinLimits(card);
        expectDescribed(card);
        expectTrueQuotes(card, [], ['list item']);
        const read = actionsOf(card).map(({ id }) => entryId.read(parseId(id).fields));
        expect(read).toEqual(offer.map(({ id: entry }) => ({ key, entry })));
      }),
      RUNS,
    );
  });

  it('keeps to them, however much is watched', () => {
    const visited = { guild: '1', known: {}, failures: 3, dueAt: 0 };
    fc.assert(
      fc.property(anyText(), anyLink, (title, address) => {
        const pages = Array.from({ length: 50 }, (_, at) => ({ ...visited, article: `${at}`, address }));
        const feed = { ...visited, address, title, since: 0, seen: [], offered: [] };
        const card = watchedCard(pages, Array(10).fill(feed), () => title, true, messages);
        expectWithinLimits(card);
        expectDescribed(card);
      }),
      RUNS,
    );
  });
});
