/**
 * Run by itself, in a process that has done nothing else: prints as JSON how many milliseconds it takes to read the
 * engine's weights, to parse them, and to make them ready; and how many as the engine has them, by import.
 */
import { readFileSync } from 'node:fs';
import '../../src/engine/concept.ts';
import { timed, timedAsync } from './timing.ts';

const FILES = ['words.json', 'words-only.json', 'summary.json'];
const folder = new URL('../../src/engine/weights/', import.meta.url);

const [, read] = timed(() => FILES.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
const [, imported] = await timedAsync(() =>
  Promise.all(FILES.map((file) => import(new URL(file, folder).href, { with: { type: 'json' } }))),
);
const [, ready] = await timedAsync(() =>
  Promise.all([import('../../src/engine/words.ts'), import('../../src/engine/weights.ts')]),
);
process.stdout.write(JSON.stringify({ read, imported, ready }));
