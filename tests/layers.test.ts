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

/** The prefixes of package.json's own imports, and the folders that they stand for. */
const ALIASES = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> })
    .imports,
).map(([prefix, folder]) => [prefix.replace('*', ''), folder.slice(2).replace('*', '')] as const);

const sources = ['src', 'commands', 'lab'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(join(folder, path))),
);

/**
 * The house: each room, and the rooms that it may import from. The floors run down the page, and no arrow runs back up.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'lab/': ['src/', 'commands/', 'tests/'],
  'src/app/': ['src/preview/', 'commands/', 'src/discord/', 'src/articles/', 'src/store/', 'src/engine/'],
  'src/preview/': ['src/local-discord/', 'src/discord/', 'src/articles/', 'src/store/', 'src/engine/'],
  'commands/': ['src/discord/', 'src/articles/', 'src/store/', 'src/engine/'],
  'src/discord/': ['src/articles/', 'src/store/', 'src/engine/'],
  'src/articles/': ['src/store/', 'src/engine/'],
  'src/store/': ['src/engine/'],
  'src/local-discord/': [],
  'src/engine/': [],
};

/**
 * The folders of a room, in the same way: each folder, and those that it may import from. The files beside the folders
 * are the room's face: they may import all of them.
 */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'src/engine/': {
    'comparison/': ['language/', 'question/', 'ranking/', 'attribution/', 'facts/', 'terms/', 'text/'],
    'summary/': ['terms/', 'text/', 'model/'],
    'answer/': ['speakers/', 'facts/', 'ranking/', 'question/', 'terms/', 'text/', 'model/'],
    'speakers/': ['attribution/', 'ranking/', 'retrieval/', 'question/', 'terms/', 'text/'],
    'language/': ['terms/'],
    'ranking/': ['retrieval/', 'question/', 'terms/', 'text/', 'model/'],
    'retrieval/': ['language/', 'question/', 'terms/'],
    'question/': ['facts/', 'terms/', 'text/'],
    'attribution/': ['facts/', 'text/', 'model/'],
    'facts/': ['text/'],
    'across/': ['language/', 'terms/', 'text/', 'model/'],
    'encoder/': ['reader/'],
    'reader/': [],
    'terms/': ['model/'],
    'text/': ['model/'],
    'model/': [],
  },
  'src/discord/': {
    'gateway/': ['router/', 'messages/'],
    'features/': ['router/', 'cards/', 'messages/'],
    'router/': ['cards/', 'messages/'],
    'cards/': ['messages/'],
    'messages/': [],
  },
  'src/discord/features/': {
    'watching/': ['articles/', 'corrections/'],
    'articles/': ['corrections/', 'source/'],
    'verify/': ['corrections/'],
    'corrections/': ['sharing/'],
    'sharing/': ['passages/'],
    'conversation/': ['answers/', 'passages/', 'said/', 'summary/'],
    'answers/': [],
    'compare/': [],
    'dismissal/': [],
    'find/': [],
    'help/': [],
    'joining/': [],
    'numbers/': [],
    'passages/': [],
    'privacy/': [],
    'reports/': [],
    'said/': [],
    'settings/': [],
    'setup/': ['articles/', 'settings/'],
    'source/': [],
    'summary/': [],
    'timeline/': [],
    'wording/': [],
  },
  'lab/': {
    'eval/': ['learning/', 'data/'],
    'learning/': ['data/'],
    'data/': [],
    'bench/': ['data/'],
    'campaigns/': ['data/'],
    'pack/': [],
  },
};

/** What every folder of a room may import: words that all of them share, and data. */
const SHARED = ['src/engine/types.ts', 'src/engine/limits.ts', 'src/engine/weights/'];

