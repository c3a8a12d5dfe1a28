import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { released, withImage } from '#lab/pack/released.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const CHANGELOG = '# Changelog\n\n## Unreleased\n\n### Added\n\n- A door.\n\n## 0.1.0\n\nThe first.\n';

describe('a changelog', () => {
  it('has what was not released below the new version', () => {
    expect(released(CHANGELOG, '0.2.0', '2026-01-31')).toMatchInlineSnapshot(`
      "# Changelog

      ## Unreleased

      ## 0.2.0 - 2026-01-31

      ### Added

      - A door.

      ## 0.1.0

      The first.
      "
    `);
    const only = '# Changelog\n\n## Unreleased\n\n- A door.\n';
    expect(released(only, '0.1.0', '2026-01-31')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-01-31\n\n- A door.\n',
    );
  });

  it.each([
    ['# Changelog\n\n## Unreleased\n\n## 0.1.0\n\nThe first.\n', '0.2.0', 'nothing below “## Unreleased”'],
    ['# Changelog\n', '0.2.0', 'has no heading “## Unreleased”'],
    [CHANGELOG, '0.1.0', 'has version 0.1.0 already'],
  ])('is refused: %j as %s', (changelog, version, why) => {
    expect(() => released(changelog, version, '2026-01-31')).toThrow(why);
  });
});

it('names the image after the version', () => {
  expect(withImage('services:\n  verbatim:\n    image: verbatim:0.1.0\n', '1.0.0')).toContain(
    'verbatim:1.0.0\n',
  );
  expect(() => withImage('services: {}\n', '1.0.0')).toThrow('has no line “image: verbatim:…”');
});

describe('npm run release', () => {
  it('makes version, changelog, image and tag with one command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    for (const file of ['package.json', 'package-lock.json', 'CHANGELOG.md', 'compose.yaml', 'lab/pack']) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      cpSync(join(root, file), join(folder, file), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    git('init', '-q', '-b', 'main');
    git('add', '-A', '--', ':!node_modules');
    git('commit', '-qm', 'All');
    const was = versionIn(folder);
    const env = {
      ...process.env,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    // Not the checks before it: they are the rest of these tests.
    execFileSync('npm', ['pkg', 'delete', 'scripts.preversion'], { cwd: folder });
    git('commit', '-qam', 'Without checks');
    execFileSync('npm', ['run', '-s', 'release', '--', 'minor'], { cwd: folder, env });
    const version = versionIn(folder);
    expect(version).toBe(was.replace(/\.(\d+)\.\d+$/, (_, minor) => `.${Number(minor) + 1}.0`));
    expect(git('tag').trim()).toBe(`v${version}`);
    expect(git('show', '--stat', '--format=%s', 'HEAD')).toMatch(
      new RegExp(`^Release ${version}[\\s\\S]*CHANGELOG.md[\\s\\S]*compose.yaml[\\s\\S]*package.json`),
    );
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain(`## Unreleased\n\n## ${version} - `);
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toContain(`image: verbatim:${version}\n`);
    expect(git('status', '--porcelain', '--untracked-files=no')).toBe('');
  });
});

function versionIn(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
