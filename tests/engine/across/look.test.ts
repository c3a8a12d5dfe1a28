import { describe, expect, it, onTestFinished } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { createEngine } from '#engine/engine.ts';
import type { EncodedTexts, Encoder } from '#engine/types.ts';
import { ownArticles } from '../../corpus-articles.ts';

const GERMAN = 'Wie viele nordkoreanische Soldaten wurden getötet?';

function shipped(): Encoder {
  const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
  onTestFinished(() => encoder.close());
  return encoder;
}

/** An encoder that says the same to everything, and counts how often it is asked. */
function stub(reply: EncodedTexts): Encoder & { asked: number } {
  const encoder = {
    asked: 0,
    encode: async () => {
      encoder.asked++;
      return reply;
    },
  };
  return encoder;
}

describe('a question in another language than the article', () => {
  it('finds the passage that answers it, and never calls it sure', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const questions = [
      GERMAN,
      '¿Cuántos soldados norcoreanos han muerto?',
      'Сколько северокорейских солдат погибло?',
      '有多少朝鲜士兵阵亡？',
      'Kaç Kuzey Koreli asker öldü?',
    ];
    for (const question of questions) {
      const { status, passages, read } = await engine.ask(question);
      expect({ status, paragraph: passages[0]?.paragraph.number, read }).toEqual({
        status: 'related',
        paragraph: 9,
        read: undefined,
      });
      expect(passages[0]?.quotes.map(({ text }) => text)).toEqual([
        'Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.',
      ]);
    }
  });

  it('is not denied where nothing is near: the nearest passages are one press away', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const outcome = await engine.ask('Was kostet ein Kilo Bananen im Supermarkt?');
    expect(outcome).toMatchObject({
      status: 'other_language',
      looked: true,
      languages: { question: 'de', articles: ['en'] },
    });
    expect(outcome.more.length).toBeGreaterThan(0);
  });

  it.each(['late', 'failed'] as const)('is as without an encoder where that is %s', async (kind) => {
    const alone = await createEngine(ownArticles()).ask(GERMAN);
    expect(alone.status).toBe('other_language');
    expect(await createEngine(ownArticles(), { encoder: stub({ kind }) }).ask(GERMAN)).toEqual(alone);
  });
});

describe('an English question about an English article', () => {
  it.each(['How many North Korean soldiers were killed?', 'Who is the mayor of Paris?', 'Why?'])(
    'asks no encoder, and is answered the same (%s)',
    async (question) => {
      const encoder = stub({ kind: 'failed' });
      const outcome = await createEngine(ownArticles(), { encoder }).ask(question);
      expect(outcome).toEqual(await createEngine(ownArticles()).ask(question));
      expect(encoder.asked).toBe(0);
    },
  );
});
