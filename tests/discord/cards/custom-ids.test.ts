import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bareId,
  type CustomIdKind,
  parseId,
  questionIn,
  tokenId,
  withQuestion,
} from '#discord/cards/custom-id.ts';
import { mergeSpans } from '#discord/cards/excerpt.ts';
import { listPlaceId } from '#discord/cards/list-place.ts';
import { aroundId, furtherIds, pageId, reportIds } from '#discord/cards/passage-ids.ts';
import { type PassageRef, paragraphRef, refOf } from '#discord/cards/passage-ref.ts';
import { resolve } from '#discord/cards/resolve.ts';
import { postId, retractId, type SharedVerdict, shareId } from '#discord/cards/sharing-ids.ts';
import { olderId } from '#discord/features/sharing/shares-list.ts';
import { changedPageIds, entryId } from '#discord/features/watching/ids.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import { runs } from '../../runs.ts';
import { anyText } from '../hostile.ts';
import { anyPassage } from '../outcomes.ts';

const RUNS = runs(1000);
const body = 'One is here. Two is there. Three follows. Four ends it.\n\nA second paragraph stands alone.';
const article = createArticle('an-article', { title: 'Title', publication: 'Paper' }, body);
const engine = createEngine([article]);

const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
const ranges = fc
  .uniqueArray(fc.nat(400), { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => a - b))
  .map((all) => all.flatMap((first, at) => (at % 2 ? [] : [{ first, last: all[at + 1] ?? first }])));
const anyRef: fc.Arbitrary<PassageRef> = fc.record({
  article: hex(8),
  revision: hex(8),
  paragraph: fc.integer({ min: 1, max: 99999 }),
  sentences: ranges,
});
const refs = fc.array(anyRef, { minLength: 1, maxLength: 12 });
const snowflake = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const anyPlan = fc.record(
  {
    verdict: fc.constantFrom<SharedVerdict>('answered', 'related', 'nearest', 'more', 'summary'),
    passages: refs,
    target: snowflake,
  },
  { requiredKeys: ['verdict', 'passages'] },
);
const anyRetraction = fc.oneof(
  fc.record({ sharer: snowflake, share: hex(25) }, { requiredKeys: ['sharer'] }),
  fc.record({ share: hex(25) }),
);
const anyListing = fc.record(
  { skipped: fc.nat(999_999), channel: snowflake, sharer: snowflake, articleKey: hex(8) },
  { requiredKeys: ['skipped'] },
);

/** A kind of id, and data that it may hold. */
function pair<T>(id: CustomIdKind<T>, data: fc.Arbitrary<T>) {
  return data.map((each) => ({ id: id as CustomIdKind<unknown>, data: each as unknown }));
}

const anyPair = fc.oneof(
  pair(aroundId, refs),
  pair(pageId, fc.record({ ref: anyRef, page: fc.integer({ min: 1, max: 9999 }) })),
  pair(furtherIds.more, refs),
  pair(furtherIds.nearest, refs),
  pair(reportIds.found, fc.array(anyRef, { maxLength: 12 })),
  pair(reportIds.nothing, fc.array(anyRef, { maxLength: 12 })),
  pair(shareId, anyPlan),
  pair(
    postId,
    fc.tuple(anyPlan, fc.option(fc.stringMatching(/^[0-9a-z]{4}$/))).map(([plan, known]) => ({
      ...plan,
      ...(known !== null && { known }),
    })),
  ),
  pair(retractId, anyRetraction),
  pair(
    listPlaceId('timeline'),
    fc.record({ text: hex(16), at: fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 }) }),
  ),
  pair(olderId, anyListing),
  pair(changedPageIds.replace, fc.record({ key: hex(16), revision: hex(12) })),
  pair(changedPageIds.ignore, fc.record({ key: hex(16), revision: hex(12) })),
  pair(entryId, fc.record({ key: hex(16), entry: fc.stringMatching(/^[\w-]{16}$/) })),
  pair(tokenId('add'), fc.stringMatching(/^[\w-]{12}$/)),
  pair(bareId('forget'), fc.constant<true>(true)),
);
const KINDS = [
  ...[aroundId, pageId, furtherIds.more, furtherIds.nearest, reportIds.found, reportIds.nothing],
  ...[changedPageIds.replace, changedPageIds.ignore, entryId],
  ...[shareId, postId, retractId, listPlaceId('timeline'), olderId, tokenId('add'), bareId('forget')],
] as readonly CustomIdKind<unknown>[];

