import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * `npm pack` runs this first: it makes the engine a library, JavaScript with types, in `dist/`. Its weights stay where
 * they are, in `src/engine/weights`; the library finds them by the package's own imports.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const types = join(dist, 'types');

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/engine/index.ts'],
  outfile: 'dist/engine.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
});
const compiler = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', join(root, 'lab/pack')], { stdio: 'inherit' });
for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.d.ts')) lead(join(types, file));
}

/** Leads the imports of a file of types to the other files of types: the package's own lead to sources. */
function lead(path: string): void {
  const up = relative(dirname(path), types).split(sep).join(posix.sep) || '.';
  const text = readFileSync(path, 'utf8');
  const led = text.replace(/'#engine\//g, `'${up}/`).replace(/(from '|import\(')(\.[^']*)\.ts'/g, "$1$2.js'");
  writeFileSync(path, led);
}
