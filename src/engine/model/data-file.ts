import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A JSON file beside the engine, by its path from here. For the large ones: tsx translates what is imported to
 * JavaScript first, which takes ten times as long as parsing it.
 */
export function dataFile(path: string): unknown {
  return require(path);
}