/** What an id says to the kind that it begins with. */
function readBack(id: string): unknown {
  const { kind, fields } = parseId(id);
  return KINDS.find((each) => each.kind === kind)?.read(fields);
}

/** The passages that some data name. */
function passagesIn(data: unknown): readonly PassageRef[] {
  const passages: unknown = Reflect.get(Object(data), 'passages') ?? data;
  return Array.isArray(passages) ? passages : [];
}

describe('a custom id', () => {
  it('comes back as what it was, but for passages that do not fit', () => {
    fc.assert(
      fc.property(anyPair, ({ id, data }) => {
        const written = id.write(data);
        expect(written.length).toBeLessThanOrEqual(100);
        const read = readBack(written);
        const kept = passagesIn(read).length;
        if (passagesIn(data).length === 0) expect(read).toEqual(data);
        else expect(passagesIn(read)).toEqual(passagesIn(data).slice(0, kept));
        if (passagesIn(data).length > 0) expect(kept).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('that is forged reads as nothing, or as what can be written to the same again', () => {
    const near = anyPair.chain(({ id, data }) => {
      const written = id.write(data);
      return fc
        .tuple(fc.nat(written.length), fc.nat(3), fc.string({ maxLength: 3 }))
        .map(([at, drop, add]) => written.slice(0, at) + add + written.slice(at + drop));
    });
    fc.assert(
      fc.property(fc.oneof(near, anyText(), fc.string({ maxLength: 200 })), (forged) => {
        const read = readBack(forged);
        const kind = KINDS.find((each) => each.kind === parseId(forged).kind);
        if (read !== undefined && kind) expect(readBack(kind.write(read))).toEqual(read);
      }),
      runs(3000),
    );
  });

  it.each([
    ['', 'a', 'm~', 'x~', 'a~zz', 'toString', '__proto__', 'a~0000000011111111'],
    ['r~0~00000000111111111', 'a~00000000111111111.3-2', 'a~00000000111111111.2.2', 'q~00000000111111111'],
    ['s~a~-1~00000000111111111', 'x~zzzzzzzzzzzzzz', `m~${'00000000111111111~'.repeat(9)}`],
    [
      'p~a~.~00000000111111111',
      'p~a~.abcde~00000000111111111',
      'timeline~0~1',
      'older~-1~~~',
      'older~1~~~zz',
    ],
    ['forget~x', 'add~', 'add~a b', 'shares:correct', 'articles:add:x', 'timeline:0000000011111111:0'],
  ])('such as %j and others says nothing', (...ids) => {
    for (const id of ids) expect(readBack(id)).toBeUndefined();
  });

  it('shortens a passage of too many sentences from the end', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => ({ first: at * 3, last: at * 3 + 1 }));
    const ref = { article: '00000000', revision: '11111111', paragraph: 7, sentences };
    const kept = aroundId.read(parseId(aroundId.write([ref])).fields)?.[0]?.sentences ?? [];
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(sentences.slice(0, kept.length));
  });

  it('holds ten passages of one article, and three of three', () => {
    const ref = (key: string, paragraph: number) => ({
      article: key.repeat(8),
      revision: key.repeat(8),
      paragraph,
      sentences: [{ first: 2, last: 3 }],
    });
    const same = Array.from({ length: 10 }, (_, at) => ref('a', at + 1));
    const others = [ref('a', 7), ref('b', 19), ref('c', 100)];
    for (const passages of [same, others]) {
      const plan = { verdict: 'answered', passages, target: '1234567890123456789' } as const;
      expect(shareId.read(parseId(shareId.write(plan)).fields)).toEqual(plan);
    }
  });
});

describe('the question of a card', () => {
  const rows = (ids: readonly string[]) => [
    { type: 17, components: [{ type: 1, components: ids.map((id) => ({ type: 2, custom_id: id })) }] },
  ];

  it('comes back from its ids, which say the same as without it', () => {
    const someIds = fc.uniqueArray(
      anyPair.map(({ id, data }) => id.write(data)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(someIds, anyText(60), (ids, question) => {
        const carrying = withQuestion(ids, question);
        for (const [at, id] of carrying.entries()) {
          expect(id.length).toBeLessThanOrEqual(100);
          expect(parseId(id)).toEqual(parseId(ids[at] ?? ''));
          expect(id).not.toMatch(/\s$/);
        }
        const back = questionIn(rows(carrying)) ?? '';
        expect(back.length).toBeLessThanOrEqual(300);
        expect(back).not.toMatch(/\p{Surrogate}/u);
      }),
      RUNS,
    );
  });

  it('is whole where there is room, and ends with a mark where there is not', () => {
    const question = 'What did the two ministers | say ~ about the harbour, and when?';
    const ids = ['a~00000000111111119.0', 'm~00000000111111111_2_3', 'f~00000000111111119.0'];
    expect(questionIn(rows(withQuestion(ids, question)))).toBe(question);
    const long = `Why ${'on earth '.repeat(60)}?`;
    const cut = questionIn(rows(withQuestion(ids, long))) ?? '';
    expect(cut).toMatch(/^Why on earth on earth .*…$/);
    expect(cut.length).toBeGreaterThan(150);
    expect(questionIn(rows(ids))).toBeUndefined();
  });
});

describe('resolve', () => {
  const passage = { article, paragraph: article.paragraphs[0] ?? expect.unreachable(), score: 1, quotes: [] };

  it('leads back to whole sentences', () => {
    fc.assert(
      fc.property(anyPassage, (any) => {
        const found = resolve(createEngine([any.article]), refOf(any));
        if (found.state !== 'current') return expect.unreachable(found.state);
        expect(found.passage.paragraph).toBe(any.paragraph);
        for (const quote of found.passage.quotes) {
          expect(quote.text).toBe(any.paragraph.text.slice(quote.start, quote.end));
        }
        const spans = found.passage.quotes.map(({ start, end }) => ({ start, end }));
        expect(spans).toEqual(mergeSpans(any.paragraph, any.quotes));
      }),
      RUNS,
    );
  });

  it('gives the sentences that were asked for, as separate quotes', () => {
    const sentences = [
      { first: 0, last: 1 },
      { first: 3, last: 3 },
    ];
    const found = resolve(engine, { ...refOf(passage), sentences });
    expect(found.state === 'current' && found.passage.quotes.map((quote) => quote.text)).toEqual([
      'One is here. Two is there.',
      'Four ends it.',
    ]);
  });

  it('gives the whole paragraph where no sentence is named', () => {
    const found = resolve(engine, paragraphRef(article, passage.paragraph));
    expect(found.state === 'current' && found.passage.quotes[0]?.text).toBe(passage.paragraph.text);
  });

  it('quotes nothing of another revision', () => {
    const next = createArticle('an-article', { title: 'Title', publication: 'Paper' }, `${body} More.`);
    expect(resolve(createEngine([next]), refOf(passage))).toEqual({ state: 'changed', article: next });
  });

  it.each([
    { paragraph: 3 },
    { paragraph: 0 },
    { sentences: [{ first: 4, last: 4 }] },
    { sentences: [{ first: 0, last: 4 }] },
    { sentences: [{ first: 2, last: 1 }] },
    { article: 'ffffffff' },
  ])('finds nothing under %j', (forged) => {
    expect(resolve(engine, { ...refOf(passage), ...forged })).toEqual({ state: 'gone' });
  });
});
