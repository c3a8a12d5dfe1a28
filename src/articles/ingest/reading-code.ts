import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const ENTRY = fileURLToPath(new URL('./worker.ts', import.meta.url));

let made: Promise<Uint8Array> | undefined;

/**
 * What a process that reads runs: `worker.ts` and all that it imports as one piece of JavaScript, so that it needs no file. It
 * is made once, when it is first wanted.
 */
export function readingCode(): Promise<Uint8Array> {
  made ??= join();
  made.catch(() => {
    made = undefined;
  });
  return made;
}

async function join(): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    minifyWhitespace: true,
    write: false,
    plugins: [engineInside],
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** What esbuild has already found: it is not looked for again. */
const FOUND = 'found';
/** Of the engine's data, readers need to know which words there are. */
const WORDS = '#engine/weights/words.json';

/** Of the engine only what is used comes along; its table of words comes inside, as there is no file to load it from. */
const engineInside: Plugin = {
  name: 'engine inside',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === FOUND || kind === 'entry-point') return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: FOUND });
      return { ...found, sideEffects: false };
    });
    build.onLoad({ filter: /\/engine\/model\/load\.ts$/ }, () => ({
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      contents: `
        export function load(name) {
          if (name === '${WORDS}') return require('${WORDS}');
          throw new Error(name + ' is not here');
        }`,
    }));
  },
};
