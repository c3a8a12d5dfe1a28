import { describe, expect, it, onTestFinished } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
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
    match: async () => ({ kind: 'late' as const }),
  };
  return encoder;
}

describe('a question in another language than the article', () => {
  it('is answered by the passage that says it', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const replies: string[] = [];
    for (const question of [
      GERMAN,
      '¿Cuántos soldados norcoreanos han muerto?',
      'Сколько северокорейских солдат погибло?',
      '有多少朝鲜士兵阵亡？',
      'Kaç Kuzey Koreli asker öldü?',
    ]) {
      const { status, passages, read } = await engine.ask(question);
      replies.push(`${status} ¶${passages[0]?.paragraph.number}`);
      expect(read).toBeUndefined();
      expect(passages[0]?.quotes.map(({ text }) => text)).toEqual([
        'Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.',
      ]);
    }
    expect(replies).toMatchInlineSnapshot(`
      [
        "answered ¶9",
        "answered ¶9",
        "answered ¶9",
        "related ¶9",
        "answered ¶9",
      ]
    `);
  });

  it('is not sure of a passage where it names a country that the article does not', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const replies: string[] = [];
    for (const question of [
      'Wie viele Soldaten hat Südkorea?',
      'Wie viele nordkoreanische Soldaten wurden in Japan getötet?',
      'Combien de soldats nord-coréens ont été tués en Espagne ?',
      '日本で何人の北朝鮮兵が死亡しましたか？',
      'Wie viele nordkoreanische Soldaten wurden in Russland getötet?',
    ]) {
      replies.push(`${(await engine.ask(question)).status}: ${question}`);
    }
    expect(replies).toMatchInlineSnapshot(`
      [
        "related: Wie viele Soldaten hat Südkorea?",
        "related: Wie viele nordkoreanische Soldaten wurden in Japan getötet?",
        "related: Combien de soldats nord-coréens ont été tués en Espagne ?",
        "related: 日本で何人の北朝鮮兵が死亡しましたか？",
        "answered: Wie viele nordkoreanische Soldaten wurden in Russland getötet?",
      ]
    `);
  });

  it('is not sure of a passage that has nothing of the kind that is asked for', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const replies: string[] = [];
    for (const question of [
      'Wie alt ist Lavrov?',
      'Wie viel kostet die Brücke?',
      'Сколько лет Ким Чен Ыну?',
      'Wann flog Lavrov aus Kuala Lumpur ab?',
    ]) {
      replies.push(`${(await engine.ask(question)).status}: ${question}`);
    }
    expect(replies).toMatchInlineSnapshot(`
      [
        "related: Wie alt ist Lavrov?",
        "other_language: Wie viel kostet die Brücke?",
        "related: Сколько лет Ким Чен Ыну?",
        "answered: Wann flog Lavrov aus Kuala Lumpur ab?",
      ]
    `);
  });

  it('is told where it is about something else than the article', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const replies: string[] = [];
    for (const question of [
      'Wer hat das Pokalfinale gewonnen?',
      'Pourquoi les cheminots font-ils grève ?',
      '七月的通货膨胀率是多少？',
      'Wen hat Lavrov in Pjöngjang getroffen?',
    ]) {
      replies.push(`${(await engine.ask(question)).status}: ${question}`);
    }
    expect(replies).toMatchInlineSnapshot(`
      [
        "other_language: Wer hat das Pokalfinale gewonnen?",
        "other_language: Pourquoi les cheminots font-ils grève ?",
        "other_language: 七月的通货膨胀率是多少？",
        "answered: Wen hat Lavrov in Pjöngjang getroffen?",
      ]
    `);
  });

  it('is not denied where nothing is near: the nearest passages are one press away', async () => {
    const engine = createEngine(ownArticles(), { encoder: shipped() });
    const outcome = await engine.ask('Was kostet ein Kilo Bananen im Supermarkt?');
    expect(outcome).toMatchObject({
      status: 'other_language',
      encoder: 'looked',
      languages: { question: 'de', articles: ['en'] },
    });
    expect(outcome.more.length).toBeGreaterThan(0);
  });

  it('is as without an encoder where that failed', async () => {
    const alone = await createEngine(ownArticles()).ask(GERMAN);
    expect(alone.status).toBe('other_language');
    expect(await createEngine(ownArticles(), { encoder: stub({ kind: 'failed' }) }).ask(GERMAN)).toEqual(
      alone,
    );
  });

  it('is told that the encoder was late', async () => {
    const outcome = await createEngine(ownArticles(), { encoder: stub({ kind: 'late' }) }).ask(GERMAN);
    expect(outcome).toMatchObject({ status: 'other_language', encoder: 'late' });
  });
});

describe('a question in the language of an article that is not English', () => {
  const article = createArticle(
    'schwimmhalle',
    { title: 'Neue Schwimmhalle', publication: 'P' },
    `Die neue Schwimmhalle am Hafen öffnet am 3. Mai, wie die Stadt am Montag mitteilte.

Der Bau hat zwölf Millionen Euro gekostet. Das Land bezahlt davon die Hälfte.

Bürgermeisterin Anna Köhler sagte, die alte Halle werde im Herbst abgerissen.

Der Schwimmverein Delfin verliert damit sein Vereinsheim, das seit 1971 in der alten Halle lag.`,
  );

  it('is answered by what it means, in other words than the article', async () => {
    const engine = createEngine([article], { encoder: shipped() });
    const { status, passages } = await engine.ask('Wie teuer war das neue Bad?');
    expect([status, passages[0]?.quotes[0]?.text]).toMatchInlineSnapshot(`
      [
        "related",
        "Der Bau hat zwölf Millionen Euro gekostet.",
      ]
    `);
    expect(await engine.ask('Was hat Anna Köhler gesagt?')).toMatchObject({
      passages: [{ paragraph: { number: 3 } }],
    });
  });

  it('is told that the article does not say where nothing is near', async () => {
    const engine = createEngine([article], { encoder: shipped() });
    expect(await engine.ask('Wer hat das Finale im Schach gewonnen?')).toMatchObject({
      status: 'not_found',
      reason: 'not_in_articles',
    });
  });

  it.each(['late', 'failed'] as const)('is answered by words where the encoder is %s', async (kind) => {
    const question = 'Was hat der Bau der Schwimmhalle gekostet?';
    const alone = await createEngine([article]).ask(question);
    expect(alone.passages[0]?.paragraph.number).toBe(2);
    expect(await createEngine([article], { encoder: stub({ kind }) }).ask(question)).toEqual(alone);
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
