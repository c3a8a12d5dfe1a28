import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths below the root, or names of packages. */
  readonly imports: readonly string[];
}

/** An import of more than types that does not wait. */
const EAGER = /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'/gm;

/** The rooms of training and evaluation: they read data sets, and nothing that runs imports them. */
const MEASURES = /^src\/(?:eval|learning)\//;

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(join(folder, path))),
);

describe('the arrows between the rooms', () => {
  it('lets the engine import itself, MiniSearch, a tagger, a hash and its own data, nothing else', () => {
    const outside = importsOf('src/engine/').filter((name) => !name.startsWith('src/engine/'));
    expect(pathsWhere(({ imports }) => imports.includes('node:module'))).toEqual(['src/engine/data-file.ts']);
    expect(new Set(outside)).toEqual(
      new Set(['minisearch', 'node:crypto', 'node:module', 'wink-eng-lite-web-model', 'wink-nlp']),
    );
  });

  it('has one importer of MiniSearch, one reader of the environment and one of the corpus', () => {
    expect(pathsWhere(({ path, imports }) => imports.includes('minisearch') && !MEASURES.test(path))).toEqual(
      ['src/engine/paragraph-search.ts'],
    );
    expect(pathsWhere(({ text }) => text.includes('process.env'))).toEqual(['src/config.ts']);
    expect(pathsWhere(({ path, imports }) => imports.includes('node:fs') && !MEASURES.test(path))).toEqual([
      'src/corpus.ts',
      'src/reader/reader.ts',
      'src/store/open.ts',
      'src/store/sqlite.ts',
    ]);
  });

  it('hands the commands to the bot from outside', () => {
    expect(
      importsOf('src/discord/').filter((name) => name.startsWith('commands/') || name === 'src/commands.ts'),
    ).toEqual([]);
    expect(
      importsOf('commands/').filter(
        (name) => name.startsWith('src/') && !/^src\/(?:discord\/|engine\/|store\/types)/.test(name),
      ),
    ).toEqual([]);
  });

  it('keeps what learns and measures out of what runs', () => {
    const users = sources.filter(
      ({ path, imports }) => !MEASURES.test(path) && imports.some((name) => MEASURES.test(name)),
    );
    expect(users).toEqual([]);
  });

  it('gives the local Discord to the preview alone, and the preview to main', () => {
    expect(usersOf('src/simulator/').filter((path) => !path.startsWith('src/preview/'))).toEqual([]);
    expect(usersOf('src/preview/')).toEqual(['src/main.ts']);
  });

  it('lets the page import itself and what it agreed on with its server', () => {
    const outside = importsOf('src/preview/page/').filter((name) => !name.startsWith('src/preview/page/'));
    expect(new Set(outside)).toEqual(new Set(['src/preview/protocol.ts', 'discord-api-types/v10']));
  });

  it('loads discord.js where the bot is started, and not for the shell, whose start it would double', () => {
    const loaded = loadedBy('src/cli.ts', 'src/main.ts');
    expect(loaded).toContain('src/discord/card.ts');
    expect([...loaded].filter((name) => /^(?:discord\.js|libsql|hono|linkedom)/.test(name))).toEqual([]);
  });

  it('goes round in no circle', () => {
    expect(circles()).toEqual([]);
  });
});

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const names = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name = '']) => name);
  const dynamic = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => name);
  const imports = [...names, ...dynamic].map((name) => resolved(name, path));
  return { path: path.replaceAll('\\', '/'), text, imports };
}

/** What a name in a file is: a path below the root, or a package. */
function resolved(name: string, path: string): string {
  return name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name;
}

function importsOf(folder: string): string[] {
  return sources.filter(({ path }) => path.startsWith(folder)).flatMap(({ imports }) => imports);
}

/** The files outside a folder that import from it. */
function usersOf(folder: string): string[] {
  return sources
    .filter(
      ({ path, imports }) => !path.startsWith(folder) && imports.some((name) => name.startsWith(folder)),
    )
    .map(({ path }) => path);
}

function pathsWhere(holds: (source: Source) => boolean): string[] {
  return sources
    .filter(({ path }) => !path.startsWith('src/simulator/'))
    .filter(holds)
    .map(({ path }) => path);
}

/** What is loaded as soon as these files are: types are not, nor what waits for its `import()`. */
function loadedBy(...entries: readonly string[]): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const loaded = new Set(entries);
  for (const path of loaded) {
    const text = byPath.get(path)?.text ?? '';
    for (const [, name = ''] of text.matchAll(EAGER)) loaded.add(resolved(name, path));
  }
  return loaded;
}

/** Every file from which its imports lead back to itself. */
function circles(): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (byPath.get(from)?.imports ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return sources.filter(({ path }) => reaches(path, path, new Set())).map(({ path }) => path);
}
