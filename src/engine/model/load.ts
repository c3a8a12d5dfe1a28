import { createRequire } from 'node:module';

/**
 * Loads a JSON file below `#engine/`, or a CommonJS package, at the moment it is needed. An import would load it at
 * start; and tsx first turns an imported JSON file into JavaScript, which takes ten times as long as parsing.
 */
export const load: (name: string) => unknown = createRequire(import.meta.url);
