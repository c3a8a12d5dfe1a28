/**
 * Run by itself, in a process that has done nothing else: prints as JSON how many milliseconds it takes to read and
 * parse the engine's weights, and to make them ready.
 */
import { load } from '#engine/model/load.ts';
import { timed, timedAsync } from './timing.ts';

const FILES = ['words.json', 'words-only.json', 'summary.json', 'reranking.json'];

const [, read] = timed(() => FILES.map((file) => load(`../weights/${file}`)));
// The files are cached now: what is left is loading the two modules and preparing the tables.
const [, ready] = await timedAsync(() =>
  Promise.all([import('#engine/terms/embeddings.ts'), import('#engine/model/weights.ts')]),
);
process.stdout.write(JSON.stringify({ read, ready }));
