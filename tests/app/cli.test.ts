import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openReader } from '#engine/reader/reader.ts';
import { startDiscord } from '#local-discord/index.ts';
import { openStore } from '#store/open.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { NewReport } from '#store/types.ts';
import { ownArticles } from '../corpus-articles.ts';
import { file, folderWith } from '../folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

type Entry = 'src/app/cli.ts' | 'src/app/main.ts' | 'lab/eval/main.ts';

/** A process as its user has it, but for a developer's own configuration, and without a model that may be there. */
function start(entry: Entry, args: readonly string[], environment: Record<string, string> = {}) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    DOTENV_CONFIG_PATH: '/nowhere',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-')),
    VERBATIM_MODEL: 'none',
    ...environment,
  };
  return spawn(process.execPath, ['--import', 'tsx', entry, ...args], { cwd: root, env });
}

async function run(
  entry: Entry,
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { readonly input?: string; readonly environment?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(entry, args, environment);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: status as number | null, out, err };
}

/** The first that a process prints, which is a line. */
async function firstOutput(child: ReturnType<typeof start>): Promise<string> {
  const [line] = await once(child.stdout, 'data');
  return String(line);
}

describe.concurrent('the shell', () => {
  it('answers a question', async () => {
    const { status, out, err } = await run('src/app/cli.ts', ['ask', 'How', 'involved is North Korea?']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const place of ['¶7 of 10', '¶9 of 10', '¶10 of 10', 'Brussels Morning Newspaper'])
      expect(out).toContain(place);
  });

  it('reads with the model where it is asked for, or says how to get it', async () => {
    const environment = { VERBATIM_MODEL: 'minilm' };
    const { status, out, err } = await run(
      'src/app/cli.ts',
      ['ask', '--explain', 'How involved is North Korea?'],
      { environment },
    );
    if (await openReader()) {
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toMatch(/[+−]\d\.\d\d {2}reader = /);
    } else {
      expect(status).toBe(2);
      expect(err).toMatch(/^VERBATIM_MODEL=minilm needs .*npm install/);
    }
  });

  it('explains the answer: what moved each passage, and what the verdict hung on', async () => {
    const { status, out } = await run('src/app/cli.ts', ['ask', '--explain', 'How involved is North Korea?']);
    expect(status).toBe(0);
    expect(out).toMatch(/¶7 of lavrov-pyongyang: \+\d\.\d\d\n {3,}\+\d\.\d\d {2}heading = \d\.\d\d/);
    expect(out).toMatch(/The verdict hung on:\n {3,}[+−]\d\.\d\d {2}best = /);
    const none = await run('src/app/cli.ts', ['ask', '--explain', 'hello']);
    expect(none.out).toContain('The verdict hung on: nothing was found.');
  });

  it('answers lines of JSON', async () => {
    const { status, out } = await run('src/app/cli.ts', ['ask', '--jsonl', '--limit', '1'], {
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
    [['ask', '--limit', '0', 'x'], 2, /from 1 to 10/],
    [['ask', '--nonsense', 'x'], 2, /unknown option/],
    [['ask', '--article', 'nowhere', 'x'], 2, /There is no article "nowhere"/],
    [['ask', 'x'.repeat(301)], 2, /300 characters/],
    [['summary', 'endless'], 2, /short, medium or long/],
    [['ask', '--corpus', '/nowhere/at/all', 'x'], 1, /no article to ask/],
  ])('refuses %j with a sentence', async (args, expected, sentence) => {
    const { status, out, err } = await run('src/app/cli.ts', args);
    expect(status).toBe(expected);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
  });

  it('shows what is attributed to somebody, or that nothing is', async () => {
    const { status, out } = await run('src/app/cli.ts', ['said', 'Western officials']);
    expect(status).toBe(0);
    expect(out).toContain('│ Western officials estimate that around 4,000');
    const nobody = await run('src/app/cli.ts', ['said', 'Elvis']);
    expect([nobody.status, nobody.err.trim()]).toEqual([
      1,
      'Nothing is attributed to Elvis, as far as I can tell.',
    ]);
  });

  it('shows the dates of an article, with its own date or without', async () => {
    const corpus = folderWith({
      'a.md': file('They came last year.', 'title: T\npublication: P\npublished: 2025-07-12'),
    });
    const { status, out } = await run('src/app/cli.ts', ['timeline', '--article', 'lavrov-pyongyang']);
    expect(status).toBe(0);
    expect(out).toMatch(/^on Saturday$[\s\S]*^¶1 of 10$[\s\S]*^last year$[\s\S]*^¶10 of 10 · How involved/m);
    const dated = await run('src/app/cli.ts', ['timeline', '--corpus', corpus]);
    expect(dated.out).toMatch(/^last year \(2024\)$[\s\S]*^¶1 of 1$/m);
  });

  it('shows the figures of an article, all of them', async () => {
    const counts = Array.from({ length: 80 }, (_, at) => `They counted ${at + 100} old trees.`);
    const corpus = folderWith({ 'a.md': file(counts.join('\n\n'), 'title: T\npublication: P') });
    const { status, out } = await run('src/app/cli.ts', ['numbers', '--corpus', corpus]);
    expect(status).toBe(0);
    expect(out.match(/^\d+ old trees$/gm)).toEqual(counts.map((_, at) => `${at + 100} old trees`));
  });

  it('compares articles on a topic', async () => {
    const corpus = folderWith({
      'a.md': file('The bridge over the river will cost $5 million.', 'title: One\npublication: P'),
      'b.md': file('The old bridge fell into the river.', 'title: Two\npublication: Q'),
    });
    const { status, out } = await run('src/app/cli.ts', ['compare', '--corpus', corpus, 'the', 'bridge']);
    expect(status).toBe(0);
    expect(out).toContain('What two articles say');
    expect(out).toContain('│ The bridge over the river will cost $5 million.');
    expect(out).toContain('│ The old bridge fell into the river.');
  });

  it('checks a corpus: every fault, and status 1', async () => {
    const folder = folderWith({
      'a.md': file('x', 'title: T\npublicatoin: P'),
      'b.md': file(),
      'c.md': 'nothing',
    });
    const { status, err } = await run('src/app/cli.ts', ['check', '--corpus', folder]);
    expect(status).toBe(1);
    expect(err).toMatch(/a\.md:1: "publication" is missing/);
    expect(err).toMatch(/a\.md:3: unknown key "publicatoin"; did you mean "publication"/);
    expect(err).toMatch(/c\.md:1: there is no front matter/);
    expect(err).toMatch(/3 faults; 1 article without/);
  });
});

describe.concurrent('npm run backup', () => {
  it('copies the database, and says why where it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const copy = join(folder, 'copy.db');
    const environment = { DATA_DIR: folder };
    const none = await run('src/app/cli.ts', ['backup', copy], { environment });
    expect(none).toMatchObject({ status: 1, err: `There is no database in ${folder}.\n` });
    await openStore(folder).close();
    const done = await run('src/app/cli.ts', ['backup', copy], { environment });
    expect(done).toMatchObject({ status: 0, err: '' });
    await openSqlite(copy).close();
    const again = await run('src/app/cli.ts', ['backup', copy], { environment });
    expect(again.err).toContain('is there already');
  });
});

describe.concurrent('npm run reports', () => {
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

  it('counts the accepted reports, and writes them as golden cases that npm run eval reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const environment = { DATA_DIR: folder };
    const exported = join(folder, 'reports.json');
    const none = await run('src/app/cli.ts', ['reports'], { environment });
    expect(none).toMatchObject({ status: 1, err: `There is no database in ${folder}.\n` });
    const store = openStore(folder);
    for (const each of [report, { ...report, id: 'b', fault: 'outdated' }, { ...report, id: 'c' }] as const) {
      await store.addReport(each);
      if (each.id !== 'c') await store.resolveReport('1', each.id, { state: 'accepted', by: '6' });
    }
    await store.close();
    const counts = await run('src/app/cli.ts', ['reports'], { environment });
    expect(counts).toMatchObject({ status: 0, out: '2 accepted reports: 1 golden case.\n' });
    expect(counts.err).toBe(
      'Left out: 1 report about the speaker or an outdated text, which no question tests.\n',
    );
    const done = await run('src/app/cli.ts', ['reports', '--export', exported], { environment });
    expect(done).toMatchObject({
      status: 0,
      out: `2 accepted reports: 1 golden case, written to ${exported}.\n`,
    });
    expect(JSON.parse(readFileSync(exported, 'utf8'))).toEqual([
      { question: 'Who counted the troops?', article: 'lavrov-pyongyang', expected: [7] },
    ]);
    const measured = await run('lab/eval/main.ts', ['--file', exported], { environment });
    expect(measured.out).toContain('### reports: golden questions');
    expect(measured.out).toContain('| `reports.json` | Verbatim');
    const closed = await run('src/app/cli.ts', ['reports', '--export', folder], { environment });
    expect(closed.status).toBe(1);
    expect(closed.err).toContain('cannot be written');
  });
});

