import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, example = '', printed = ''] =
  /```js\n(.*?)```.*?```\n(.*?)```/s.exec(readFileSync(join(root, 'docs/engine.md'), 'utf8')) ?? [];

/** A bare project that has installed what `npm pack` makes. Its dependencies are the clone's: nothing is downloaded. */
function install(): string {
  const project = mkdtempSync(join(tmpdir(), 'verbatim-pack-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'verbatim'), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', project], { cwd: root });
  const tarball = packed.toString().trim().split('\n').at(-1) ?? '';
  execFileSync('tar', [
    '-xzf',
    join(project, tarball),
    '-C',
    join(modules, 'verbatim'),
    '--strip-components=1',
  ]);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(project, 'example.js'), example);
  return project;
}

describe('the package that npm pack makes', () => {
  let project = '';
  beforeAll(() => {
    project = install();
  });

  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, {
      cwd: project,
      encoding: 'utf8',
      // Gives up on a registry that does not answer before the test is given up.
      env: { ...process.env, npm_config_fetch_timeout: '60000', npm_config_fetch_retries: '1' },
    });

  it('runs the example of docs/engine.md', () => {
    expect(run(process.execPath, 'example.js')).toMatchObject({ stdout: printed, stderr: '', status: 0 });
  });

  it('runs it on Node 24, too', (context) => {
    const version = run('npx', '--yes', 'node@24', '--version');
    context.skip(version.status !== 0, 'Node 24 cannot be fetched from the registry');
    expect(version.stdout).toMatch(/^v24\./);
    // The registry is asked only once.
    expect(run('npx', '--yes', '--prefer-offline', 'node@24', 'example.js')).toMatchObject({
      stdout: printed,
      status: 0,
    });
  });

  it('has types that a strict project takes', () => {
    writeFileSync(
      join(project, 'types.ts'),
      `import { createArticle, createEngine, type Outcome } from 'verbatim/engine';
const article = createArticle('a', { title: 'T', publication: 'P' }, 'Text.');
export const outcome: Promise<Outcome> = createEngine([article]).ask('What?');
// @ts-expect-error: an article needs a publication
createArticle('a', { title: 'T' }, 'Text.');
`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    expect(run(process.execPath, compiler, ...flags, 'types.ts')).toMatchObject({ stdout: '', status: 0 });
  });

  it('has the program, too, and its reader', () => {
    const program = join(project, 'node_modules/verbatim/bin/verbatim.js');
    const { stdout, status } = run(
      process.execPath,
      program,
      'ask',
      '--explain',
      'How involved is North Korea?',
    );
    expect(stdout).toContain('¶9');
    expect(stdout).toContain('The reader read the best passages.');
    expect(status).toBe(0);
  });
});
