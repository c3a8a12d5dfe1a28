import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import type { Reader } from '#engine/types.ts';
import { articleOf } from '../../corpus-articles.ts';

/** A reader that is sure of the windows that hold a word, and of the sentence that does. */
function readerOf(word: string): Reader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async read(_question, windows) {
      asked.push(...windows.map(({ text }) => text));
      const scores = windows.map(({ text, sentences }) => ({
        answers: text.includes(word) ? 9 : -9,
        sentences: sentences.map(({ start, end }) => Number(text.slice(start, end).includes(word))),
      }));
      return { kind: 'read', scores };
    },
  };
}

const question = 'Who repaired the lamp of the lighthouse?';
const paragraphs = [
  'The lamp of the lighthouse was repaired on Tuesday.',
  'Ana Lopez did the work in an hour.',
  'Rain fell on the town.',
];

describe('an engine with a reader', () => {
  it('puts first what the reader is sure of', async () => {
    const article = articleOf(...paragraphs);
    const words = await createEngine([article]).ask(question);
    expect(words.passages[0]?.paragraph.number).toBe(1);
    const read = await createEngine([article], { reader: readerOf('Lopez') }).ask(question);
    expect(read.passages[0]?.paragraph.number).toBe(2);
  });

  it('is surer of an answer that the reader is sure of', async () => {
    const article = articleOf(...paragraphs);
    const ask = (word: string) => createEngine([article], { reader: readerOf(word) }).ask(question);
    expect((await ask('Lopez')).confidence).toBeGreaterThan((await ask('nothing')).confidence);
  });

  it('quotes of a long paragraph the sentence that the reader takes for the answer', async () => {
    const filler =
      'The boats of the harbour lay idle, and their crews mended nets and played cards for days on end.';
    const long = `${filler} ${paragraphs[0]} ${filler} Ana Lopez did the work in an hour. ${filler} ${filler}`;
    const { passages } = await createEngine([articleOf(long)], { reader: readerOf('Lopez') }).ask(question);
    expect(passages[0]?.quotes.map(({ text }) => text).join(' ')).toContain('Ana Lopez');
  });

  it('reads no more than the best passages, and nothing for what is no question', async () => {
    const reader = readerOf('x');
    const many = articleOf(
      ...Array.from({ length: 200 }, (_, at) => `The lamp of lighthouse ${at} was repaired.`),
    );
    await createEngine([many], { reader }).ask(question);
    expect(reader.asked.length).toBeLessThan(60);
    const idle = readerOf('x');
    expect((await createEngine([many], { reader: idle }).ask('hello')).status).toBe('not_found');
    expect(idle.asked).toEqual([]);
  });

  it('explains what the reader thought', async () => {
    const engine = createEngine([articleOf(...paragraphs)], { reader: readerOf('Lopez') });
    const { passages, reader } = await engine.explain(question);
    expect(reader).toBe('read');
    const reason = passages[0]?.reasons.find(({ name }) => name === 'reader');
    expect(reason).toMatchObject({ value: 9, moved: SHIPPED.reranking.passage.reader * 9 });
  });

  it.each(['late', 'failed'] as const)(
    'answers as by words where the reader is %s, and says so',
    async (kind) => {
      const article = articleOf(...paragraphs);
      const [words, without] = [
        createEngine([article]),
        createEngine([article], { reader: { read: async () => ({ kind }) } }),
      ];
      expect(await without.ask(question)).toEqual(await words.ask(question));
      expect(await without.explain(question)).toEqual({ ...(await words.explain(question)), reader: kind });
      expect((await words.explain(question)).reader).toBe('none');
    },
  );
});