describe.concurrent('npm start -- --terminal', () => {
  const terminal = ['--terminal'];

  it('answers the README’s question where nobody types, and ends', async () => {
    const { status, out } = await run('src/app/main.ts', terminal);
    expect(status).toBe(0);
    expect(out).toContain('› How involved is North Korea?');
    expect(out).toContain('¶9 of 10');
    expect(out).toContain('DISCORD_TOKEN');
  });

  it('ends without a word when its reader has gone', async () => {
    const child = start('src/app/main.ts', terminal);
    const closed = once(child, 'close');
    const complaints = text(child.stderr);
    child.stdin.on('error', () => {});
    child.stdin.write('hello\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('hello\n'.repeat(1000));
    expect((await closed)[0]).toBe(0);
    expect(await complaints).toBe('');
  });

  it('answers each line of a pipe', async () => {
    const { status, out } = await run('src/app/main.ts', terminal, {
      input: 'Where do the troops live?\n\n/summary\nhello\n',
    });
    expect(status).toBe(0);
    expect(out).toContain('dugouts');
    expect(out).toContain('of its own sentences');
    expect(out).toContain('Hello!');
  });

  it('goes on without a bad article, loudly, and not at all without a good one', async () => {
    const partly = folderWith({ 'bad.md': 'nothing', 'good.md': file('Kim sent soldiers.') });
    const some = await run('src/app/main.ts', terminal, {
      environment: { CORPUS_DIR: partly },
      input: 'What did Kim send?\n',
    });
    expect(some.status).toBe(0);
    expect(some.err).toMatch(/LEFT OUT .*bad\.md:1/);
    expect(some.out).toContain('Kim sent soldiers.');
    const none = await run('src/app/main.ts', terminal, {
      environment: { CORPUS_DIR: folderWith({ 'bad.md': 'nothing' }) },
    });
    expect(none.status).toBe(1);
    expect(none.err).toMatch(/do not start/);
  });

  it('takes one article alone, and refuses one that is not there', async () => {
    const folder = folderWith({ 'kim.md': file('Kim sent soldiers.'), 'lee.md': file('Lee sent soldiers.') });
    const input = 'Who sent soldiers?\n';
    const only = (id: string) => [...terminal, '--corpus', folder, '--article', id];
    const one = await run('src/app/main.ts', only('lee'), { input });
    expect(one.out).toContain('Lee sent soldiers.');
    expect(one.out).not.toContain('Kim');
    const none = await run('src/app/main.ts', only('mao'), { input });
    expect(none.status).toBe(2);
    expect(none.err).toMatch(/no article "mao"/);
  });
});

describe.concurrent('npm start without a token', () => {
  const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

  it('shows a page until it is told to stop, also beside another', async () => {
    const children = [start('src/app/main.ts', []), start('src/app/main.ts', [])];
    const closed = children.map((child) => once(child, 'close'));
    const addresses = await Promise.all(children.map(firstOutput));
    const pages = addresses.map((line) => ADDRESS.exec(line)?.[0] ?? '');
    expect(new Set(pages).size).toBe(2);
    for (const page of pages) expect((await fetch(page)).status).toBe(200);
    for (const child of children) child.kill('SIGINT');
    expect((await Promise.all(closed)).map(([status]) => status)).toEqual([0, 0]);
  });

  it('answers what is piped in, and ends', async () => {
    const { status, out } = await run('src/app/main.ts', ['--port', '0'], {
      input: 'Where do the troops live?\n',
    });
    expect(status).toBe(0);
    expect(out).toMatch(ADDRESS);
    expect(out).toContain('dugouts');
  });

  it('says that a port is taken, and what a port is', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, err } = await run('src/app/main.ts', ['--port', String(port)]);
    taken.close();
    expect(status).toBe(1);
    expect(err).toBe(`The port ${port} is taken; choose another with --port.\n`);
    const wrong = await run('src/app/main.ts', ['--port', 'x']);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch(/whole number from 0/);
  });
});

describe.concurrent('npm start', () => {
  it('says every fault of the configuration, without the token', async () => {
    const { status, err } = await run('src/app/main.ts', [], {
      environment: { DISCORD_TOKEN: 'se cret', LOG_LEVEL: 'loud' },
    });
    expect(status).toBe(1);
    expect(err).toMatch(/DISCORD_TOKEN[\s\S]*LOG_LEVEL/);
    expect(err).not.toContain('cret');
  });

  it('may be told to stop while it still starts', async () => {
    const discord = await startDiscord();
    const child = start('src/app/main.ts', [], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
    });
    const closed = once(child, 'close');
    await discord.until(() => discord.commands()[0]);
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(0);
    discord.assertClean();
    await discord.close();
  });
});
