import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans } from '#discord/cards/excerpt.ts';
import {
  type Action,
  decodeAction,
  encodeAction,
  type PassageRef,
  paragraphRef,
  refOf,
  resolve,
} from '#discord/cards/reference.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import { runs } from '../../runs.ts';
import { anyText } from '../hostile.ts';
import { anyPassage } from '../outcomes.ts';

const RUNS = runs(1000);
const body = 'One is here. Two is there. Three follows. Four ends it.\n\nA second paragraph stands alone.';
const article = createArticle('an-article', { title: 'Title', publication: 'Paper' }, body);
const engine = createEngine([article]);

const hex = fc.stringMatching(/^[0-9a-f]{8}$/);
const ranges = fc
  .uniqueArray(fc.nat(400), { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => a - b))
  .map((all) => all.flatMap((first, at) => (at % 2 ? [] : [{ first, last: all[at + 1] ?? first }])));
const anyRef: fc.Arbitrary<PassageRef> = fc.record({
  article: hex,
  revision: hex,
  paragraph: fc.integer({ min: 1, max: 99999 }),
  sentences: ranges,
});
const refs = fc.array(anyRef, { minLength: 1, maxLength: 12 });
const snowflake = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const verdict = fc.constantFrom('answered', 'related', 'nearest', 'more', 'summary');
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyRef.map((ref): Action => ({ kind: 'around', ref })),
  fc
    .tuple(anyRef, fc.integer({ min: 1, max: 9999 }))
    .map(([ref, page]): Action => ({ kind: 'read', ref, page })),
  fc.tuple(fc.constantFrom('more', 'nearest'), refs).map(([kind, passages]): Action => ({ kind, passages })),
  fc
    .tuple(fc.constantFrom('share', 'post'), verdict, refs, fc.option(snowflake))
    .map(
      ([kind, v, passages, target]): Action => ({ kind, verdict: v, passages, ...(target && { target }) }),
    ),
  fc
    .tuple(snowflake, fc.option(fc.stringMatching(/^[0-9a-f]{25}$/)))
    .map(([sharer, share]): Action => ({ kind: 'retract', sharer, ...(share && { share }) })),
  fc.stringMatching(/^[0-9a-f]{25}$/).map((share): Action => ({ kind: 'retract', share })),
);

describe('encodeAction', () => {
  it('comes back as what it was, but for passages that do not fit', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        const id = encodeAction(action);
        expect(id.length).toBeLessThanOrEqual(100);
        const decoded = decodeAction(id);
        if (!('passages' in action)) expect(decoded).toEqual(action);
        else if (decoded && 'passages' in decoded) {
          expect(decoded).toEqual({ ...action, passages: action.passages.slice(0, decoded.passages.length) });
          expect(decoded.passages.length).toBeGreaterThan(0);
        } else expect.unreachable(id);
      }),
      RUNS,
    );
  });

  it('shortens a passage of too many sentences from the end', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => ({ first: at * 3, last: at * 3 + 1 }));
    const ref = { article: '00000000', revision: '11111111', paragraph: 7, sentences };
    const decoded = decodeAction(encodeAction({ kind: 'around', ref }));
    const kept = decoded?.kind === 'around' ? decoded.ref.sentences : [];
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
    const target = '1234567890123456789';
    for (const passages of [same, others]) {
      const action = { kind: 'share', verdict: 'answered', passages, target } as const;
      expect(decodeAction(encodeAction(action))).toEqual(action);
    }
  });
});

describe('decodeAction', () => {
  it('never throws, and encodes what it understands to the same again', () => {
    const near = anyAction.chain((action) => {
      const id = encodeAction(action);
      return fc
        .tuple(fc.nat(id.length), fc.nat(3), fc.string({ maxLength: 3 }))
        .map(([at, drop, add]) => id.slice(0, at) + add + id.slice(at + drop));
    });
    fc.assert(
      fc.property(fc.oneof(near, anyText(), fc.string({ maxLength: 200 })), (id) => {
        const action = decodeAction(id);
        if (action) expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
      runs(3000),
    );
  });

  it.each([
    ['', 'a', 'm~', 'x~', 'a~zz', 'toString', '__proto__', 'a~0000000011111111'],
    ['r~0~00000000111111111', 'a~00000000111111111.3-2', 'a~00000000111111111.2.2', 'q~00000000111111111'],
    ['s~a~-1~00000000111111111', 'x~zzzzzzzzzzzzzz', `m~${'00000000111111111~'.repeat(9)}`],
  ])('refuses %j and others', (...ids) => {
    for (const id of ids) expect(decodeAction(id)).toBeUndefined();
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