describe('the arrows between the rooms', () => {
  it.each(Object.entries(ROOMS))('lets %s import itself and %j', (room, below) => {
    const outside = importsOf(room).filter((name) => /^(?:src|commands|lab|tests)\//.test(name));
    const stray = outside.filter((name) => ![room, ...below].some((allowed) => name.startsWith(allowed)));
    expect(stray).toEqual([]);
  });

  it.each(
    Object.entries(FOLDERS).flatMap(([room, folders]) =>
      Object.entries(folders).map(([folder, below]) => [room, folder, below] as const),
    ),
  )('lets %s%s import itself and %j', (room, folder, below) => {
    const allowed = [...SHARED, ...[folder, ...below].map((each) => room + each)];
    const inside = importsOf(room + folder).filter((name) => name.startsWith(room));
    expect(inside.filter((name) => !allowed.some((each) => name.startsWith(each)))).toEqual([]);
  });

  it.each(Object.keys(FOLDERS))('knows every folder of %s', (room) => {
    const inside = sources.flatMap(({ path }) => (path.startsWith(room) ? path.slice(room.length) : []));
    const folders = inside.flatMap((path) => /^[^/]+\//.exec(path)?.[0] ?? []);
    expect(new Set(folders)).toEqual(new Set(Object.keys(FOLDERS[room] ?? {})));
  });

  it('hands the bot its words from above: only their language’s own files and the program load them', () => {
    const catalogues = /^src\/discord\/messages\/\w+\//;
    const loading = sources
      .filter(({ path }) => !catalogues.test(path))
      .filter(({ path }) => eagerImportsOf(path).some((name) => catalogues.test(name)));
    expect(loading.map(({ path }) => path)).toEqual(['src/app/language.ts', 'src/app/languages.ts']);
  });

  it('shows the engine to other rooms by its face alone, and by models, which run in threads of their own', () => {
    const deep = sources
      .filter(({ path }) => !path.startsWith('src/engine/') && !path.startsWith('lab/'))
      .flatMap(({ imports }) => imports.filter((name) => name.startsWith('src/engine/')));
    expect(new Set(deep)).toEqual(
      new Set([
        'src/engine/index.ts',
        'src/engine/encoder/sentence-encoder.ts',
        'src/engine/reader/window-reader.ts',
      ]),
    );
  });

  it('starts the engine without its tagger and without what only some questions need', () => {
    const loaded = [...loadedBy('src/engine/index.ts')];
    expect(loaded.filter((name) => /wink|reader|encoder/.test(name))).toEqual([]);
  });

  it('lets the engine import itself, MiniSearch, a tagger, what tells languages, a hash and its own data, nothing else', () => {
    const outside = importsOf('src/engine/').filter((name) => !name.startsWith('src/engine/'));
    expect(pathsWhere(({ imports }) => imports.includes('node:module'))).toEqual([
      'src/engine/model/load.ts',
    ]);
    expect(new Set(outside)).toEqual(
      new Set([
        'eld/extrasmall',
        'minisearch',
        'node:crypto',
        'node:module',
        'wink-eng-lite-web-model',
        'wink-nlp',
      ]),
    );
  });

  it('has one importer of MiniSearch, one reader of the environment and one of the corpus', () => {
    expect(pathsWhere(({ imports }) => imports.includes('minisearch'))).toEqual([
      'src/engine/retrieval/paragraph-search.ts',
    ]);
    expect(pathsWhere(({ text }) => text.includes('process.env'))).toEqual(['src/app/config.ts']);
    expect(pathsWhere(({ imports }) => imports.includes('node:fs')).toSorted()).toEqual([
      // What the system counts of a thread, which a thread of its own, as promises have it, would not see.
      'src/app/workshop/thread-time.ts',
      'src/articles/corpus.ts',
      'src/store/journal.ts',
      'src/store/open.ts',
      'src/store/sqlite.ts',
    ]);
  });

  it('lets the page import itself and what it agreed on with its server', () => {
    const outside = importsOf('src/preview/page/').filter((name) => !name.startsWith('src/preview/page/'));
    expect(new Set(outside)).toEqual(new Set(['src/preview/protocol.ts', 'discord-api-types/v10']));
  });

  it('loads discord.js where the bot is started, and not for the shell, whose start it would double', () => {
    const loaded = loadedBy('src/app/program/ask.ts', 'src/app/program/start.ts');
    expect(loaded).toContain('src/discord/cards/components.ts');
    expect([...loaded].filter((name) => /^(?:discord\.js|libsql|hono|linkedom)/.test(name))).toEqual([]);
  });

  it('loads the flags and nothing else before a command line is known to be right', () => {
    expect([...loadedBy('src/app/main.ts')].toSorted()).toEqual([
      '@commander-js/extra-typings',
      'dotenv/config',
      'package.json',
      'src/app/failure.ts',
      'src/app/main.ts',
      'src/app/options.ts',
      'src/app/program.ts',
      'src/app/run.ts',
      'src/app/terminal/output.ts',
    ]);
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
  if (name.startsWith('.')) return normalize(join(dirname(path), name)).replaceAll('\\', '/');
  const alias = ALIASES.find(([prefix]) => name.startsWith(prefix));
  return alias ? alias[1] + name.slice(alias[0].length) : name;
}

function importsOf(folder: string): string[] {
  return sources.filter(({ path }) => path.startsWith(folder)).flatMap(({ imports }) => imports);
}

function pathsWhere(holds: (source: Source) => boolean): string[] {
  return sources
    .filter(({ path }) => !/^(?:lab|src\/local-discord)\//.test(path))
    .filter(holds)
    .map(({ path }) => path);
}

/** What is loaded as soon as these files are: types are not, nor what waits for its `import()`. */
function loadedBy(...entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(entries);
  for (const path of loaded) for (const name of eagerImportsOf(path)) loaded.add(name);
  return loaded;
}

/** What a file imports of more than types, without waiting. */
function eagerImportsOf(path: string): readonly string[] {
  const text = sources.find((source) => source.path === path)?.text ?? '';
  return [...text.matchAll(EAGER)].map(([, name = '']) => resolved(name, path));
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
