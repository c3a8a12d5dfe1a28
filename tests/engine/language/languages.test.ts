import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { languageOf } from '#engine/language/article-language.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Outcome } from '#engine/types.ts';
import { ownEngine } from '../../corpus-articles.ts';

const engine = ownEngine();
const metadata = { title: '', publication: 'P' };
const german = createArticle(
  'schwimmhalle',
  { ...metadata, title: 'Neue Schwimmhalle' },
  `Die neue Schwimmhalle am Hafen öffnet am 3. Mai, wie die Stadt am Montag mitteilte.

Der Bau hat zwölf Millionen Euro gekostet. Das Land bezahlt davon die Hälfte.

Bürgermeisterin Anna Köhler sagte, die alte Halle werde im Herbst abgerissen.`,
);

/** What an outcome says of languages and of what was not found. */
function said(outcome: Outcome): unknown {
  if (outcome.status === 'other_language') return outcome.languages;
  return outcome.status === 'not_found' ? outcome.reason : outcome.status;
}

describe('a question in another language than the article', () => {
  it.each([
    ['Wie viele nordkoreanische Soldaten wurden getötet?', 'de'],
    ['Wer ist Lavrov?', 'de'],
    ['¿Quién es Lavrov?', 'es'],
    ['quantos mortos segundo os ocidentais', 'pt'],
    ['Qui va payer ?', 'fr'],
    ['Wie is Lavrov?', 'nl'],
    ['Wonsan nerede?', 'tr'],
    ['Сколько солдат погибло?', 'ru'],
    ['Скільки солдатів загинуло?', 'uk'],
    ['من هو لافروف؟', 'ar'],
    ['金正恩是谁？', 'zh'],
    ['なぜ？', 'ja'],
    ['왜?', 'ko'],
    ['was hat Kim gesagt', 'de'],
    ['warum kam lavrov', 'de'],
    ['was wollte trump', 'de'],
    ['cuantos soldados murieron', 'es'],
    ['que dijo Kim', 'es'],
    ['quand est arrivé lavrov', 'fr'],
    ['onde fica wonsan', 'pt'],
    ['wat zei kim', 'nl'],
    ['lavrov nereye gitti', 'tr'],
    ['Houve feridos?', 'pt'],
    ['उत्तर कोरिया के कितने सैनिक मारे गए?', 'hi'],
  ])('is told so: %s', async (question, language) => {
    const outcome = await engine.ask(question);
    expect(said(outcome)).toEqual({ question: language, articles: ['en'] });
    expect(outcome).toMatchObject({ confidence: 0, passages: [] });
    expect(outcome).not.toHaveProperty('read');
  });

  it('still offers passages that share a word with it, and none that shares none', async () => {
    const [first] = (await engine.ask('Wann hat Lavrov in Wonsan angerufen?')).more;
    expect(first?.paragraph.text).toMatch(/Lavrov|Wonsan/);
    expect((await engine.ask('金正恩是谁？')).more).toEqual([]);
  });
});

describe('an English question', () => {
  it.each([
    'Lavrov?',
    'Kim Jong-un',
    'Choe Son-hui',
    'Lavrov kim?',
    'Luiz Inácio Lula da Silva',
    'Alternative für Deutschland',
    'Wonsan-Kalma',
    'hwo many soliders were kiled',
    'wat hapened in wonsan',
    'y is trump mad',
    'What does Médecins Sans Frontières want?',
    'Who said "Wir schaffen das"?',
    'What was the answer to «Qui est là ?» in the play?',
    'Who is Путин?',
    'what is the raison d’être of asean',
    'doesn’t Kim care',
    '30k soldiers?',
    'retrn itm wthn 30 dys?',
    'kubernetes kubectl nginx?',
    'SIM PIN PUK?',
    'NATO OTAN?',
    '#kursk',
    'São Paulo?',
    'Son Heung-min?',
    'Côte d’Ivoire?',
    'São Tomé e Príncipe?',
    'Los Angeles?',
    'Die Linke?',
    'Kim Jong Un y Putin?',
    'pain au chocolat?',
    'la dolce vita?',
    'persona non grata?',
    'coup d’état?',
    'vis-à-vis?',
    'was dat kim',
    'y no refund?',
    'y tho?',
    '???',
  ])('stays one with foreign names, quotations and typos: %s', async (question) => {
    expect((await engine.ask(question)).status).not.toBe('other_language');
  });
});

describe('an article that is not in English', () => {
  const own = createEngine([german]);

  it('is known for what it is by its text, whatever its metadata say', async () => {
    expect(await languageOf(german)).toBe('de');
    expect(await languageOf({ ...german, language: 'en-GB' })).toBe('de');
    const short = createArticle('short', { ...metadata, language: 'pt-BR' }, 'Lula.');
    expect(await languageOf(short)).toBe('pt');
    expect(await languageOf(createArticle('short', metadata, 'Lula.'))).toBeUndefined();
  });

  it.each([
    'Viera (4-0): K. Halloway 1 goal. L. Patel 1 goal. Z. Nilsson 1 goal. J. Adams 1 assist. A. Stone 2 saves.',
    'June 30 – Wantway, NY @ Northfield Theater. July 2 – Portsea, ME @ Savings Bank Pavilion. Die Toten Hosen, July 9.',
    'Internal files and folders (.stfolder, .stignore, .stversions, temporary files, etc.): del /s /q C:\\tmp.',
  ])('is not one that has few words of grammar: %s', async (text) => {
    const article = createArticle('odd', metadata, text);
    expect([undefined, 'en']).toContain(languageOf(article));
  });

  it('is answered from in its own language, and not denied flatly', async () => {
    const [first] = (await own.ask('Was hat der Bau der Schwimmhalle gekostet?')).passages;
    expect(first?.paragraph.number).toBe(2);
    expect(said(await own.ask('Wer hat das Fußballspiel gewonnen?'))).toBe('words_not_found');
    expect(said(await own.ask('Scholz?'))).toBe('words_not_found');
  });

  it('is explained by the same words as it is answered', async () => {
    const question = 'Was hat der Bau der Schwimmhalle gekostet?';
    const [shown] = (await own.ask(question)).passages;
    const [explained] = (await own.explain(question)).passages;
    expect(explained).toMatchObject({ paragraph: shown?.paragraph.number, score: shown?.score });
  });

  it('is not asked in English', async () => {
    expect(said(await own.ask('How much did the new building cost?'))).toEqual({
      question: 'en',
      articles: ['de'],
    });
    expect(said(await own.ask('hello'))).toBe('greeting');
  });
});

describe('articles in several languages', () => {
  const [english] = engine.articles as readonly [Article];
  const both = createEngine([english, german]);

  it('are asked in each of these, and in no other', async () => {
    expect((await both.ask('Was hat der Bau der Schwimmhalle gekostet?')).status).not.toBe('other_language');
    expect((await both.ask('How many North Korean soldiers were killed?')).status).toBe('answered');
    expect(said(await both.ask('Combien de soldats ont été tués ?'))).toEqual({
      question: 'fr',
      articles: ['en', 'de'],
    });
  });

  it('are denied flatly in English alone', async () => {
    expect(said(await both.ask('Who won the chess final?'))).toBe('not_in_articles');
    expect(said(await both.ask('Wer hat das Fußballspiel gewonnen?'))).toBe('words_not_found');
  });
});

describe('looking at the language', () => {
  it.each(['“'.repeat(20_000), 'é '.repeat(1000), `${'ä'.repeat(2000)}?`])(
    'is done at once with any text (%#)',
    async (question) => {
      expect((await engine.ask(question)).passages).toEqual([]);
    },
  );
});
