import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const files = ['src', 'lab', 'tests', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const pages = ['.', 'docs', 'lab', 'lab/training'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:src|lab|tests|commands|docs|corpus|bin)\/[\w./-]*)`/g)];
    const paths = named
      .map(([, path = '']) => path)
      .filter((path) => !MADE.includes(path) && !/name/.test(path));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names files by an end of their path that a file of the repository has', () => {
    const named = [...text.matchAll(/`([a-z][\w-]*\/[\w./-]*\.(?:ts|json|wat|wasm|py))`/g)];
    const paths = named
      .map(([, path = '']) => path)
      .filter((path) => !MADE.includes(path) && !/name/.test(path));
    expect(paths.filter((path) => !files.some((file) => `/${file}`.endsWith(`/${path}`)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:--?\w+ )*([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('lab/README.md says how to make each file of weights again', () => {
  const text = readFileSync(join(root, 'lab/README.md'), 'utf8');
  const files = readdirSync(join(root, 'src/engine/weights')).filter((name) => name !== 'NOTICE');
  expect(files.filter((name) => !text.includes(name))).toEqual([]);
});

/** What a command of the page makes. */
const MADE: readonly string[] = ['tests/golden/reports.json'];
