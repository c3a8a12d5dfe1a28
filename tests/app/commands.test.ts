import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isGoldenFile, readGoldenSet } from '#lab/eval/golden-sets.ts';
import { openStore } from '#store/open.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { NewReport } from '#store/types.ts';
import { ownArticles } from '../corpus-articles.ts';
import { file, folderWith } from '../folder.ts';
import { run } from './shell.ts';

describe('the shell', () => {
  it('answers a question', async () => {
    const { status, out, err } = await run(['ask', 'How', 'involved is North Korea?']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "The article says

      │ Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000
      │ soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000
      │ troops Pyongyang sent last year.
      Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7

      │ Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in
      │ Russia.
      Western officials · ¶9

      │ In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s
      │ attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and
      │ dying—together with Russian forces.
      “allegedly”: the article names no source · ¶10
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in the Ukraine war?
      "
    `);
  });

  it('reads with the model unless it is told not to', async () => {
    const words = ['ask', '--explain', 'How involved is North Korea?'];
    const read = await run(words, { environment: { VERBATIM_READER: '' } });
    expect({ ...read, out: '' }).toEqual({ status: 0, err: '', out: '' });
    expect(read.out).toMatch(/[+−]\d\.\d\d {2}reader = /);
    expect(read.out).toContain('The reader read the best passages.');
    const { out } = await run(words, { environment: { VERBATIM_READER: 'off' } });
    expect(out).toContain('Words alone decided: the reader is off.');
  });

  it('explains the answer: what moved each passage, and what the verdict hung on', async () => {
    const { status, out } = await run(['ask', '--explain', 'How involved is North Korea?']);
    expect(status).toBe(0);
    expect(out).toMatch(/¶7 of lavrov-pyongyang: \+\d\.\d\d\n {3,}\+\d\.\d\d {2}heading = \d\.\d\d/);
    expect(out).toMatch(/What decided the verdict:\n {3,}[+−]\d\.\d\d {2}best = /);
    const none = await run(['ask', '--explain', 'hello']);
    expect(none.out).toContain('What decided the verdict: I found nothing.');
  });

  it('answers lines of JSON', async () => {
    const { status, out } = await run(['ask', '--jsonl', '--limit', '1'], {
      input: 'dugouts\n{"id":"b","question":"hi"}\n',
    });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; passages: unknown[] });
    expect(status).toBe(0);
    expect(answers.map(({ id, passages }) => [id, passages.length])).toEqual([
      [1, 1],
      ['b', 0],
    ]);
  });

  it.each([
    [['ask', 'x'.repeat(301)], 2, 'The question has 301 characters; it may have 300 at most.\n'],
    [['ask', '--jsonl', 'x'], 2, 'With --jsonl, write the questions to standard input.\n'],
    [['ask'], 2, 'Standard input holds no question.\n'],
    [
      ['ask', '--article', 'nowhere', 'x'],
      2,
      'No article has the id "nowhere". The ids are: lavrov-pyongyang.\n',
    ],
    [
      ['numbers', '--corpus', '/nowhere/at/all'],
      1,
      `Left out: /nowhere/at/all:1: the folder cannot be read (ENOENT); make the folder and put an article into it, or name another one with CORPUS_DIR or --corpus
No article in /nowhere/at/all can be used.
`,
    ],
    [['said', 'Elvis'], 1, 'I found nothing in the articles from Elvis.\n'],
  ])('refuses %j with a sentence', async (args, status, err) => {
    expect(await run(args)).toEqual({ status, err, out: '' });
  });

  it('ends with the same code for the same fault of the configuration, whatever the command', async () => {
    const environment = { VERBATIM_READER: 'gpt' };
    const ended = await [await run(['start'], { environment }), await run(['ask', 'x'], { environment })];
    expect(ended[0]).toEqual(ended[1]);
    expect(ended[0]).toMatchInlineSnapshot(`
      {
        "err": "The configuration has faults (see .env.example):
        VERBATIM_READER must be on or off.
      ",
        "out": "",
        "status": 1,
      }
    `);
  });

  it('shows what is attributed to somebody, or that nothing is', async () => {
    const { status, out } = await run(['said', 'Western officials']);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "What the article quotes Western officials as saying
      I find speakers automatically and leave out what is unclear. Please check the text around a quote.

      │ Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in
      │ Russia.
      Western officials · ¶9
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in the Ukraine war?
      "
    `);
  });

  it('shows the dates of an article, with its own date or without', async () => {
    const corpus = folderWith({
      'a.md': file('They came last year.', 'title: T\npublication: P\npublished: 2025-07-12'),
    });
    const { status, out } = await run(['timeline', '--article', 'lavrov-pyongyang']);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "The dates in the article
      Dates as the article writes them. I do not know when it was published, so “last year” stays open.

      These depend on the article’s date. Unsure ones keep the article’s order:

      on Saturday

      │ Pyongyang (Brussels Morning Newspaper) – Russian Foreign Minister Sergey Lavrov met with North
      │ Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday.
      his office · ¶1

      this weekend

      │ Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang
      │ as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      a Russian news agency · ¶1

      on Friday · the same day

      │ Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’
      │ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but
      │ also known for its missile and naval facilities.
      ¶2

      last year

      │ This builds on the roughly 11,000 troops Pyongyang sent last year.
      ¶7 · How involved is North Korea in the Ukraine war?

      last year

      │ In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s
      │ attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and
      │ dying—together with Russian forces.
      “allegedly”: the article names no source · ¶10 · How involved is North Korea in the Ukraine war?
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891
      "
    `);
    const dated = await run(['timeline', '--corpus', corpus]);
    expect(dated.out).toMatchInlineSnapshot(`
      "The dates in the article
      Dates as the article writes them. In brackets is the calendar date, where the sentence makes it
      clear.

      last year (2024)

      │ They came last year.
      ¶1
      P · T · 12 July 2025
      "
    `);
  });

  it('shows the figures of an article, all of them', async () => {
    const counts = Array.from({ length: 80 }, (_, at) => `They counted ${at + 100} old trees.`);
    const corpus = folderWith({ 'a.md': file(counts.join('\n\n'), 'title: T\npublication: P') });
    const { status, out } = await run(['numbers', '--corpus', corpus]);
    expect(status).toBe(0);
    expect(out.match(/^\d+ old trees$/gm)).toEqual(counts.map((_, at) => `${at + 100} old trees`));
  });

  it('compares articles on a topic', async () => {
    const corpus = folderWith({
      'a.md': file('The bridge over the river will cost $5 million.', 'title: One\npublication: P'),
      'b.md': file('The old bridge fell into the river.', 'title: Two\npublication: Q'),
    });
    const { status, out } = await run(['compare', '--corpus', corpus, 'the', 'bridge']);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "What two articles say
      Topic: the bridge

      │ The bridge over the river will cost $5 million.
      ¶1
      P · One

      │ The old bridge fell into the river.
      ¶1
      Q · Two
      "
    `);
  });

  it('checks a corpus: every fault, and status 1', async () => {
    const folder = folderWith({
      'a.md': file('x', 'title: T\npublicatoin: P'),
      'b.md': file(),
      'c.md': 'nothing',
    });
    const { status, err } = await run(['check', '--corpus', folder]);
    expect(status).toBe(1);
    expect(err.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "FOLDER/a.md:1: "publication" is missing; add publication: "…" to the front matter
      FOLDER/a.md:3: unknown key "publicatoin"; did you mean "publication"? The keys are title, publication, byline, url, published, retrieved, language
      FOLDER/c.md:1: there is no front matter; begin the file with title: "…" and publication: "…" between two lines of ---
      3 faults, 1 good article.
      "
    `);
  });
});

describe('npm run backup', () => {
  it('copies the database, and says why where it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const copy = join(folder, 'copy.db');
    const environment = { DATA_DIR: folder };
    const none = await run(['backup', copy], { environment });
    expect(none).toMatchObject({ status: 1, err: `There is no database in ${folder}.\n` });
    await openStore(folder).close();
    const done = await run(['backup', copy], { environment });
    expect(done).toMatchObject({ status: 0, err: '' });
    await openSqlite(copy).close();
    const again = await run(['backup', copy], { environment });
    expect(again.err.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "FOLDER/copy.db is there already: name a new file.
      "
    `);
  });
});

