import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { released, withImage } from './released.ts';

/**
 * `npm version` runs this after it has written the new version into package.json, and before it commits and tags: the
 * changelog and the image get the same version.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const day = new Date().toISOString().slice(0, 10);
const changed = {
  'CHANGELOG.md': released(readFileSync('CHANGELOG.md', 'utf8'), version, day),
  'compose.yaml': withImage(readFileSync('compose.yaml', 'utf8'), version),
};
for (const [path, text] of Object.entries(changed)) writeFileSync(path, text);
execFileSync('git', ['add', ...Object.keys(changed)], { stdio: 'inherit' });
