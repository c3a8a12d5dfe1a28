import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { articleOf, ownEngine } from '../../corpus-articles.ts';

describe('who said what in the article of the corpus', () => {
  const engine = ownEngine();

  it.each<[string, number, string]>([
    ['Who said that 25,000 soldiers will be sent?', 7, 'Ukrainian intelligence reports'],
    ['According to whom have 4,000 soldiers been killed or wounded?', 9, 'Western officials estimate'],
    ['Who accused Putin of dismissing peace talks?', 8, 'President Donald Trump has accused'],
    ['Who says that the resort will increase tourism?', 6, 'The Russian news agency stated'],
    ['What did Trump say about Putin?', 8, 'President Donald Trump has accused'],
    ['what did trump say', 8, 'President Donald Trump has accused'],
    ['What does Western intelligence claim?', 9, 'Western officials estimate'],
    ['What did Lavrov say about Kursk?', 3, 'Previously, the Russian Foreign Minister'],
    ['What do experts say about the visit?', 7, 'According to experts'],
    ['How many soldiers died according to Western officials?', 9, 'Western officials estimate'],
  ])('%s', async (question, paragraph, opening) => {
    const outcome = await engine.ask(question);
    expect(outcome.status).toBe('answered');
    expect(outcome.passages[0]?.paragraph.number).toBe(paragraph);
    expect(outcome.passages[0]?.quotes[0]?.text).toContain(opening);
  });

  it('quotes the sentence that says it, and no other', async () => {
    const { passages } = await engine.ask('Who said that 25,000 soldiers will be sent?');
    expect(passages[0]?.quotes.map(({ text }) => text)).toEqual([
      'Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine.',
    ]);
  });

  it.each([
    'What did Lavrov say about Japan?',
    'What did Lavrov say about Putin?',
    'What did Putin say about Trump?',
    'What did Kim Jong-un say?',
    'What did Macron say about Ukraine?',
    'What did China say about the bridge?',
  ])('does not say: %s', async (question) => {
    expect((await engine.ask(question)).status).toBe('not_found');
  });
});

describe('who said what in another article', () => {
  const dam = articleOf(
    'The dam at Ferro has a crack, the ministry said on Monday.',
    'Maria Lopes, who runs the power station, said that the dam would hold until spring.',
    'The mayor, Jon Aske, said that the village had been warned too late.',
    'Work on the dam began in 1961.',
  );
  const engine = createEngine([dam]);

  it('keeps apart who said it', async () => {
    const lopes = await engine.ask('What did Maria Lopes say about the dam?');
    expect(lopes.passages.map(({ paragraph }) => paragraph.number)).toEqual([2]);
    expect((await engine.ask('What did Maria Lopes say about the village?')).status).toBe('not_found');
    const mayor = await engine.ask('What did the mayor say about the village?');
    expect(mayor.passages[0]?.paragraph.number).toBe(3);
  });
});

it('does not take an office for officers', async () => {
  const engine = createEngine([
    articleOf(
      'The move would save 480,000 crowns a year, according to a report by the finance office.',
      'Police estimated that 400 people took part in the march.',
    ),
  ]);
  const outcome = await engine.ask('What do the police say?');
  expect(outcome.passages.map(({ paragraph }) => paragraph.number)).toEqual([2]);
});

it('is not sure that somebody else says what stands behind their name and a verb of saying', async () => {
  const engine = createEngine([
    articleOf(
      'Local businesses worry about the traffic that parents bring, and some neighbours believe the site should have houses.',
      'A petition against the closure has 3,150 signatures.',
    ),
  ]);
  const outcome = await engine.ask('what are the neighbours saying');
  expect([outcome.status, outcome.passages[0]?.paragraph.number]).toEqual(['related', 1]);
});