describe('npm run reports', () => {
  const report: NewReport = {
    id: 'a',
    guild: '1',
    channel: '2',
    message: '3',
    reporter: '4',
    reportedAt: 5,
    fault: 'wrong_passage',
    question: 'Who counted the troops?',
    article: 'lavrov-pyongyang',
    revision: ownArticles()[0]?.revision ?? '',
    shown: [9],
    expected: 7,
  };

  it('counts the accepted reports, and writes them as golden questions that npm run eval reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const environment = { DATA_DIR: folder };
    const exported = join(folder, 'reports.json');
    const none = await run(['reports'], { environment });
    expect(none).toMatchObject({ status: 1, err: `There is no database in ${folder}.\n` });
    const store = openStore(folder);
    for (const each of [report, { ...report, id: 'b', fault: 'outdated' }, { ...report, id: 'c' }] as const) {
      await store.addReport(each);
      if (each.id !== 'c') await store.resolveReport('1', each.id, { state: 'accepted', by: '6' });
    }
    await store.close();
    const counts = await run(['reports'], { environment });
    expect(counts).toMatchObject({ status: 0, out: '2 accepted reports: 1 golden question.\n' });
    expect(counts.err).toBe(
      'Left out: 1 report about the speaker or an outdated text, which no question tests.\n',
    );
    const done = await run(['reports', '--export', exported], { environment });
    expect(done).toMatchObject({
      status: 0,
      out: `2 accepted reports: 1 golden question, written to ${exported}.\n`,
    });
    expect(JSON.parse(readFileSync(exported, 'utf8'))).toEqual([
      { question: 'Who counted the troops?', article: 'lavrov-pyongyang', expected: [7] },
    ]);
    expect(isGoldenFile(exported)).toBe(true);
    expect(readGoldenSet(exported, ownArticles()).articles).toHaveLength(1);
    const closed = await run(['reports', '--export', folder], { environment });
    expect(closed.status).toBe(1);
    expect(closed.err.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "Left out: 1 report about the speaker or an outdated text, which no question tests.
      FOLDER cannot be written: EISDIR: illegal operation on a directory, open 'FOLDER'.
      "
    `);
  });
});

describe('the configuration', () => {
  it('says every fault of the configuration, without the token', async () => {
    const { status, err } = await run(['start'], {
      environment: { DISCORD_TOKEN: 'se cret', LOG_LEVEL: 'loud' },
    });
    expect(status).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "The configuration has faults (see .env.example):
        DISCORD_TOKEN is not a bot token: copy it, without quotes, from Discord’s developer portal (your application › Bot › Reset Token).
        LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.
      "
    `);
  });
});
